import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api.ts';

/** The tree of procuratorates as it is now, with the versions under which it is changed. */
export const useTree = () => {
  const api = useApi();
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['administration', 'procuratorates'],
    queryFn: async () => {
      const { procuratorates } = await api.readProcuratorates();
      // The other pages show the names of the public list, which may be some minutes old.
      queries.setQueryData(
        ['procuratorates'],
        procuratorates.map(({ code, name, level }) => ({ code, name, level })),
      );
      return procuratorates;
    },
  });
};
