import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';

/** Published figures of one period and subtree. */
export type FigureAnswer = ResultOf<Endpoints['readFigures']>;
