import * as z from 'zod';
import { Reference } from '../domain/code.ts';
import { Instant, StaffId } from '../domain/id.ts';
import { Text } from '../domain/text.ts';
import { Purpose } from '../domain/vocabulary.ts';
import { endpoint } from './endpoint.ts';
import { PetitionerView } from './petition-view.ts';

const params = z.strictObject({ id: Reference });

export const openPetitioner = endpoint({
  method: 'POST',
  path: '/cases/{id}/petitioner-openings',
  summary: 'Learn who the petitioner is, for a stated purpose; the opening is logged before it is answered',
  allow: 'petitioner:open',
  needs: { petitions: 'append', sealing: 'unwrap' },
  params,
  body: z
    .strictObject({
      purpose: Purpose,
      /** Needed where no code says why. */
      note: Text(2, 200).optional(),
    })
    .refine(({ purpose, note }) => purpose !== 'OTHER' || note !== undefined, { message: 'required', path: ['note'] }),
  returns: PetitionerView,
  status: 201,
  fails: ['unauthenticated', 'forbidden', 'not-found'],
  cost: { write: 1, read: 2 },
});

export const listOpenings = endpoint({
  method: 'GET',
  path: '/cases/{id}/petitioner-openings',
  summary: 'List who opened the identity of the petitioner, when and why, latest first; the read is logged',
  allow: 'opening:read',
  needs: { petitions: 'append', sealing: 'unwrap' },
  params,
  returns: z.object({
    openings: z.array(z.object({ at: Instant, by: StaffId, purpose: Purpose, note: z.string().optional() })),
  }),
  fails: ['unauthenticated', 'forbidden', 'not-found'],
  cost: { write: 1, read: 2 },
});
