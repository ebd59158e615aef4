import { administration } from '../../shared/contract/administration.ts';
import { calendarFaults } from '../../shared/domain/calendar/calendar-year.ts';
import { publishedYears } from '../../shared/domain/calendar/published-years.ts';
import { levelOf } from '../../shared/domain/organisation.ts';
import { handle } from '../kit/context.ts';
import { changeBy, logChange, refuseStale } from './settle.ts';

export const setCalendarYear = handle(
  administration.endpoints.setCalendarYear,
  async ({ params: { year }, version, body }, { directory, fail, ...author }) => {
    // Every procuratorate below reckons by it.
    if (levelOf(author.caller.procuratorate) !== 'PROVINCE') fail('forbidden');
    const calendarYear = { ...body, year };
    const faults = calendarFaults(calendarYear).map(({ path, code }) => ({ path: `body.${path}`, code }));
    if (faults.length > 0) fail('rule-broken', { faults });
    const known = [...publishedYears, ...(await directory.loadedYears())].map((one) => one.year);
    if (year > Math.max(...known) + 1) fail('rule-broken', { faults: [{ path: 'params.year', code: 'calendar-gap' }] });

    const outcome = await directory.putCalendarYear(calendarYear, changeBy(author, version));
    refuseStale('calendar', outcome);
    if (outcome.outcome !== 'set') return fail('stale-version', { current: { version: 0, changes: [] } });
    logChange('calendar', String(year), outcome, author, {});
    return { ...calendarYear, version: outcome.version };
  },
);
