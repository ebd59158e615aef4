import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import type { Kind } from '../../shared/domain/vocabulary.ts';
import { problemOf } from '../support/expect-problem.ts';
import { todayOf } from '../support/handled.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission } from '../support/submission.ts';
import { ended, referred, reviewed, supervised, transferred, type Walkers } from '../support/walk-procedure.ts';

let platform: TestPlatform;
let walkers: Walkers;

beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
  walkers = {
    clerk: platform.as('clerk-2101'),
    handler: platform.as('handler-2101-1'),
    other: platform.as('handler-2101-2'),
    supervisor: platform.as('supervisor-2101'),
    neighbour: platform.as('clerk-2113'),
    submit: async (kind: Kind) => {
      const { reference, queryCode } = await platform.anyone.submitPetition({
        idempotencyKey: newKey(),
        body: aSubmission({ kind }),
      });
      const { token } = await platform.anyone.openReceipt({ body: { reference, queryCode } });
      return { reference, petitioner: platform.withToken(token) };
    },
  };
});
afterAll(() => platform.stop());

const procedures = (states: readonly { procedure: string }[]) => states.map(({ procedure }) => procedure);
const clocksOf = (state: { clocks: readonly { id: string; status: string }[] } | undefined, id: string) =>
  state?.clocks.filter((clock) => clock.id === id).map(({ status }) => status);

describe('before acceptance', () => {
  it('an appeal is inquired into, and its petitioner is told where to go', async () => {
    const states = await referred(walkers);

    expect(procedures(states)).toEqual(['INQUIRY', 'REFERRED']);
    expect(clocksOf(states.at(-1), 'TRIAGE_7D')).toEqual(['met']);
    expect(clocksOf(states.at(-1), 'SUBSTANTIVE_REPLY_3M')).toEqual(['cancelled']);
  });

  it('a transfer stays open here until it is acknowledged, and then its triage begins there', async () => {
    const { reference, states } = await transferred(walkers);

    expect(procedures(states)).toEqual(['TRANSFERRED', 'TRANSFERRED', 'TRANSFERRED', 'RECEIVED']);
    expect(clocksOf(states.at(-1), 'TRANSFER_OBJECTION_5WD')).toEqual(['met', 'met']);
    expect(clocksOf(states.at(-1), 'TRIAGE_7D')).toEqual(['met', 'running']);
    const params = { id: reference };
    expect(await problemOf(walkers.clerk.readCase({ params }))).toMatchObject({ status: 404 });
    expect(await walkers.neighbour.readCase({ params })).toMatchObject({
      office: '2113',
      first: { office: '2101', staff: 'clerk-2101' },
      transfer: { office: '2113', state: 'ACKNOWLEDGED' },
    });
  });

  it('what was transferred to a procuratorate is in its list before it has acknowledged it', async () => {
    const { reference } = await walkers.submit('ACCUSATION');
    await walkers.clerk.transferPetition({
      params: { id: reference },
      version: 1,
      body: { to: { office: '2113' }, reason: '属于朝阳市院管辖。' },
    });

    const incoming = await walkers.neighbour.listCases({ query: { stage: 'INCOMING' } });
    const ours = await walkers.clerk.listCases({ query: { state: 'TRANSFERRED' } });

    expect(incoming.cases.map((one) => one.reference)).toContain(reference);
    expect(ours.cases.map((one) => one.reference)).toContain(reference);
  });
});

describe('under handling', () => {
  it('a case is chased, assigned down under supervision, and taken up again', async () => {
    const { reference, states } = await supervised(walkers);

    expect(procedures(states)).toEqual(['ASSIGNED', 'ASSIGNED', 'ACCEPTED', 'ACCEPTED']);
    expect(states.at(-1)).not.toHaveProperty('handler');
    expect(await walkers.clerk.readCase({ params: { id: reference } })).toMatchObject({ office: '2101' });
  });

  it('a procuratorate that has assigned a case down reads it, and does not learn who the petitioner is', async () => {
    const { reference } = await walkers.submit('ACCUSATION');
    const params = { id: reference };
    const { version } = await walkers.clerk.acceptPetition({ params, version: 1, body: {} });
    const body = { office: ProcuratorateCode.parse('210102'), instruction: '请在一个月内办结并报告。' };
    await walkers.supervisor.assignDown({ params, version, body });

    const read = await walkers.supervisor.readCase({ params });
    const list = await walkers.supervisor.listCases({ query: { stage: 'SUPERVISED' } });
    const opening = await problemOf(walkers.supervisor.openPetitioner({ params, body: { purpose: 'SUPERVISION' } }));

    expect(read).toMatchObject({ office: '210102', supervisedBy: '2101', next: ['takeUp', 'chase'] });
    expect(list.cases.map((one) => one.reference)).toContain(reference);
    expect(opening).toMatchObject({ status: 403 });
  });

  it('a superior sees where a case stands that it has not assigned down, presses for it, and opens it once it is taken up', async () => {
    const superior = platform.as('supervisor-21');
    const { reference } = await walkers.submit('ACCUSATION');
    const params = { id: reference };

    const seen = await superior.readStanding({ params });
    expect(seen).toMatchObject({
      version: 1,
      procedure: 'RECEIVED',
      office: { code: '2101' },
      next: ['takeUp', 'chase'],
    });
    expect(Object.keys(seen).sort()).toEqual(
      ['clocks', 'next', 'office', 'procedure', 'receivedOn', 'reference', 'version'].sort(),
    );
    expect(seen.clocks.map(({ id }) => id)).toContain('TRIAGE_7D');
    expect(await problemOf(superior.readCase({ params }))).toMatchObject({ status: 404 });
    // Not a neighbour, not whoever stands below, not who only handles above.
    for (const who of ['supervisor-2113', 'supervisor-210102'])
      expect(await problemOf(platform.as(who).readStanding({ params }))).toMatchObject({ status: 404 });
    expect(await problemOf(platform.as('clerk-21').readStanding({ params }))).toMatchObject({ status: 403 });

    const chased = await superior.chaseCase({ params, version: 1, body: { text: '请于本周内分流并报告。' } });
    await superior.takeUpCase({ params, version: chased.version, body: { reason: '案情重大，由省院办理。' } });

    expect(await superior.readCase({ params })).toMatchObject({ office: '21' });
  });

  it('a superior who is accused learns nothing of where the case stands', async () => {
    const { reference } = await walkers.submit('ACCUSATION');
    const params = { id: reference };
    const staff = [StaffId.parse('supervisor-21')];
    await walkers.clerk.nameAccused({ params, version: 1, body: { staff, note: '来信写明姓名和职务。' } });

    expect(await problemOf(platform.as('supervisor-21').readStanding({ params }))).toMatchObject({ status: 404 });
  });

  it('materials, a pause, an extension, a correction, the result, a review: each in its order', async () => {
    const { reference, petitioner, states } = await reviewed(walkers, todayOf(platform));

    expect(procedures(states)).toEqual([
      'AWAITING_MATERIALS',
      'TRIAGE',
      'ASSIGNED',
      'ASSIGNED',
      'ASSIGNED',
      'ASSIGNED',
      'ASSIGNED',
      'SUSPENDED',
      'ASSIGNED',
      'ASSIGNED',
      'ASSIGNED',
      'ASSIGNED',
      'ASSIGNED',
      'ASSIGNED',
      'DECIDED',
      'REPLIED',
      'REPLIED',
      'REVIEWING',
      'CLOSED',
    ]);
    expect(states.at(-1)).toMatchObject({ decision: 'PARTLY_SUPPORTED' });
    expect(clocksOf(states.at(-1), 'TRIAGE_7D')).toEqual(['met', 'met']);
    expect(clocksOf(states.at(-1), 'HEARING_NOTICE_3D')).toEqual(['met']);
    expect(clocksOf(states.at(-1), 'POLICE_FILE_15D')).toEqual(['met']);
    expect(clocksOf(states.at(-1), 'REVIEW_30D')).toEqual(['met']);

    const seen = await walkers.clerk.readCase({ params: { id: reference } });
    expect(seen).toMatchObject({
      attempts: ['PHONE', 'POST'],
      review: { round: 1, reviewer: 'handler-2101-2', outcome: 'CORRECTED' },
      corrections: [{ instrument: 'FILING_NOTICE', stage: 'TOLD' }],
    });
    const extended = seen.clocks.find(({ id }) => id === 'SUBSTANTIVE_REPLY_3M')?.explanation.join('\n');
    expect(extended).toContain('批准');
    expect((await walkers.clerk.readTimeline({ params: { id: reference } })).intact).toBe(true);

    const told = await petitioner.trackPetition();
    expect(told.timeline.flatMap(({ letter }) => letter ?? [])).toEqual([
      'MATERIALS_LIST',
      'ACCEPTANCE',
      'SUSPENSION',
      'EXTENSION',
      'RESULT_REPLY',
      'REVIEW_CONCLUSION',
    ]);
    for (const { seq } of told.timeline.filter(({ letter }) => letter !== undefined)) {
      expect(await petitioner.downloadLetter({ params: { seq }, query: {} })).toMatchObject({ missing: [] });
    }
  });

  it('a review is registered for who wrote a letter, and a petition is terminated by a second person', async () => {
    expect(procedures(await ended(walkers, todayOf(platform)))).toEqual(['REVIEW_REQUESTED', 'TERMINATED']);
  });

  it('a step that is not open says what is allowed instead', async () => {
    const { reference } = await walkers.submit('ACCUSATION');

    const refused = await problemOf(
      walkers.clerk.completeMaterials({ params: { id: reference }, version: 1, body: {} }),
    );

    expect(refused).toMatchObject({ status: 409, code: 'illegal-transition' });
    expect(refused.current?.allowed).toEqual(expect.arrayContaining(['accept', 'requestMaterials', 'transfer']));
  });
});
