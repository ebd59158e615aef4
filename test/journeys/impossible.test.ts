import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { addDays, shanghaiDay } from '../../shared/domain/day.ts';
import { StaffId } from '../../shared/domain/id.ts';
import type { Kind } from '../../shared/domain/vocabulary.ts';
import { aCase, type Refusal } from '../support/impossible-case.ts';
import {
  accept,
  acknowledge,
  advance,
  ask,
  CLERK,
  complete,
  conclude,
  decide,
  decided,
  down,
  extend,
  FAR,
  HANDLER,
  HEAD,
  issue,
  OTHER,
  object,
  office,
  open,
  refer,
  replied,
  reply,
  resolve,
  resume,
  review,
  type Step,
  serve,
  settle,
  suspend,
  transfer,
} from '../support/impossible-steps.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { moveTo } from '../support/sweep.ts';

let platform: TestPlatform;
const BOTH = StaffId.parse('both-2101');

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

interface Row {
  readonly what: string;
  /** What happened before. */
  readonly after?: readonly Step[];
  readonly refused: Step;
  readonly with: Refusal;
  readonly of?: { readonly kind?: Kind; readonly ago?: number };
}

const broken = (path: string, code: string): Refusal => [422, 'rule-broken', path, code];
const ILLEGAL: Refusal = [409, 'illegal-transition'];

const days: readonly Row[] = [
  { what: 'in the future', refused: [CLERK, accept(1)], with: broken('body.acceptedOn', 'in-the-future') },
  { what: 'before the receipt', refused: [CLERK, accept(-6)], with: broken('body.acceptedOn', 'before-receipt') },
  {
    what: 'more than a week ago, without a reason',
    of: { ago: 20 },
    refused: [CLERK, accept(-8)],
    with: broken('body.lateReason', 'late-without-reason'),
  },
  {
    what: 'of materials, before they were asked for',
    after: [[CLERK, ask(-1)]],
    refused: [CLERK, complete(-2)],
    with: broken('body.completedOn', 'before-answered'),
  },
  {
    what: 'of an acknowledgement, before the transfer',
    after: [[CLERK, transfer(-1)]],
    refused: [FAR, acknowledge(-2)],
    with: broken('body.acknowledgedOn', 'before-answered'),
  },
  {
    what: 'of an objection, before the transfer',
    after: [[CLERK, transfer(-1)]],
    refused: [FAR, object(-2)],
    with: broken('body.objectedOn', 'before-answered'),
  },
  {
    what: 'of a settlement, before the objection',
    after: [
      [CLERK, transfer(-3)],
      [FAR, object(-1)],
    ],
    refused: [HEAD, settle(-2)],
    with: broken('body.settledOn', 'before-answered'),
  },
  {
    what: 'of a resumption, before the suspension',
    after: [
      [CLERK, accept()],
      [HEAD, suspend(-1)],
    ],
    refused: [HEAD, resume(-2)],
    with: broken('body.resumedOn', 'before-answered'),
  },
  {
    what: 'of service, before the letter',
    after: replied(-1),
    refused: [HANDLER, serve(-2)],
    with: broken('body.servedOn', 'before-answered'),
  },
  {
    what: 'of a request for re-review, before the reply',
    after: replied(-1),
    refused: [CLERK, review(-2)],
    with: broken('body.requestedOn', 'before-answered'),
  },
  {
    what: 'of the conclusion of a re-review, before the request',
    after: [...replied(-2), [CLERK, review(-1)], [HEAD, open(OTHER)]],
    refused: [OTHER, conclude(-2)],
    with: broken('body.concludedOn', 'before-answered'),
  },
];

const orders: readonly Row[] = [
  {
    what: 'a second list of materials',
    after: [
      [CLERK, ask()],
      [CLERK, complete()],
    ],
    refused: [CLERK, ask()],
    with: ILLEGAL,
  },
  { what: 'an accusation only referred', refused: [CLERK, refer], with: broken('body.whereTo', 'transfer-instead') },
  {
    what: 'suspended twice',
    after: [
      [CLERK, accept()],
      [HEAD, suspend()],
    ],
    refused: [HEAD, suspend()],
    with: ILLEGAL,
  },
  { what: 'resumed, but never suspended', after: [[CLERK, accept()]], refused: [HEAD, resume()], with: ILLEGAL },
  { what: 'a result before a decision', after: [[CLERK, accept()]], refused: [HANDLER, reply()], with: ILLEGAL },
  { what: 'decided before it is accepted', refused: [HANDLER, decide], with: ILLEGAL },
  {
    what: 'extended twice',
    after: [
      [CLERK, accept()],
      [HEAD, extend(110)],
    ],
    refused: [HEAD, extend(130)],
    with: broken('body.clock', 'extended-before'),
  },
  {
    what: 'extended by more than three months',
    after: [[CLERK, accept()]],
    refused: [HEAD, extend(250)],
    with: broken('body.until', 'extension-too-long'),
  },
  {
    what: 'extended to an earlier day',
    after: [[CLERK, accept()]],
    refused: [HEAD, extend(30)],
    with: broken('body.until', 'extension-not-later'),
  },
  {
    what: 'a clock extended that has ended',
    after: [[CLERK, accept()]],
    refused: [HEAD, extend(30, 'TRIAGE_7D')],
    with: broken('body.clock', 'clock-not-running'),
  },
  {
    what: 'a correction verified before it is executed',
    after: [
      [CLERK, accept()],
      [HANDLER, issue],
    ],
    refused: [HANDLER, advance('VERIFIED')],
    with: broken('body.stage', 'not-a-choice'),
  },
  {
    what: 'resolved in substance before the petitioner accepts',
    after: replied(),
    refused: [HANDLER, resolve('SUBSTANTIVELY_RESOLVED')],
    with: broken('body.resolution', 'accepted-first'),
  },
  {
    what: 'resolved in substance before the quiet period is over',
    after: [...replied(), [HANDLER, resolve('ACCEPTED_BY_PETITIONER')]],
    refused: [HANDLER, resolve('SUBSTANTIVELY_RESOLVED')],
    with: broken('body.resolution', 'quiet-period'),
  },
  {
    what: 'recurred, but never resolved',
    after: replied(),
    refused: [HANDLER, resolve('RECURRED')],
    with: broken('body.resolution', 'nothing-to-recur'),
  },
  {
    what: 'a reply that could not be served, without attempts',
    after: decided,
    refused: [HANDLER, reply(0, 'NOT_POSSIBLE')],
    with: broken('body.service', 'attempts-first'),
  },
];

const actors: readonly Row[] = [
  {
    what: 'transferred to oneself',
    refused: [CLERK, transfer(0, '2101')],
    with: broken('body.to.office', 'own-procuratorate'),
  },
  {
    what: 'assigned down to a procuratorate that is not below',
    after: [[CLERK, accept()]],
    refused: [HEAD, down('2113')],
    with: broken('body.office', 'not-below'),
  },
  {
    what: 'acknowledged by the sender',
    after: [[CLERK, transfer()]],
    refused: [CLERK, acknowledge()],
    with: [403, 'forbidden'],
  },
  {
    what: 'acknowledged by a procuratorate that has nothing to do with it',
    after: [[CLERK, transfer()]],
    refused: ['clerk-210102', acknowledge()],
    with: [404, 'not-found'],
  },
  { what: 'accepted by a handler', refused: [HANDLER, accept()], with: [403, 'forbidden'] },
  {
    what: 'handled by somebody of another procuratorate',
    refused: [CLERK, accept(0, 'handler-2113-1')],
    with: broken('body.handler', 'not-a-handler'),
  },
  {
    what: 'extended by the handler themself',
    after: [[CLERK, accept(0, BOTH)]],
    refused: [BOTH, extend(110)],
    with: broken('body.clock', 'second-person'),
  },
  {
    what: 'suspended by the handler themself',
    after: [[CLERK, accept(0, BOTH)]],
    refused: [BOTH, suspend()],
    with: broken('body.ground', 'second-person'),
  },
  {
    what: 'reviewed by its handler',
    after: [...replied(), [CLERK, review()]],
    refused: [HEAD, open(HANDLER)],
    with: broken('body.reviewer', 'second-person'),
  },
  {
    what: 'reviewed a second time by the first reviewer',
    after: [...replied(), [CLERK, review()], [HEAD, open(OTHER)], [OTHER, conclude()], [CLERK, review()]],
    refused: [HEAD, open(OTHER)],
    with: broken('body.reviewer', 'second-person'),
  },
];

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
