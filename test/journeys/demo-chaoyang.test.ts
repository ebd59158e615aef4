import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { inLanes } from '../../infra/operate/connection.ts';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { handleItem } from '../../infra/operate/handle-item.ts';
import { planOf2024 } from '../../infra/operate/liaoning/plan.ts';
import { scheduleOf2024 } from '../../infra/operate/liaoning/schedule.ts';
import { liaoningStaff } from '../../infra/operate/liaoning/staff.ts';
import { setPlans } from '../../infra/operate/set-plans.ts';
import { Day } from '../../shared/domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';

const CHAOYANG = ProcuratorateCode.parse('2113');
const inChaoyang = ({ procuratorate }: { readonly procuratorate: string }) => procuratorate.startsWith(CHAOYANG);
const items = [...scheduleOf2024(1)].filter(inChaoyang);

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
  const staff = liaoningStaff.filter(inChaoyang);
  const accounts = staff.map(({ id, name }) => ({ id, name: name.zh, password: DEMO_PASSWORD }));
  await platform.control('POST', 'accounts', accounts);
  await platform
    .as('admin')
    .setStaff({ body: { staff: staff.filter(({ procuratorate }) => procuratorate !== CHAOYANG) } });
  await setPlans(platform, 2024, planOf2024(1).filter(inChaoyang));
});
afterAll(() => platform.stop());

test('the half year of Chaoyang is what was published: 339 handled, 197 resolved, its head 50 letters and 28 visits', async () => {
  await inLanes(items, 8, (item) => handleItem(platform, item, 'chaoyang-2024'));
  await platform.control('POST', 'idle');
  await platform.control('POST', 'schedules/roll-up-days');

  const { total } = await platform.anyone.readFigures({ query: { period: '2024-H1', procuratorate: CHAOYANG } });
  expect(total).toMatchObject({ handled: 339, resolved: 197 });
  expect(total.resolutionRate?.toFixed(1)).toBe('58.1');

  // Every act of the head is in the ledger, counts, and lies within the half year.
  const official = StaffId.parse('pg-2113');
  const half = { from: Day.parse('2024-01-08'), to: Day.parse('2024-06-30') };
  const lines: { reference?: string | undefined; state: string; missing: unknown[] }[] = [];
  let page: string | undefined;
  do {
    const query = { ...half, official, limit: 50, ...(page === undefined ? {} : { page }) };
    const answer = await platform.as('pg-2113').listActs({ query });
    lines.push(...answer.acts);
    page = answer.next;
  } while (page !== undefined);
  const own = items.filter((item) => item.official === official);
  expect(lines.map(({ state }) => state)).toEqual(own.map(() => 'COUNTS'));
  const channels = own.map(({ channel }) => channel);
  expect([channels.filter((one) => one === 'LETTER').length, channels.filter((one) => one === 'VISIT').length]).toEqual(
    [50, 28],
  );
}, 180_000);
