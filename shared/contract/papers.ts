import * as z from 'zod';
import { QueryCode } from '../domain/code.ts';
import { Paper, PaperFormat } from '../paper/paper.ts';
import { endpoint } from './endpoint.ts';
import { service } from './service.ts';
import { BookingOpener } from './views/reception-view.ts';

const printReceipt = endpoint({
  method: 'POST',
  path: '/papers/receipt',
  summary: 'Print the signed receipt on one page',
  allow: 'receipt',
  needs: { petitions: 'read', directory: ['read', 'reckon'], signing: 'derive', tickets: 'derive' },
  body: z.strictObject({
    /** The signed receipt of this petition: compact JWS. */
    receipt: z.string().max(4_000),
    /** Printed when it is the right one; we could not print it otherwise, for no store holds it. */
    queryCode: QueryCode.optional(),
  }),
  returns: Paper,
  fails: ['receipt-expired', 'not-found', 'rule-broken'],
  cost: { write: 0, read: 2 },
});

const printBooking = endpoint({
  method: 'POST',
  path: '/papers/booking',
  summary: 'Print the slip of a booked reception on one page',
  allow: 'anyone',
  needs: { reception: 'read', directory: 'read', limits: 'count', tickets: 'derive' },
  body: BookingOpener,
  returns: Paper,
  fails: ['receipt-refused', 'too-many-attempts'],
  cost: { write: 0, read: 3 },
});

const downloadLetter = endpoint({
  method: 'GET',
  path: '/papers/letters/{seq}',
  summary: 'Get a letter that was issued to the petitioner, by the event that it tells of',
  allow: 'receipt',
  needs: { petitions: 'read', directory: 'read', sealing: 'unwrap', tickets: 'derive' },
  params: z.strictObject({ seq: z.coerce.number().int().positive() }),
  query: z.strictObject({ format: PaperFormat.default('pdf') }),
  returns: Paper,
  fails: ['receipt-expired', 'not-found'],
  cost: { write: 0, read: 3 },
});

export const papers = service({
  name: 'papers',
  audience: 'public',
  prefix: '/papers',
  impact: 'Petitioners cannot print their receipts and letters; what they say can still be read in the portal.',
  settings: ['ORIGIN'],
  // Whoever waits for a paper waits for a processor, and that comes with the memory.
  memory: 1024,
  endpoints: { printReceipt, printBooking, downloadLetter },
});
