import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';

/** A case as staff open it. */
export type Case = ResultOf<Endpoints['readCase']>;
