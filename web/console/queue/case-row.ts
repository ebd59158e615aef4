import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import type { Permission } from '../../../shared/domain/permission.ts';
import { mayTake } from '../../../shared/domain/transition.ts';

/** One case of a list. */
export type CaseRow = ResultOf<Endpoints['listCases']>['cases'][number];

/** Whether the person may give the case away as it stands. */
export const isAssignable = ({ procedure }: CaseRow, may: (permission: Permission) => boolean): boolean =>
  may('petition:assign') && mayTake('assign', procedure);
