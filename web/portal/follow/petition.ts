import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';

/** A petition as its petitioner sees it. */
export type Petition = ResultOf<Endpoints['trackPetition']>;
