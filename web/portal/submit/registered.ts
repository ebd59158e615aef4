import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';

/** What the platform answers to a submission: the query code is in it, once. */
export type Registered = ResultOf<Endpoints['submitPetition']>;
