import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import type { Purpose } from '../../../shared/domain/vocabulary.ts';

/** Who the petitioner is, once it was opened, and what for. */
export interface Opened {
  readonly purpose: Purpose;
  readonly who: ResultOf<Endpoints['openPetitioner']>;
}
