import * as z from 'zod';
import { Reference } from '../domain/code.ts';
import { Paper, PaperFormat } from '../paper/paper.ts';
import { endpoint } from './endpoint.ts';
import { service } from './service.ts';

const previewLetter = endpoint({
  method: 'POST',
  path: '/letters/{id}/{seq}',
  summary: 'See the letter of an event of a case; it names the petitioner, which is logged as service of documents',
  allow: 'petitioner:open',
  needs: { petitions: 'append', directory: 'read', sealing: 'unwrap' },
  params: z.strictObject({ id: Reference, seq: z.coerce.number().int().positive() }),
  body: z.strictObject({ format: PaperFormat }),
  returns: Paper,
  fails: ['unauthenticated', 'forbidden', 'not-found'],
  cost: { write: 2, read: 3 },
});

export const letters = service({
  name: 'letters',
  audience: 'staff',
  prefix: '/letters',
  impact: 'Staff cannot see or print letters to petitioners; the cases themselves can be read and handled.',
  memory: 1024,
  endpoints: { previewLetter },
});
