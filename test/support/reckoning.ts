import type { Connection } from '../../infra/operate/connection.ts';
import { Day } from '../../shared/domain/day.ts';
import type { ReckoningChange } from '../../shared/domain/reckoning-change.ts';

export const NOTICE = '国办发明电〔2026〕0号';

/** A holiday of the tests, from day to day, with the weekend days that are worked instead. */
export const aHoliday = (from: string, to: string, ...worked: string[]) => ({
  name: { zh: '试验节', en: 'Test Holiday' },
  from: Day.parse(from),
  to: Day.parse(to),
  worked: worked.map((day) => Day.parse(day)),
});

/** A year of the calendar as a change. */
export const aYear = (year: number, ...holidays: ReturnType<typeof aHoliday>[]): ReckoningChange => ({
  calendar: { year, notice: NOTICE, holidays },
});

const REASON = '国务院办公厅通知已经公布';

export const propose = ({ as }: Pick<Connection, 'as'>, change: ReckoningChange, who = 'admin') =>
  as(who).proposeChange({ body: { change, reason: REASON } });

/** Proposed by one administrator and approved by the other. */
export const approve = async (connection: Pick<Connection, 'as'>, change: ReckoningChange) => {
  const { number, version } = await propose(connection, change);
  return connection.as('admin-21').decideChange({ params: { number }, version, body: { decision: 'APPROVE' } });
};

/** Waits until every function knows what was approved, and runs the job that writes it to the cases. */
export const replay = async ({ control }: Pick<Connection, 'control'>): Promise<void> => {
  await control('POST', 'clock', { advance: '7m' });
  await control('POST', 'schedules/replay-clocks');
  await control('POST', 'idle');
};
