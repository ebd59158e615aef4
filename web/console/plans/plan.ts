import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';

/** A plan in force as it is read. */
export type PlanOfOffice = ResultOf<Endpoints['readPlan']>;

/** The draft as an administrator sees it. */
export type Draft = ResultOf<Endpoints['readDraft']>;
