import * as z from 'zod';
import { QueryCode, Reference } from '../domain/code.ts';
import { Instant, Sha256 } from '../domain/id.ts';
import { Text } from '../domain/text.ts';
import { Answer, Score } from '../domain/vocabulary.ts';
import { endpoint } from './endpoint.ts';
import { service } from './service.ts';
import { PetitionView } from './views/petition-view.ts';

const openReceipt = endpoint({
  method: 'POST',
  path: '/receipts/openings',
  summary: 'Open a petition with its reference and query code',
  allow: 'anyone',
  needs: { petitions: 'read', limits: 'count', tickets: 'derive' },
  body: z.strictObject({ reference: Reference, queryCode: QueryCode }),
  returns: z.object({
    /** Bearer token for the petitioner's endpoints. */
    token: z.string(),
    expiresAt: Instant,
  }),
  fails: ['receipt-refused', 'too-many-attempts'],
  cost: { write: 2, read: 3 },
});

const trackPetition = endpoint({
  method: 'GET',
  path: '/receipts/petition',
  summary: 'Follow the petition',
  allow: 'receipt',
  needs: { petitions: 'read', directory: ['read', 'reckon'], sealing: 'unwrap', tickets: 'derive' },
  returns: PetitionView,
  fails: ['receipt-expired', 'not-found'],
  cost: { write: 0, read: 2 },
});

const supplementPetition = endpoint({
  method: 'POST',
  path: '/receipts/petition/supplements',
  summary: 'Add to the petition',
  allow: 'receipt',
  needs: { petitions: 'append', sealing: 'unwrap', tickets: 'derive' },
  body: z.strictObject({ text: Text(1, 10_000) }),
  idempotent: true,
  returns: z.object({ version: z.int() }),
  status: 201,
  fails: ['receipt-expired', 'not-found', 'illegal-transition', 'key-reused', 'conflict'],
  cost: { write: 7, read: 2 },
});

const withdrawPetition = endpoint({
  method: 'POST',
  path: '/receipts/petition/withdrawal',
  summary: 'Withdraw the petition',
  allow: 'receipt',
  needs: { petitions: 'append', sealing: 'unwrap', tickets: 'derive' },
  body: z.strictObject({ reason: Text(1, 500).optional() }),
  returns: z.object({ version: z.int() }),
  fails: ['receipt-expired', 'not-found', 'illegal-transition', 'conflict'],
  cost: { write: 8, read: 2 },
});

const answerResolution = endpoint({
  method: 'POST',
  path: '/receipts/petition/resolution-answers',
  summary: 'Confirm that the matter is resolved, or dispute the outcome',
  allow: 'receipt',
  needs: { petitions: 'append', sealing: 'unwrap', tickets: 'derive' },
  body: z.strictObject({
    answer: Answer,
    /** Required of who disputes. */
    reason: Text(1, 5_000).optional(),
  }),
  idempotent: true,
  returns: z.object({ version: z.int() }),
  status: 201,
  fails: ['receipt-expired', 'not-found', 'illegal-transition', 'rule-broken', 'key-reused', 'conflict'],
  cost: { write: 10, read: 2 },
});

const ratePetition = endpoint({
  method: 'POST',
  path: '/receipts/petition/ratings',
  summary: 'Rate how the petition was handled; the last rating stands',
  allow: 'receipt',
  needs: { petitions: 'append', sealing: 'unwrap', tickets: 'derive' },
  body: z.strictObject({ score: Score, comment: Text(1, 2_000).optional() }),
  idempotent: true,
  returns: z.object({ version: z.int() }),
  status: 201,
  fails: ['receipt-expired', 'not-found', 'illegal-transition', 'key-reused', 'conflict'],
  cost: { write: 7, read: 2 },
});

const askForRecusal = endpoint({
  method: 'POST',
  path: '/receipts/petition/recusal-requests',
  summary: 'Ask that somebody who has an interest in the matter does not handle it',
  allow: 'receipt',
  needs: { petitions: 'append', sealing: 'unwrap', tickets: 'derive' },
  /** Who, and why. */
  body: z.strictObject({ text: Text(5, 5_000) }),
  idempotent: true,
  returns: z.object({ version: z.int() }),
  status: 201,
  fails: ['receipt-expired', 'not-found', 'illegal-transition', 'key-reused', 'conflict'],
  cost: { write: 7, read: 2 },
});

const askForReview = endpoint({
  method: 'POST',
  path: '/receipts/petition/review-requests',
  summary: 'Ask for a re-review of the reply, within 30 days of receiving it',
  allow: 'receipt',
  needs: { petitions: 'append', directory: 'reckon', sealing: 'unwrap', tickets: 'derive' },
  body: z.strictObject({
    /** What is wrong with the reply, and what is asked for. */
    text: Text(5, 10_000),
  }),
  idempotent: true,
  returns: z.object({ version: z.int() }),
  status: 201,
  fails: ['receipt-expired', 'not-found', 'illegal-transition', 'rule-broken', 'key-reused', 'conflict'],
  cost: { write: 11, read: 2 },
});

const verifyReceipt = endpoint({
  method: 'POST',
  path: '/receipts/verification',
  summary: 'Check a signed receipt',
  allow: 'anyone',
  needs: { petitions: 'read', signing: 'derive' },
  body: z.strictObject({ receipt: z.string().max(4_000) }),
  returns: z.object({
    /** The signature is ours and the content was not changed. */
    genuine: z.boolean(),
    /** The petition stands in the register with the same first link of its chain. */
    registered: z.boolean(),
    reference: Reference.optional(),
    receivedAt: Instant.optional(),
    digest: Sha256.optional(),
  }),
  fails: [],
  cost: { write: 0, read: 1 },
});

const readReceiptKeys = endpoint({
  method: 'GET',
  path: '/receipts/keys',
  summary: 'Public keys that verify receipts (JWK Set, RFC 7517)',
  allow: 'anyone',
  needs: { signing: 'derive' },
  returns: z.object({
    keys: z.array(
      z.object({ kty: z.string(), crv: z.string(), x: z.string(), kid: z.string(), alg: z.string(), use: z.string() }),
    ),
  }),
  fails: [],
  maxAge: 3600,
  cost: { write: 0, read: 0 },
});

export const receipts = service({
  name: 'receipts',
  audience: 'public',
  prefix: '/receipts',
  impact: 'Petitioners cannot follow their petitions.',
  endpoints: {
    openReceipt,
    trackPetition,
    supplementPetition,
    withdrawPetition,
    answerResolution,
    ratePetition,
    askForRecusal,
    askForReview,
    verifyReceipt,
    readReceiptKeys,
  },
});
