import * as z from 'zod';
import { Reference } from '../domain/code.ts';
import { DocumentId, Instant } from '../domain/id.ts';
import { endpoint } from './endpoint.ts';
import { service } from './service.ts';
import { DocumentView } from './views/petition-view.ts';
import { Announcement, UploadForms } from './views/upload.ts';

const params = z.strictObject({ id: Reference });
const document = params.extend({ document: DocumentId });

const downloadDocument = endpoint({
  method: 'GET',
  path: '/materials/{id}/{document}',
  summary: 'Get a link to a checked file; the read is logged',
  allow: 'petition:read',
  needs: { petitions: 'append', evidence: 'download', sealing: 'unwrap' },
  params: document,
  returns: z.object({ url: z.string(), expiresAt: Instant }),
  fails: ['unauthenticated', 'forbidden', 'not-found'],
  cost: { write: 1, read: 2 },
});

const startCaseUpload = endpoint({
  method: 'POST',
  path: '/materials/{id}',
  summary: 'Add a file to a case, such as the scan of a letter: answers the forms of the pieces that are missing',
  allow: 'petition:document',
  needs: { petitions: 'append', evidence: ['upload', 'list'], sealing: 'unwrap' },
  params,
  body: Announcement,
  returns: UploadForms,
  fails: ['unauthenticated', 'forbidden', 'not-found', 'illegal-transition', 'quota-exceeded', 'rule-broken'],
  cost: { write: 1, read: 2 },
});

const cancelCaseUpload = endpoint({
  method: 'DELETE',
  path: '/materials/{id}/{document}',
  summary: 'Give up a file that has not arrived',
  allow: 'petition:document',
  needs: { petitions: 'append' },
  params: document,
  returns: z.object({ document: DocumentId }),
  fails: ['unauthenticated', 'forbidden', 'not-found', 'illegal-transition'],
  cost: { write: 1, read: 1 },
});

const checkCaseUpload = endpoint({
  method: 'GET',
  path: '/materials/{id}/{document}/check',
  summary: 'Ask whether a file was linked or refused; says nothing else of it',
  allow: 'petition:document',
  needs: { petitions: 'read' },
  params: document,
  returns: DocumentView.pick({ state: true, reason: true }).extend({ document: DocumentId }),
  fails: ['unauthenticated', 'forbidden', 'not-found'],
  cost: { write: 0, read: 1 },
});

export const materials = service({
  name: 'materials',
  audience: 'staff',
  prefix: '/materials',
  impact: 'Staff cannot open the files of a case or add scans to it; the cases themselves can be read and handled.',
  endpoints: { downloadDocument, startCaseUpload, cancelCaseUpload, checkCaseUpload },
});
