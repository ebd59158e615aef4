import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';

/** Who must not meet a case, and who may have to be kept away from it. */
export type Firewall = ResultOf<Endpoints['readFirewall']>;
