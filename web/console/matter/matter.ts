import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';

/** What may be the same matter, and what was linked. */
export type Matter = ResultOf<Endpoints['findSimilar']>;

/** A petition that was found, or is linked. */
export type Other = Matter['similar'][number] | Matter['linked'][number];
