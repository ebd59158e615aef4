import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';

/** The draft as an administrator sees it. */
export type Draft = ResultOf<Endpoints['readDraft']>;
