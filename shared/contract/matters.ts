import * as z from 'zod';
import { Reference } from '../domain/code.ts';
import { Day } from '../domain/day.ts';
import { Instant, ProcuratorateCode } from '../domain/id.ts';
import { Relation, SameReason } from '../domain/same-matter.ts';
import { Text } from '../domain/text.ts';
import { Channel, Ground, Kind, Procedure, Resolution } from '../domain/vocabulary.ts';
import { changeFails, caseParams as params } from './case-change.ts';
import { endpoint } from './endpoint.ts';
import { service } from './service.ts';

/** Two petitions are changed at once: somebody else may have been at the other one. */
const linkFails = [...changeFails, 'conflict'] as const;

/** What staff who may open a petition are told of it beside its place: what follows from a link to it. */
const own = {
  kind: Kind.optional(),
  channel: Channel.optional(),
  resolution: Resolution.optional(),
  /** On which ground a repeat with the same facts is not accepted. */
  final: Ground.optional(),
};

/** Where a petition stands: all that is told of one that another procuratorate holds. */
const place = {
  reference: Reference,
  procuratorate: z.object({ code: ProcuratorateCode, name: z.string() }),
  receivedOn: Day,
  procedure: Procedure,
};

const findSimilar = endpoint({
  method: 'GET',
  path: '/matters/{id}',
  summary:
    'Petitions of the province that may be the same matter, and those that were linked: suggestions, never automatic; the read is logged',
  allow: 'petition:read',
  needs: { petitions: ['append', 'list'], directory: 'read', sealing: 'unwrap', indexing: 'derive' },
  params,
  returns: z.object({
    version: z.int(),
    similar: z.array(
      z.object({
        ...place,
        ...own,
        reasons: z.array(SameReason),
        /** Of all the two texts' three-grams those that both have, in per cent. */
        share: z.int().optional(),
      }),
    ),
    /** There are older ones than these. */
    more: z.boolean(),
    linked: z.array(
      z.object({
        ...place,
        ...own,
        relation: z.enum(['SAME_MATTER', 'REPEAT', 'REPEATED', 'MERGED', 'MERGED_INTO']),
        at: Instant,
        by: z.string(),
      }),
    ),
  }),
  fails: ['unauthenticated', 'forbidden', 'not-found'],
  cost: { write: 1, read: 20 },
});

const linkMatter = endpoint({
  method: 'POST',
  path: '/matters/{id}/links',
  summary: 'Say that another petition is the same matter, or that this one repeats it; both say so from then on',
  allow: 'petition:link',
  needs: {
    petitions: ['append', 'list'],
    directory: ['read', 'reckon'],
    sealing: 'unwrap',
    indexing: 'derive',
  },
  params,
  body: z.strictObject({ other: Reference, relation: Relation }),
  versioned: true,
  returns: z.object({ reference: Reference, version: z.int() }),
  status: 201,
  fails: linkFails,
  cost: { write: 9, read: 5 },
});

const unlinkMatter = endpoint({
  method: 'POST',
  path: '/matters/{id}/unlinkings',
  summary: 'Take a link to another petition back, with a reason',
  allow: 'petition:link',
  needs: { petitions: 'append', directory: 'reckon', sealing: 'unwrap' },
  params,
  body: z.strictObject({ other: Reference, reason: Text(2, 2_000) }),
  versioned: true,
  returns: z.object({ reference: Reference, version: z.int() }),
  fails: linkFails,
  cost: { write: 9, read: 4 },
});

const mergePetition = endpoint({
  method: 'POST',
  path: '/matters/{id}/merger',
  summary: 'Continue a petition under an earlier one of the same petitioner, who is told where it went',
  allow: 'petition:triage',
  needs: { petitions: 'append', directory: ['read', 'reckon'], sealing: 'unwrap' },
  params,
  body: z.strictObject({
    into: Reference,
    /** What the petitioner is told of it besides where it went. */
    explanation: Text(2, 2_000).optional(),
  }),
  versioned: true,
  returns: z.object({ reference: Reference, version: z.int() }),
  fails: linkFails,
  cost: { write: 14, read: 5 },
});

const separatePetition = endpoint({
  method: 'POST',
  path: '/matters/{id}/separation',
  summary:
    'Undo a wrong merger: the petition goes on where it stood, its clocks as before; both say so, and the petitioner is told',
  allow: 'petition:triage',
  needs: { petitions: 'append', directory: ['read', 'reckon'], sealing: 'unwrap' },
  params,
  body: z.strictObject({ reason: Text(2, 2_000) }),
  versioned: true,
  returns: z.object({ reference: Reference, version: z.int() }),
  fails: linkFails,
  cost: { write: 14, read: 5 },
});

export const matters = service({
  name: 'matters',
  audience: 'staff',
  prefix: '/matters',
  impact:
    'Nobody is shown that a matter was raised before, and nothing can be linked or merged; each petition is handled by itself.',
  endpoints: { findSimilar, linkMatter, unlinkMatter, mergePetition, separatePetition },
});
