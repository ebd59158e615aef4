import { useQuery } from '@tanstack/react-query';
import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { useApi, useMe } from '../api.ts';

type People = ResultOf<Endpoints['listStaff']>['staff'];
export type Leaders = readonly People[number][];

/** The staff of a procuratorate: its leading officials, and what everybody is called. */
export const usePeople = (office: ProcuratorateCode | undefined) => {
  const api = useApi();
  const { record } = useMe();
  const { data = [] } = useQuery({
    queryKey: ['staff', office ?? record.procuratorate],
    queryFn: async () => (await api.listStaff({ query: office === undefined ? {} : { procuratorate: office } })).staff,
    staleTime: 300_000,
  });
  return data;
};
