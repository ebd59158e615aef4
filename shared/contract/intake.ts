import { endpoint } from './endpoint.ts';
import { service } from './service.ts';
import { Registered, Submission } from './views/petition-view.ts';

const submitPetition = endpoint({
  method: 'POST',
  path: '/petitions',
  summary: 'Submit a petition online',
  allow: 'anyone',
  needs: {
    petitions: 'append',
    directory: ['read', 'reckon'],
    sealing: 'wrap',
    signing: 'derive',
    indexing: 'derive',
    tickets: 'derive',
  },
  body: Submission,
  idempotent: true,
  returns: Registered,
  status: 201,
  fails: ['key-reused', 'rule-broken'],
  cost: { write: 14, read: 1 },
});

export const intake = service({
  name: 'intake',
  audience: 'public',
  prefix: '/petitions',
  impact: 'Citizens cannot submit petitions online; no acknowledged petition is at risk.',
  endpoints: { submitPetition },
});
