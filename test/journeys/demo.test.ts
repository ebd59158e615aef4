import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { programmeTotals } from '../../infra/operate/liaoning/programme.ts';
import { percent } from '../../shared/domain/figures.ts';
import { ProcuratorateCode } from '../../shared/domain/id.ts';
import { bootTestPlatform, type TestPlatform } from '../support/platform.ts';

const SCALE = 0.004;

let platform: TestPlatform;
beforeAll(async () => {
  platform = await bootTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

/** Runs an operator's program as `npm run` does, against this platform. */
const operate = async (program: string, ...args: string[]): Promise<string> => {
  const file = join(import.meta.dirname, '../../infra/operate', `${program}.ts`);
  const environment = { ...process.env, EVERYLETTER_URL: platform.url, EVERYLETTER_DATA: platform.data };
  return (await promisify(execFile)(process.execPath, [file, ...args], { env: environment })).stdout;
};

test('the half year of 2024, at a small scale, gives its figures through the API alone, and again when it is run again', async () => {
  await operate('load-directory');
  const said = await operate('demo-liaoning', '--scale', String(SCALE));
  await operate('demo-liaoning', '--scale', String(SCALE));

  const { handled, planned, resolved } = programmeTotals(SCALE);
  const { total, byProcuratorate } = await platform.anyone.readFigures({
    query: { period: '2024-H1', procuratorate: ProcuratorateCode.parse('21') },
  });
  expect(total).toMatchObject({
    received: handled,
    handled,
    planned,
    completionRate: percent(handled, planned),
    resolved,
    resolutionRate: percent(resolved, handled),
  });
  expect(byProcuratorate).toHaveLength(15); // the province's own, and fourteen cities
  expect(byProcuratorate.reduce((sum, city) => sum + city.planned, 0)).toBe(planned);
  expect(said).toContain('reconstructed from published totals');
}, 120_000);

test('the full half year has the two published rates', () => {
  const { handled, planned, resolved } = programmeTotals(1);

  expect([percent(handled, planned), percent(resolved, handled)]).toEqual([79.26, 54.37]);
});
