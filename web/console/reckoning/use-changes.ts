import { useQuery } from '@tanstack/react-query';
import { isPending } from '../../../shared/domain/reckoning-change.ts';
import { useApi } from '../api.ts';

const AGAIN_MS = 5_000;

/** The changes of calendar and rules, latest first; looked at again while one is being written to the cases. */
export const useChanges = () => {
  const api = useApi();
  const query = useQuery({
    queryKey: ['reckoning', 'changes'],
    queryFn: async () => (await api.listChanges({ query: {} })).changes,
    refetchInterval: ({ state }) => (state.data?.[0]?.state === 'APPROVED' ? AGAIN_MS : false),
  });
  return { ...query, pending: query.data?.find(isPending) };
};

/** One change as the platform answers it. */
export type Change = NonNullable<ReturnType<typeof useChanges>['data']>[number];
