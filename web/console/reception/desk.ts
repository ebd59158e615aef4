import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { Staff } from '../../../shared/domain/organisation.ts';
import { useApi, useColleagues, useMe } from '../api.ts';

export type SlotRow = ResultOf<Endpoints['listSlots']>['slots'][number];
export type DayRow = ResultOf<Endpoints['readDay']>['bookings'][number];

/** Days ahead whose slots are listed. */
export const AHEAD_DAYS = 92;

/** Everything that the page shows is read anew. */
export const useRenewal = () => {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['desk'] });
};

export const useDay = (day: Day) => {
  const api = useApi();
  return useQuery({
    queryKey: ['desk', 'day', day],
    queryFn: async () => (await api.readDay({ params: { day } })).bookings,
  });
};

export const useSlots = (from: Day, to: Day) => {
  const api = useApi();
  return useQuery({
    queryKey: ['desk', 'slots', from, to],
    queryFn: async () => (await api.listSlots({ query: { from, to } })).slots,
  });
};

export const useHalfDays = (year: number) => {
  const api = useApi();
  return useQuery({
    queryKey: ['desk', 'half-days', year],
    queryFn: async () => (await api.readHalfDays({ params: { year } })).officials,
  });
};

/** Leading officials of the own procuratorate. */
export const useLeaders = (): readonly Staff[] =>
  (useColleagues().data ?? []).filter(({ tier, disabled }) => tier !== undefined && disabled !== true);

/** Leading officials whose times the person publishes: their own, or everybody's. */
export const useOwnLeaders = (): readonly Staff[] => {
  const { record } = useMe();
  const leaders = useLeaders();
  const keepsAll = record.roles.includes('clerk') || record.roles.includes('supervisor');
  return keepsAll ? leaders : leaders.filter(({ id }) => id === record.id);
};
