import * as z from 'zod';
import { DocumentId } from '../domain/id.ts';
import { endpoint } from './endpoint.ts';
import { job } from './job.ts';
import { service } from './service.ts';
import { DocumentView } from './views/petition-view.ts';
import { Announcement, UploadForms } from './views/upload.ts';

const startUpload = endpoint({
  method: 'POST',
  path: '/documents',
  summary: 'Start the upload of a file, or go on with it: answers the forms of the pieces that are missing',
  allow: 'receipt',
  needs: { petitions: 'append', evidence: ['upload', 'list'], sealing: 'unwrap', tickets: 'derive' },
  body: Announcement,
  returns: UploadForms,
  fails: ['receipt-expired', 'not-found', 'illegal-transition', 'quota-exceeded', 'rule-broken'],
  cost: { write: 1, read: 2 },
});

const cancelUpload = endpoint({
  method: 'DELETE',
  path: '/documents/{document}',
  summary: 'Give up a file that has not arrived; announced again, it goes on where it was left',
  allow: 'receipt',
  needs: { petitions: 'append', tickets: 'derive' },
  params: z.object({ document: DocumentId }),
  returns: z.object({ document: DocumentId }),
  fails: ['receipt-expired', 'not-found', 'illegal-transition'],
  cost: { write: 1, read: 1 },
});

const listDocuments = endpoint({
  method: 'GET',
  path: '/documents',
  summary: 'List the files of the petition',
  allow: 'receipt',
  needs: { petitions: 'read', evidence: 'list', sealing: 'unwrap', tickets: 'derive' },
  returns: z.object({ documents: z.array(DocumentView) }),
  fails: ['receipt-expired', 'not-found'],
  cost: { write: 0, read: 2 },
});

const receiveDocument = job({
  summary: 'Check a file whose pieces have all arrived and link it to its petition, or refuse it with a reason',
  trigger: { uploads: 'evidence', prefix: 'quarantine/', batch: 1, attempts: 5 },
  needs: { petitions: 'append', evidence: ['list', 'inspect', 'link'] },
  impact: 'Uploaded evidence stays unchecked: staff cannot read it and petitioners see it waiting.',
  timeout: 120,
  memory: 512,
});

export const documents = service({
  name: 'documents',
  audience: 'public',
  prefix: '/documents',
  impact: 'Petitioners cannot add evidence.',
  endpoints: { startUpload, cancelUpload, listDocuments },
  jobs: { receiveDocument },
});
