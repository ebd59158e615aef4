import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { addDays, shanghaiDay } from '../../shared/domain/day.ts';
import { aCase } from '../support/impossible-case.ts';
import { actors, days, orders } from '../support/impossible-rows.ts';
import {
  accept,
  BOTH,
  broken,
  CLERK,
  extend,
  FAR,
  HEAD,
  ILLEGAL,
  object,
  office,
  replied,
  review,
  transfer,
} from '../support/impossible-steps.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { moveTo } from '../support/sweep.ts';

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
  // One person who handles cases and approves: of their own case they must not.
  const name = { zh: '周全', en: 'Zhou Quan' };
  await platform.control('POST', 'accounts', [{ id: BOTH, name: name.zh, password: DEMO_PASSWORD }]);
  await platform.as('admin').setStaff({
    body: {
      staff: [{ id: BOTH, name, post: name, procuratorate: office('2101'), roles: ['handler', 'supervisor'] }],
    },
  });
});
afterAll(() => platform.stop());

describe.each([
  ['a day', days],
  ['an order', orders],
  ['an actor', actors],
])('%s that cannot be', (_, rows) => {
  test.each(rows)('$what', async ({ after = [], refused: [who, call], with: refusal, of = {} }) => {
    const { take, refuse } = await aCase(platform, of);
    for (const step of after) await take(...step);

    const { current } = await refuse(who, call, refusal);

    // What is not allowed now comes with what is.
    if (refusal === ILLEGAL) expect(current?.allowed?.length).toBeGreaterThan(3);
  });
});

test('an objection after five working days, a request after thirty days and an extension after the due day are too late', async () => {
  const of = { ago: 0 };
  const [objected, reviewed, extended] = [
    await aCase(platform, of),
    await aCase(platform, of),
    await aCase(platform, of),
  ];
  await objected.take(CLERK, transfer());
  for (const step of replied()) await reviewed.take(...step);
  await extended.take(CLERK, accept());
  const received = shanghaiDay(platform.platform.now());

  await moveTo(platform, addDays(received, 10), 12);
  await objected.refuse(FAR, object(), broken('body.objectedOn', 'late-objection'));
  await moveTo(platform, addDays(received, 40), 12);
  await reviewed.refuse(CLERK, review(), broken('body.requestedOn', 'review-too-late'));
  await moveTo(platform, addDays(received, 110), 12);
  await extended.refuse(HEAD, extend(20), broken('body.clock', 'late-extension'));
}, 120_000);
