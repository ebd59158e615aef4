import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../kit/language.tsx';
import { useApi } from '../api.ts';

/** Every version of the rules, oldest first, in the language in use. */
export const useRules = () => {
  const api = useApi();
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['reckoning', 'rules', language],
    queryFn: async () => (await api.readRules()).versions,
  });
};

/** A version of the rules as the platform answers it. */
export type RuleVersion = NonNullable<ReturnType<typeof useRules>['data']>[number];
