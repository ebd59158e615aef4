import { administration } from '../../shared/contract/administration.ts';
import { publishedYears } from '../../shared/domain/calendar/published-years.ts';
import { handle } from '../kit/context.ts';

export const readCalendar = handle(administration.endpoints.readCalendar, async (_, { directory }) => {
  const { years: loaded } = await directory.loaded();
  const shipped = publishedYears.filter(({ year }) => !loaded.some((one) => one.year === year));
  const years = [...shipped.map((one) => ({ ...one, version: 0 })), ...loaded];
  years.sort((one, other) => one.year - other.year);
  const known = years.map(({ year }) => year);
  return { from: Math.min(...known), to: Math.max(...known), years };
});
