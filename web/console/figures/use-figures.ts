import { useQuery } from '@tanstack/react-query';
import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { inSubtree } from '../../../shared/domain/organisation.ts';
import type { Period } from '../../../shared/domain/period.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi, useMe } from '../api.ts';
import type { Figures } from './answer.ts';

/** The figures of a procuratorate: in full where the person oversees it, else as the public sees them. */
export const useFigures = (period: Period, office: ProcuratorateCode | undefined) => {
  const api = useApi();
  const { record, may } = useMe();
  const { language } = useLanguage();
  const full = office !== undefined && may('figures:oversee') && inSubtree(office, record.procuratorate);
  const asked = useQuery({
    queryKey: ['figures', full, period, office, language],
    queryFn: async (): Promise<Figures> => {
      const query = { period, ...(office === undefined ? {} : { procuratorate: office }) };
      if (full) return api.overseeFigures({ query });
      const { byMonth: _, ...published } = await api.readFigures({ query });
      return published;
    },
    enabled: office !== undefined,
  });
  return { ...asked, full };
};
