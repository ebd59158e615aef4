import * as z from 'zod';
import { DocumentId, Instant } from '../domain/id.ts';
import { MAX_FILE_BYTES, MediaType } from '../domain/media.ts';
import { Text } from '../domain/text.ts';
import { endpoint } from './endpoint.ts';
import { job } from './job.ts';
import { DocumentView } from './petition-view.ts';
import { service } from './service.ts';

const startUpload = endpoint({
  method: 'POST',
  path: '/documents',
  summary: 'Start the upload of a file',
  allow: 'receipt',
  needs: { petitions: 'append', evidence: 'upload', sealing: 'unwrap', tickets: 'derive' },
  body: z.strictObject({
    name: Text(1, 300),
    media: MediaType,
    bytes: z.int().min(1).max(MAX_FILE_BYTES),
    /** SHA-256 of the file, base64: storage refuses other content. */
    sha256: z.base64().length(44),
  }),
  returns: z.object({
    document: DocumentId,
    /** Where to send the form (multipart/form-data, the file last in a field named `file`). */
    url: z.string(),
    fields: z.record(z.string(), z.string()),
    expiresAt: Instant,
  }),
  status: 201,
  fails: ['receipt-expired', 'not-found', 'illegal-transition', 'quota-exceeded', 'rule-broken'],
  cost: { write: 1, read: 2 },
});

const listDocuments = endpoint({
  method: 'GET',
  path: '/documents',
  summary: 'List the files of the petition',
  allow: 'receipt',
  needs: { petitions: 'read', sealing: 'unwrap', tickets: 'derive' },
  returns: z.object({ documents: z.array(DocumentView) }),
  fails: ['receipt-expired', 'not-found'],
  cost: { write: 0, read: 2 },
});

const receiveDocument = job({
  summary: 'Check an uploaded file and link it to its petition, or refuse it with a reason',
  trigger: { uploads: 'evidence', prefix: 'quarantine/', batch: 1, attempts: 5 },
  needs: { petitions: 'append', evidence: ['inspect', 'link'] },
  impact: 'Uploaded evidence stays unchecked: staff cannot read it and petitioners see it waiting.',
  timeout: 120,
  memory: 512,
});

export const documents = service({
  name: 'documents',
  audience: 'public',
  prefix: '/documents',
  impact: 'Petitioners cannot add evidence.',
  endpoints: { startUpload, listDocuments },
  jobs: { receiveDocument },
});
