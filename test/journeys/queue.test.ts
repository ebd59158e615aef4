import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ResultOf } from '../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../shared/contract/index.ts';
import type { Submission } from '../../shared/contract/views/petition-view.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { addDays, Day, shanghaiDay } from '../../shared/domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { aLetterRead } from '../support/an-act.ts';
import { problemOf } from '../support/expect-problem.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission } from '../support/submission.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

const [ONE, OTHER] = [StaffId.parse('handler-2101-1'), StaffId.parse('handler-2101-2')];
type Result = ResultOf<Endpoints['assignCases']>['results'][number];

const submit = async (change: Partial<Submission> = {}): Promise<Reference> =>
  (await platform.anyone.submitPetition({ idempotencyKey: newKey(), body: aSubmission(change) })).reference;

const accepted = async (handler?: StaffId): Promise<Reference> => {
  const reference = await submit();
  await platform.as('clerk-2101').acceptPetition({
    params: { id: reference },
    version: 1,
    body: handler === undefined ? {} : { handler },
  });
  return reference;
};

const assign = async (as: string, handler: StaffId, references: readonly Reference[], seen?: StaffId) =>
  (
    await platform.as(as).assignCases({
      body: { handler, cases: references.map((reference) => ({ reference, ...(seen === undefined ? {} : { seen }) })) },
    })
  ).results;

const inTurn = async <T>(count: number, make: () => Promise<T>): Promise<T[]> => {
  const made: T[] = [];
  for (let index = 0; index < count; index++) made.push(await make());
  return made;
};

const refused = (results: readonly Result[]) => results.filter(({ status }) => status === 'refused');

const logs = () =>
  readdirSync(join(platform.data, 'logs'))
    .map((name) => readFileSync(join(platform.data, 'logs', name), 'utf8'))
    .join('');

describe('assigning many cases at once', () => {
  it('gives away what can be given away, and says of each other one why not', async () => {
    const free = await inTurn(17, () => accepted());
    const [taken, untriaged, foreign] = [
      await accepted(OTHER),
      await submit(),
      await submit({ procuratorate: ProcuratorateCode.parse('2113') }),
    ];

    const results = await assign('supervisor-2101', ONE, [
      ...free.slice(0, 9),
      taken,
      untriaged,
      foreign,
      ...free.slice(9),
    ]);

    expect(results).toHaveLength(20);
    expect(results.filter(({ status }) => status === 'assigned').map(({ reference }) => reference)).toEqual(free);
    expect(refused(results)).toMatchObject([
      { reference: taken, code: 'stale-version', handler: OTHER, version: 2, reason: expect.stringContaining('更新') },
      { reference: untriaged, code: 'illegal-transition', version: 1 },
      { reference: foreign, code: 'not-found' },
    ]);
    expect(Object.keys(refused(results)[2] ?? {}).sort()).toEqual(['code', 'reason', 'reference', 'status']);
    const { handler } = await platform.as('clerk-2101').readCase({ params: { id: free[16] ?? taken } });
    expect(handler).toBe(ONE);
  });

  it('may be repeated, and changes nothing then', async () => {
    const references = await inTurn(3, () => accepted());
    const first = await assign('supervisor-2101', ONE, references);

    const again = await assign('supervisor-2101', ONE, references);

    expect(again).toEqual(first);
    expect(again.every(({ status, version }) => status === 'assigned' && version === 3)).toBe(true);
  });

  it('leaves each case to exactly one of two who give it away at once', async () => {
    const references = await inTurn(10, () => accepted());

    const [mine, theirs] = await Promise.all([
      assign('supervisor-2101', ONE, references),
      assign('pg-2101', OTHER, references),
    ]);

    for (const [index, reference] of references.entries()) {
      const [one, other] = [mine[index], theirs[index]];
      expect([one?.status, other?.status].sort()).toEqual(['assigned', 'refused']);
      const { handler, version } = await platform.as('clerk-2101').readCase({ params: { id: reference } });
      expect(version).toBe(3);
      expect(handler).toBe(one?.status === 'assigned' ? ONE : OTHER);
      expect(one?.status === 'assigned' ? other : one).toMatchObject({ code: 'stale-version', handler });
    }
  });

  it('takes no notice of what else happened to a case meanwhile', async () => {
    const reference = await accepted(ONE);
    await platform.as('clerk-2101').recordAct({
      params: { id: reference },
      version: 2,
      body: aLetterRead(shanghaiDay(platform.platform.now())),
    });

    expect(await assign('supervisor-2101', OTHER, [reference], ONE)).toMatchObject([
      { status: 'assigned', handler: OTHER, version: 4 },
    ]);
  });

  it('gives nothing to somebody who handles no cases here, and is not for everybody', async () => {
    const reference = await accepted();
    const body = (handler: string) => ({ handler: StaffId.parse(handler), cases: [{ reference }] });
    const supervisor = platform.as('supervisor-2101');

    for (const [handler, code] of [
      ['clerk-2101', 'not-a-handler'],
      ['handler-2113-1', 'not-a-handler'],
      ['nobody', 'unknown-staff'],
    ] as const) {
      expect(await problemOf(supervisor.assignCases({ body: body(handler) }))).toMatchObject({
        status: 422,
        issues: [{ path: 'body.handler', code }],
      });
    }
    expect(await problemOf(platform.as('clerk-2101').assignCases({ body: body(ONE) }))).toMatchObject({ status: 403 });
    expect(await problemOf(supervisor.assignCases({ body: { handler: ONE, cases: [] } }))).toMatchObject({
      status: 400,
    });
  });
});

describe('searching', () => {
  const find = async (by: 'person' | 'case', term: string, as = 'clerk-2101', limit = 25) =>
    platform.as(as).searchCases({ body: { by, term, limit } });
  const found = async (by: 'person' | 'case', term: string, as?: string) =>
    (await find(by, term, as)).cases.map(({ reference }) => reference);
  let petition: Reference;
  let group: Reference;
  beforeAll(async () => {
    petition = await submit({
      petitioner: { name: '甲', identity: { type: 'RESIDENT_ID', number: '110105491231002' }, phone: '13900000001' },
      relatedCaseNumber: '（2024）辽01刑终123号',
    });
    group = await submit({
      petitioner: { name: '乙', phone: '13900000002' },
      representatives: [{ name: '丙', phone: '13900000003', identity: { type: 'PASSPORT', number: 'G12345678' } }],
    });
  });

  it.each(['11010519491231002X', '110105491231002', '１１０１０５ 19491231 002x', '13900000001', '+86 139-0000-0001'])(
    'finds a person by %s',
    async (term) => {
      expect(await found('person', term)).toEqual([petition]);
    },
  );

  it.each(['（2024）辽01刑终123号', '(2024) 辽01刑终123号', '〔2024〕辽01刑终第123号', '2024辽01刑终123'])(
    'finds a case by %s',
    async (term) => {
      expect(await found('case', term)).toEqual([petition]);
    },
  );

  it('finds a group by any number of anybody in it', async () => {
    for (const term of ['13900000002', '139 0000 0003', 'g12345678'])
      expect(await found('person', term)).toEqual([group]);
  });

  it('finds what was registered by staff, with what the list says of it now', async () => {
    const day = shanghaiDay(platform.platform.now());
    const clerk = platform.as('clerk-2101');
    const { reference } = await clerk.registerPetition({
      idempotencyKey: newKey(),
      body: { ...aSubmission({ petitioner: { name: '丁', phone: '13900000004' } }), channel: 'VISIT', receivedOn: day },
    });
    await clerk.acceptPetition({ params: { id: reference }, version: 1, body: { handler: ONE } });

    const { cases, next } = await find('person', '13900000004');

    expect(next).toBeUndefined();
    const listed = await clerk.listCases({ query: { state: 'ASSIGNED', limit: 100 } });
    expect(cases).toEqual(listed.cases.filter((one) => one.reference === reference));
    expect(cases).toMatchObject([{ channel: 'VISIT', procedure: 'ASSIGNED', handler: ONE, receivedOn: day }]);
  });

  it('finds nothing of another procuratorate, nor anything by what was not given', async () => {
    expect(await found('person', '13900000001', 'clerk-2113')).toEqual([]);
    expect(await found('person', '13900000001', 'supervisor-210102')).toEqual([]);
    expect(await found('case', '2024辽01刑终123', 'pg-21')).toEqual([]);
    expect(await found('case', '11010519491231002X')).toEqual([]);
    expect(await found('person', '13900009999')).toEqual([]);
  });

  it('goes through many pages, oldest first, each case once', async () => {
    const many = await inTurn(5, () => submit({ petitioner: { name: '戊', phone: '13900000005' } }));
    const seen: Reference[] = [];
    let page: string | undefined;
    do {
      const body = { by: 'person', term: '13900000005', limit: 2, ...(page === undefined ? {} : { page }) } as const;
      const answer = await platform.as('clerk-2101').searchCases({ body });
      seen.push(...answer.cases.map(({ reference }) => reference));
      page = answer.next;
    } while (page !== undefined);

    expect(seen.toSorted()).toEqual(many.toSorted());
    expect(seen).toEqual(seen.toSorted());
  });

  it('says what can be searched, and refuses what is none of our pages', async () => {
    const clerk = platform.as('clerk-2101');

    expect(await problemOf(clerk.searchCases({ body: { by: 'person', term: '张三丰' } }))).toMatchObject({
      status: 400,
      issues: [{ path: 'body.term', code: 'person-number' }],
    });
    expect(await problemOf(clerk.searchCases({ body: { by: 'case', term: '（）（）' } }))).toMatchObject({
      issues: [{ path: 'body.term', code: 'case-number' }],
    });
    expect(await problemOf(clerk.searchCases({ body: { by: 'case', term: '2024辽01', page: 'x' } }))).toMatchObject({
      issues: [{ path: 'body.page', code: 'page' }],
    });
    expect(await problemOf(platform.as('admin').searchCases({ body: { by: 'case', term: '2024辽01' } }))).toMatchObject(
      {
        status: 403,
      },
    );
  });

  it('is logged with who searched, and without what for', async () => {
    await find('person', '13912345670', 'supervisor-2101');
    await find('case', '（2031）辽99金丝雀7号', 'supervisor-2101');

    const written = logs();

    expect(written).toContain('"code":"cases.searched","staff":"supervisor-2101","by":"person"');
    expect(written).toContain('"code":"cases.searched","staff":"supervisor-2101","by":"case"');
    expect(written).not.toMatch(/13912345670|金丝雀|（2031）/);
  });
});

describe('the list', () => {
  const list = async (
    query: Parameters<ReturnType<TestPlatform['as']>['listCases']>[0]['query'],
    as = 'clerk-210102',
  ) => platform.as(as).listCases({ query });
  const office = ProcuratorateCode.parse('210102');
  const handler = StaffId.parse('handler-210102-1');
  let today: Day;
  const register = async (daysAgo: number): Promise<Reference> => {
    const receivedOn = addDays(today, -daysAgo);
    const { reference } = await platform.as('clerk-210102').registerPetition({
      idempotencyKey: newKey(),
      body: {
        ...aSubmission({ procuratorate: office }),
        channel: 'VISIT',
        receivedOn,
        ...(daysAgo > 7 ? { lateReason: '补录' } : {}),
      },
    });
    return reference;
  };
  const accept = (reference: Reference, whom?: StaffId) =>
    platform.as('clerk-210102').acceptPetition({
      params: { id: reference },
      version: 1,
      body: whom === undefined ? {} : { handler: whom },
    });
  let old: Reference;
  let middle: Reference;
  let young: Reference;
  beforeAll(async () => {
    today = shanghaiDay(platform.platform.now());
    [old, middle, young] = [await register(30), await register(20), await register(1)];
    await accept(middle, handler);
    const shut = await register(40);
    await platform.as('clerk-210102').refusePetition({
      params: { id: shut },
      version: 1,
      body: { ground: 'OUT_OF_SCOPE', explanation: '不属于检察机关管辖范围。' },
    });
  });
  const references = async (query: Parameters<typeof list>[0]) =>
    (await list(query)).cases.map(({ reference }) => reference);

  it('shows by stage what has to be done next, oldest first, whatever its state', async () => {
    expect(await references({ stage: 'TO_TRIAGE' })).toEqual([old, young]);
    expect(await references({ stage: 'TO_DECIDE' })).toEqual([middle]);
    expect(await references({ stage: 'OPEN' })).toEqual([old, middle, young]);
    expect(await references({ stage: 'OPEN', handler })).toEqual([middle]);
    expect(await references({ stage: 'OPEN', state: 'RECEIVED' })).toEqual([old, young]);
    expect(await references({ stage: 'TO_TRIAGE', state: 'ASSIGNED' })).toEqual([]);
    expect(await references({ stage: 'TO_TRIAGE', state: 'ASSIGNED', handler })).toEqual([]);
  });

  it('goes through several states page by page, each case once', async () => {
    const first = await list({ stage: 'OPEN', limit: 2 });
    const second = await list({ stage: 'OPEN', limit: 2, ...(first.next === undefined ? {} : { page: first.next }) });

    expect([first, second].map(({ cases }) => cases.map(({ reference }) => reference))).toEqual([
      [old, middle],
      [young],
    ]);
    expect(second.next).toBeUndefined();
  });

  it('shows which open cases a clock runs out for', async () => {
    expect(await references({ dueBy: addDays(today, -1) })).toEqual([old, middle]);
    expect(await references({ dueBy: addDays(today, -1), state: 'RECEIVED' })).toEqual([old]);
    expect(await references({ dueBy: addDays(today, -1), handler })).toEqual([middle]);
    expect(await references({ dueBy: addDays(today, 30) })).toEqual([old, middle, young]);
    expect(await references({ dueBy: Day.parse('2001-01-01') })).toEqual([]);
  });
});

describe('who I am', () => {
  it('is told to everybody who is signed in, whatever their roles', async () => {
    expect(await platform.as('editor-21').readMe()).toMatchObject({
      id: 'editor-21',
      roles: ['editor'],
      procuratorate: '21',
      office: { name: { zh: '辽宁省人民检察院' } },
    });
    expect(await platform.as('pg-2101').readMe()).toMatchObject({ tier: 'CITY_OR_COUNTY_PROCURATOR_GENERAL' });
    expect(await problemOf(platform.anyone.readMe())).toMatchObject({ status: 401 });
  });
});
