import * as z from 'zod';
import { Day } from '../domain/day.ts';
import { Text } from '../domain/text.ts';
import { endpoint } from './endpoint.ts';
import { service } from './service.ts';
import { Registered, Submission } from './views/petition-view.ts';

const registerPetition = endpoint({
  method: 'POST',
  path: '/registrations',
  summary: 'Register a letter, a visit, a call or a video reception',
  allow: 'petition:register',
  needs: {
    petitions: 'append',
    directory: ['read', 'reckon'],
    sealing: 'wrap',
    signing: 'derive',
    indexing: 'derive',
    tickets: 'derive',
  },
  body: Submission.extend({
    channel: z.enum(['LETTER', 'VISIT', 'PHONE', 'VIDEO']),
    /** Postmark of a letter: its filing date, since time in the post does not count (CPL art. 105). */
    postmark: Day.optional(),
    /** Day on which the procuratorate received it; today when silent. */
    receivedOn: Day.optional(),
    /** Required when it is entered more than seven days after receipt. */
    lateReason: Text(2, 500).optional(),
  }),
  idempotent: true,
  returns: Registered,
  status: 201,
  fails: ['unauthenticated', 'forbidden', 'key-reused', 'rule-broken'],
  cost: { write: 14, read: 1 },
});

export const registration = service({
  name: 'registration',
  audience: 'staff',
  prefix: '/registrations',
  impact: 'Windows and hotlines cannot register letters, visits and calls.',
  endpoints: { registerPetition },
});
