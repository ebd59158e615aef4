import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { liaoningStaff } from '../../infra/operate/liaoning/staff.ts';
import { type Reference, referenceOf } from '../../shared/domain/code.ts';
import { type Day, shanghaiDay } from '../../shared/domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { holds } from '../../shared/domain/permission.ts';
import { aVisit } from '../support/an-act.ts';
import { callsOnCase, operationsOnCase } from '../support/barred-calls.ts';
import { problemOf } from '../support/expect-problem.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission, SHENYANG } from '../support/submission.ts';

let platform: TestPlatform;
let today: Day;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
  today = shanghaiDay(platform.platform.now());
});
afterAll(() => platform.stop());

const staff = (...ids: string[]) => ids.map((id) => StaffId.parse(id));
const [PROVINCE, HEPING] = [ProcuratorateCode.parse('21'), ProcuratorateCode.parse('210102')];
const LEADER = 'pg-2101';
const BARRED = ['clerk-2101', 'handler-2101-1', 'supervisor-2101', 'deputy-2101-1'];
const nameOf = (id: string) => liaoningStaff.find((person) => person.id === id)?.name.zh ?? '';

const submit = async (change: Partial<Parameters<typeof aSubmission>[0]> = {}): Promise<Reference> =>
  (await platform.anyone.submitPetition({ idempotencyKey: newKey(), body: aSubmission(change) })).reference;

const name = async (reference: Reference, ids: string[], as = LEADER, version = 1, offices: ProcuratorateCode[] = []) =>
  platform.as(as).nameAccused({ params: { id: reference }, version, body: { staff: staff(...ids), offices } });

/** A petition about a person whose telephone nobody else has. */
const about = async (phone: string, ids: string[]) => {
  const reference = await submit({ petitioner: { name: '甲', phone } });
  await name(reference, ids);
  return reference;
};

const logs = () =>
  readdirSync(join(platform.data, 'logs'))
    .map((file) => readFileSync(join(platform.data, 'logs', file), 'utf8'))
    .join('');

describe('every operation of staff on one case', () => {
  let reference: Reference;
  beforeAll(async () => {
    reference = await submit();
    await name(reference, BARRED);
  });

  it('is among those that are tried here', () => {
    expect(operationsOnCase.map(({ name: operation }) => operation).sort()).toEqual(Object.keys(callsOnCase).sort());
  });

  it.each(operationsOnCase)('$name: the case looks to the accused like one that does not exist', async (operation) => {
    const barred = liaoningStaff.find(({ id, roles }) => BARRED.includes(id) && holds(roles, operation.permission));
    if (barred === undefined) expect.fail(`None of the accused holds ${operation.permission}: name one more here`);
    const call = callsOnCase[operation.name as keyof typeof callsOnCase]; // the test above compares the names
    const client = platform.as(barred.id);
    const unknown = referenceOf(2026, Buffer.from([9, 9, 9, 9, 9]));

    const found = await problemOf(call({ id: reference, version: 2, today }, client));
    const nothing = await problemOf(call({ id: unknown, version: 2, today }, client));

    expect(found).toMatchObject({ status: 404, code: 'not-found' });
    expect(found).toEqual(nothing);
  });

  it('is logged when the accused tries it', () => {
    const line = `"code":"authz.denied","staff":"deputy-2101-1","reference":"${reference}"`;

    expect(logs().includes(line)).toBe(true);
  });

  it('leaves the case as it was, and open to those who are not accused', async () => {
    const { version, office, procedure } = await platform.as('handler-2101-2').readCase({ params: { id: reference } });

    expect({ version, office, procedure }).toEqual({ version: 2, office: '2101', procedure: 'RECEIVED' });
  });
});

describe('lists, counts and searches', () => {
  it('show the accused nothing of it, and everybody else the same as before', async () => {
    const others = await submit({ petitioner: { name: '乙', phone: '13911110001' } });
    const reference = await about('13911110001', ['clerk-2101']);
    const listed = async (as: string, query: object) =>
      (await platform.as(as).listCases({ query: { limit: 100, ...query } })).cases.map((row) => row.reference);
    const found = async (as: string) =>
      (await platform.as(as).searchCases({ body: { by: 'person', term: '13911110001' } })).cases.map(
        (row) => row.reference,
      );

    for (const query of [
      {},
      { state: 'RECEIVED' },
      { stage: 'OPEN' },
      { kind: 'ACCUSATION' },
      { from: today, to: today },
    ]) {
      expect(await listed('clerk-2101', query)).not.toContain(reference);
      expect(await listed('handler-2101-2', query)).toContain(reference);
      expect(await listed('clerk-2101', query)).toContain(others);
    }
    expect(await found('clerk-2101')).toEqual([others]);
    expect((await found('handler-2101-2')).toSorted()).toEqual([others, reference].toSorted());
  });

  it('leave no gap where it was: pages are full, and together hold what may be seen, each once', async () => {
    const phone = '13911110002';
    const visible: Reference[] = [];
    for (let index = 0; index < 6; index++) {
      visible.push(await submit({ kind: 'SUGGESTION', petitioner: { name: '丙', phone } }));
      if (index % 2 === 0) {
        const hidden = await submit({ kind: 'SUGGESTION', petitioner: { name: '丙', phone } });
        await name(hidden, ['clerk-2101']);
      }
    }
    const clerk = platform.as('clerk-2101');
    const pages = async (
      ask: (page: string | undefined) => Promise<{ cases: { reference: Reference }[]; next?: string | undefined }>,
    ) => {
      const seen: Reference[][] = [];
      let page: string | undefined;
      do {
        const { cases, next } = await ask(page);
        seen.push(cases.map((row) => row.reference));
        page = next;
      } while (page !== undefined);
      return seen;
    };

    const listed = await pages((page) =>
      clerk.listCases({ query: { kind: 'SUGGESTION', limit: 2, ...(page === undefined ? {} : { page }) } }),
    );
    const found = await pages((page) =>
      clerk.searchCases({ body: { by: 'person', term: phone, limit: 2, ...(page === undefined ? {} : { page }) } }),
    );

    for (const seen of [listed, found]) {
      expect(seen.flat().toSorted()).toEqual(visible.toSorted());
      expect(seen.slice(0, 3).map((rows) => rows.length)).toEqual([2, 2, 2]);
    }
  });

  it('hide from the accused what counts for an official in the figures', async () => {
    const reference = await submit();
    const params = { id: reference };
    const accepted = await platform.as('clerk-2101').acceptPetition({ params, version: 1, body: {} });
    const acted = await platform.as('clerk-2101').recordAct({
      params,
      version: accepted.version,
      body: aVisit(today, { official: 'deputy-2101-2' }),
    });
    await name(reference, ['supervisor-2101'], LEADER, acted.version);
    const query = { official: StaffId.parse('deputy-2101-2'), handledFrom: today, handledTo: today };

    const rows = async (as: string) => (await platform.as(as).listCases({ query })).cases.map((row) => row.reference);

    expect(await rows('supervisor-2101')).toEqual([]);
    expect(await rows(LEADER)).toEqual([reference]);
  });
});

describe('a part in the case', () => {
  it('is given to none of the accused, neither one by one nor among many', async () => {
    const reference = await submit();
    await name(reference, ['handler-2101-1', 'deputy-2101-1']);
    const params = { id: reference };
    const handler = StaffId.parse('handler-2101-1');
    const clerk = platform.as('clerk-2101');
    const issue = { status: 422, issues: [{ path: 'body.handler', code: 'barred' }] };

    expect(await problemOf(clerk.acceptPetition({ params, version: 2, body: { handler } }))).toMatchObject(issue);
    const { version } = await clerk.acceptPetition({ params, version: 2, body: {} });
    expect(await problemOf(platform.as(LEADER).assignHandler({ params, version, body: { handler } }))).toMatchObject(
      issue,
    );
    const { results } = await platform.as(LEADER).assignCases({ body: { handler, cases: [{ reference }] } });
    expect(results).toMatchObject([{ status: 'refused', code: 'barred', version }]);
    const act = aVisit(today, { official: 'deputy-2101-1' });
    expect(await problemOf(clerk.recordAct({ params, version, body: act }))).toMatchObject({
      issues: [{ path: 'body.official', code: 'barred' }],
    });
    expect((await clerk.readCase({ params })).version).toBe(version);
  });

  it('is given away by none of them: to the accused who assigns many, it is not there', async () => {
    const reference = await submit();
    await name(reference, ['supervisor-2101']);

    const { results } = await platform.as('supervisor-2101').assignCases({
      body: { handler: StaffId.parse('handler-2101-2'), cases: [{ reference }] },
    });

    expect(results).toEqual([{ reference, status: 'refused', code: 'not-found', reason: expect.any(String) }]);
  });

  it('is taken from a handler who turns out to be accused, and the case waits for another one', async () => {
    const reference = await submit();
    const params = { id: reference };
    const [one, other] = [StaffId.parse('handler-2101-1'), StaffId.parse('handler-2101-2')];
    const { version } = await platform.as('clerk-2101').acceptPetition({ params, version: 1, body: { handler: one } });

    const named = await name(reference, [one], LEADER, version);

    const own = await platform.as(one).listCases({ query: { handler: one, limit: 100 } });
    expect(own.cases.map((row) => row.reference)).not.toContain(reference);
    const waiting = await platform.as(LEADER).listCases({ query: { stage: 'TO_ASSIGN', limit: 100 } });
    expect(waiting.cases.map((row) => row.reference)).toContain(reference);
    const assigned = await platform
      .as(LEADER)
      .assignHandler({ params, version: named.version, body: { handler: other } });
    expect(assigned).toMatchObject({ handler: other, procedure: 'ASSIGNED' });
    expect((await platform.as(LEADER).readTimeline({ params })).intact).toBe(true);
  });
});

describe('an accused procuratorate', () => {
  it('has the case no longer: its superior does, and the petitioner reads who', async () => {
    const receipt = await platform.anyone.submitPetition({
      idempotencyKey: newKey(),
      body: aSubmission({ kind: 'STAFF_MISCONDUCT', petitioner: { name: '丁', phone: '13911110003' } }),
    });
    const { reference, queryCode } = receipt;
    const { token } = await platform.anyone.openReceipt({ body: { reference, queryCode } });

    const named = await name(reference, [], LEADER, 1, [SHENYANG]);

    expect(named).toEqual({ reference, version: 2, office: PROVINCE });
    for (const as of [LEADER, 'clerk-2101', 'clerk-210102'])
      expect(await problemOf(platform.as(as).readCase({ params: { id: reference } }))).toMatchObject({ status: 404 });
    const clerk = platform.as('clerk-21');
    const { cases } = await clerk.searchCases({ body: { by: 'person', term: '13911110003' } });
    expect(cases.map((row) => row.reference)).toEqual([reference]);
    expect(await clerk.readCase({ params: { id: reference } })).toMatchObject({
      office: PROVINCE,
      procedure: 'RECEIVED',
    });
    const seen = await platform.withToken(token).trackPetition();
    expect(seen.procuratorate.code).toBe(PROVINCE);
    expect(seen.timeline.at(-1)?.summary).toContain('上级检察院');
  });

  it('is meant with its procurator-general', async () => {
    const reference = await submit({ procuratorate: HEPING });

    const named = await name(reference, ['pg-210102'], 'clerk-210102');

    expect(named.office).toBe(SHENYANG);
    const { barred } = await platform.as('clerk-2101').readFirewall({ params: { id: reference } });
    expect(barred.offices.map(({ code }) => code)).toEqual([HEPING]);
    expect(barred.staff.map(({ id }) => id)).toEqual(['pg-210102']);
  });

  it('cannot be the top of the tree, whose procurator-general is barred in person', async () => {
    const reference = await submit({ procuratorate: PROVINCE });
    expect(await problemOf(name(reference, [], 'clerk-21', 1, [PROVINCE]))).toMatchObject({
      issues: [{ path: 'body.offices.0', code: 'no-superior' }],
    });

    expect((await name(reference, ['pg-21'], 'clerk-21')).office).toBe(PROVINCE);
    expect(await problemOf(platform.as('pg-21').readCase({ params: { id: reference } }))).toMatchObject({
      status: 404,
    });
  });
});

describe('who is accused', () => {
  it('is suggested by name and unit, and said by a person', async () => {
    const reference = await submit({
      accused: [{ name: nameOf('clerk-2101'), unit: '沈阳市检察院' }, { name: '沈阳市和平区人民检察院' }],
    });

    const { suggested, barred } = await platform.as('handler-2101-1').readFirewall({ params: { id: reference } });

    expect(suggested.staff.map(({ id }) => id)).toContain('clerk-2101');
    expect(suggested.offices.map(({ code }) => code)).toEqual([HEPING]);
    expect(barred).toEqual({ staff: [], offices: [] });
    expect((await platform.as('clerk-2101').readCase({ params: { id: reference } })).version).toBe(1);
  });

  it('is not for the one to say who bears the name', async () => {
    const reference = await submit({ accused: [{ name: nameOf('clerk-2101') }] });

    expect(await problemOf(name(reference, ['handler-2101-1'], 'clerk-2101'))).toMatchObject({
      issues: [{ path: 'body.staff', code: 'own-name' }],
    });
    expect((await name(reference, ['clerk-2101'], 'clerk-2101')).version).toBe(2);
    expect(await problemOf(platform.as('clerk-2101').readCase({ params: { id: reference } }))).toMatchObject({
      status: 404,
    });
  });

  it('is somebody, who exists, and is named once', async () => {
    const reference = await submit();
    expect(await problemOf(name(reference, []))).toMatchObject({ issues: [{ code: 'nobody-named' }] });
    expect(await problemOf(name(reference, ['nobody'], LEADER, 1, [ProcuratorateCode.parse('99')]))).toMatchObject({
      issues: [
        { path: 'body.staff.0', code: 'unknown-staff' },
        { path: 'body.offices.0', code: 'unknown-procuratorate' },
      ],
    });
    await name(reference, ['clerk-2101']);
    expect(await problemOf(name(reference, ['clerk-2101'], LEADER, 2))).toMatchObject({
      issues: [{ path: 'body.staff.0', code: 'already-barred' }],
    });
    expect(await problemOf(name(reference, ['handler-2101-2'], LEADER, 1))).toMatchObject({ status: 412 });
    expect(await problemOf(name(reference, ['handler-2101-2'], 'auditor-21', 1))).toMatchObject({ status: 403 });
  });
});

describe('a recusal', () => {
  it('is asked for by the petitioner or by staff, and decided by somebody else', async () => {
    const receipt = await platform.anyone.submitPetition({ idempotencyKey: newKey(), body: aSubmission() });
    const { reference, queryCode } = receipt;
    const { token } = await platform.anyone.openReceipt({ body: { reference, queryCode } });
    const params = { id: reference };
    const petitioner = platform.withToken(token);
    const body = { text: '承办人李某是对方的亲属，请其回避。' };
    const idempotencyKey = newKey();
    const first = await petitioner.askForRecusal({ idempotencyKey, body });
    expect(await petitioner.askForRecusal({ idempotencyKey, body })).toEqual(first);
    const reason = '与被控告单位负责人是近亲属。';
    const handler = StaffId.parse('handler-2101-1');
    const asked = await platform.as(handler).askRecusal({
      params,
      version: first.version,
      body: { ground: 'CLOSE_RELATIVE', reason },
    });

    const { asked: requests } = await platform.as('supervisor-2101').readFirewall({ params });

    expect(requests).toMatchObject([
      { by: handler, staff: handler, ground: 'CLOSE_RELATIVE', text: reason },
      { by: 'petitioner', text: body.text },
    ]);
    const recusal = { staff: handler, ground: 'CLOSE_RELATIVE', reason } as const;
    const recused = await platform.as('supervisor-2101').recuseStaff({ params, version: asked.version, body: recusal });
    expect(await problemOf(platform.as(handler).readCase({ params }))).toMatchObject({ status: 404 });
    expect(
      await problemOf(platform.as('supervisor-2101').recuseStaff({ params, version: recused.version, body: recusal })),
    ).toMatchObject({ issues: [{ code: 'already-barred' }] });
    const own = { ...recusal, staff: StaffId.parse('supervisor-2101') };
    expect(
      await problemOf(platform.as('supervisor-2101').recuseStaff({ params, version: recused.version, body: own })),
    ).toMatchObject({ issues: [{ path: 'body.staff', code: 'second-person' }] });
    const seen = await petitioner.trackPetition();
    expect(seen.timeline.map(({ type }) => type)).toEqual(['received', 'recusal-asked', 'recusal-asked', 'recused']);
    expect(JSON.stringify(seen)).not.toContain(reason);
  });
});

describe('a bar', () => {
  it('is lifted by a supervisor above, with a reason, and by nobody else', async () => {
    const reference = await about('13911110004', ['clerk-2101']);
    const params = { id: reference };
    const lift = (as: string, id = 'clerk-2101') =>
      platform.as(as).liftBar({ params, body: { staff: StaffId.parse(id), reason: '经核实，被控告人系同名的他人。' } });

    expect(await problemOf(lift('supervisor-2101'))).toMatchObject({ issues: [{ code: 'not-superior' }] });
    expect(await problemOf(lift('supervisor-210102'))).toMatchObject({ status: 404 });
    expect(await problemOf(lift('supervisor-2113'))).toMatchObject({ status: 404 });
    expect(await problemOf(lift('supervisor-21', 'handler-2101-1'))).toMatchObject({ status: 404 });
    expect(await problemOf(lift('clerk-2101'))).toMatchObject({ status: 403 });
    expect(await problemOf(lift('supervisor-2101', 'handler-2101-1'))).toMatchObject({
      issues: [{ code: 'not-barred' }],
    });
    expect(await lift('supervisor-21')).toEqual({ reference, version: 3, office: SHENYANG });
    expect((await platform.as('clerk-2101').readCase({ params })).version).toBe(3);
    expect((await platform.as('clerk-2101').readTimeline({ params })).intact).toBe(true);
  });

  it('of a procuratorate is lifted above it, one thing at a time', async () => {
    const reference = await submit({ procuratorate: HEPING });
    await name(reference, [], 'clerk-210102', 1, [HEPING]);
    const supervisor = platform.as('supervisor-2101');
    const reason = '经核实，与该院无关。';

    expect(
      await problemOf(
        supervisor.liftBar({
          params: { id: reference },
          body: { office: HEPING, staff: StaffId.parse('clerk-2101'), reason },
        }),
      ),
    ).toMatchObject({ issues: [{ code: 'one-of-two' }] });
    expect(await supervisor.liftBar({ params: { id: reference }, body: { office: HEPING, reason } })).toMatchObject({
      office: SHENYANG,
    });
  });
});
