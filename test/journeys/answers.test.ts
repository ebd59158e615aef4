import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Client } from '../../shared/contract/client.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import type { Resolution } from '../../shared/domain/vocabulary.ts';
import { problemOf } from '../support/expect-problem.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission } from '../support/submission.ts';

const handlerId = StaffId.parse('handler-2101-1');
const REASON = '钱还没有退给我。';

let platform: TestPlatform;
let [clerk, handler]: [Client, Client] = [] as never; // set before the first test
const today = () => shanghaiDay(platform.platform.now());

beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
  [clerk, handler] = [platform.as('clerk-2101'), platform.as('handler-2101-1')];
});
afterAll(() => platform.stop());

interface Told {
  readonly reference: Reference;
  readonly params: { readonly id: Reference };
  readonly petitioner: Client;
  readonly version: number;
}

/** A petition under handling, personally handled by the procurator-general. */
const underHandling = async (office = ProcuratorateCode.parse('2101')): Promise<Told> => {
  const body = aSubmission({ procuratorate: office });
  const { reference, queryCode } = await platform.anyone.submitPetition({ idempotencyKey: newKey(), body });
  const { token } = await platform.anyone.openReceipt({ body: { reference, queryCode } });
  const params = { id: reference };
  const accepted = await clerk.acceptPetition({ params, version: 1, body: { handler: handlerId } });
  const { version } = await clerk.recordAct({
    params,
    version: accepted.version,
    body: {
      act: 'LETTER_INSTRUCTED',
      official: StaffId.parse('pg-2101'),
      actedOn: today(),
      place: '检察长办公室',
      record: '请七日内拿出意见。',
    },
  });
  return { reference, params, petitioner: platform.withToken(token), version };
};

/** The same with its result told. */
const told = async (): Promise<Told> => {
  const { version, ...petition } = await underHandling();
  const { params } = petition;
  const decided = await handler.decidePetition({
    params,
    version,
    body: { decision: 'SUPPORTED', decidedOn: today(), opinion: '监督理由成立。' },
  });
  const replied = await handler.recordReply({
    params,
    version: decided.version,
    body: { reply: 'RESULT', service: 'PORTAL', repliedOn: today(), text: '公安机关已经立案。' },
  });
  return { ...petition, version: replied.version };
};

const confirm = ({ petitioner }: Told, reason?: string) =>
  petitioner.answerResolution({
    idempotencyKey: newKey(),
    body: { answer: 'CONFIRMED', ...(reason === undefined ? {} : { reason }) },
  });
const dispute = ({ petitioner }: Told, reason = REASON) =>
  petitioner.answerResolution({ idempotencyKey: newKey(), body: { answer: 'DISPUTED', reason } });
const rate = ({ petitioner }: Told, score: number, comment?: string) =>
  petitioner.ratePetition({
    idempotencyKey: newKey(),
    body: { score, ...(comment === undefined ? {} : { comment }) },
  });
const resolve = ({ params, version }: Told, resolution: Exclude<Resolution, 'UNRESOLVED'>) =>
  handler.recordResolution({
    params,
    version,
    body: { resolution, resolvedOn: today(), statement: '信访人书面表示满意。' },
  });

describe('a petitioner who confirms', () => {
  test('resolves what was unresolved, and closes the case', async () => {
    const petition = await told();

    await confirm(petition, '钱已经退给我了。');

    const seen = await petition.petitioner.trackPetition();
    expect(seen).toMatchObject({
      procedure: 'CLOSED',
      resolution: 'ACCEPTED_BY_PETITIONER',
      answer: { answer: 'CONFIRMED' },
      may: { answer: true, rate: true, withdraw: false },
    });
    expect(seen.timeline.at(-1)).toMatchObject({
      type: 'resolution',
      summary: '您确认问题已经解决',
      text: '钱已经退给我了。',
    });
    const { entries, intact } = await clerk.readTimeline({ params: petition.params });
    expect(intact).toBe(true);
    expect(entries.at(-1)).toMatchObject({ by: 'petitioner', summary: '信访人认可处理结果', text: '钱已经退给我了。' });
  });

  test('stands by what staff had recorded, and changes nothing of it', async () => {
    const petition = await told();
    await resolve(petition, 'SUBSTANTIVELY_RESOLVED');

    await confirm(petition);

    const seen = await petition.petitioner.trackPetition();
    expect(seen).toMatchObject({ resolution: 'SUBSTANTIVELY_RESOLVED', answer: { answer: 'CONFIRMED' } });
    expect(seen.timeline.at(-1)).toMatchObject({ type: 'confirmed' });
    // What staff wrote about the petitioner's statement stays inside.
    expect(JSON.stringify(seen)).not.toContain('书面表示满意');
  });

  test('counts in the figures like one whose confirmation staff recorded', async () => {
    const resolvedNow = async () => {
      await platform.control('POST', 'idle');
      await platform.control('POST', 'schedules/roll-up-days');
      await platform.control('POST', 'idle');
      const query = { period: today().slice(0, 4), procuratorate: ProcuratorateCode.parse('21') };
      return (await platform.anyone.readFigures({ query })).total.resolved;
    };
    const before = await Promise.all(Array.from({ length: 12 }, told));
    for (const petition of before.slice(0, 6)) await resolve(petition, 'ACCEPTED_BY_PETITIONER');
    const recorded = await resolvedNow();

    for (const petition of before.slice(6)) await confirm(petition);
    const confirmed = await resolvedNow();
    for (const petition of before) await confirm(petition);

    expect(recorded).toBeGreaterThanOrEqual(6);
    expect((confirmed ?? 0) - (recorded ?? 0)).toBe(6);
    expect(await resolvedNow()).toBe(confirmed);
  });
});

describe('a petitioner who disputes', () => {
  test('changes no axis by that: a person decides what follows', async () => {
    const petition = await told();
    await resolve(petition, 'SUBSTANTIVELY_RESOLVED');

    await dispute(petition);

    const seen = await petition.petitioner.trackPetition();
    expect(seen).toMatchObject({
      procedure: 'CLOSED',
      resolution: 'SUBSTANTIVELY_RESOLVED',
      answer: { answer: 'DISPUTED' },
    });
    expect(seen.timeline.at(-1)).toMatchObject({ summary: '您表示不认可处理结果', text: REASON });
  });

  test('is seen by staff on the case until somebody answers', async () => {
    const petition = await told();
    await resolve(petition, 'SUBSTANTIVELY_RESOLVED');
    expect((await clerk.readCase({ params: petition.params })).disputedAt).toBeUndefined();

    await dispute(petition);

    const open = await clerk.readCase({ params: petition.params });
    expect(open.disputedAt).toBeDefined();
    const { entries } = await clerk.readTimeline({ params: petition.params });
    expect(entries.at(-1)).toMatchObject({ summary: '信访人不认可处理结果', by: 'petitioner', text: REASON });
    await resolve({ ...petition, version: open.version }, 'RECURRED');
    expect((await clerk.readCase({ params: petition.params })).disputedAt).toBeUndefined();
  });

  test('may change their mind, each time as an event of its own', async () => {
    const petition = await told();

    await dispute(petition);
    await confirm(petition);
    await dispute(petition, '又没有下文了。');

    const seen = await petition.petitioner.trackPetition();
    expect(seen.timeline.slice(-3).map(({ type }) => type)).toEqual(['disputed', 'resolution', 'disputed']);
    expect(seen.answer).toMatchObject({ answer: 'DISPUTED' });
  });

  test('says why', async () => {
    const { petitioner } = await told();

    const refused = await problemOf(
      petitioner.answerResolution({ idempotencyKey: newKey(), body: { answer: 'DISPUTED' } }),
    );

    expect(refused).toMatchObject({ status: 422, issues: [{ path: 'body.reason', code: 'required' }] });
  });
});

describe('a rating', () => {
  test('may be changed: the last one stands, for the petitioner and in the timeline of staff', async () => {
    const petition = await told();

    await rate(petition, 2, '等了很久。');
    await rate(petition, 5);

    const { rating, timeline } = await petition.petitioner.trackPetition();
    expect(rating).toEqual({ score: 5 });
    expect(timeline.slice(-2).map(({ text }) => text)).toEqual(['等了很久。', undefined]);
    const { entries } = await clerk.readTimeline({ params: petition.params });
    expect(entries.slice(-2).map(({ summary }) => summary)).toEqual([
      '信访人评价办理工作：2 分（满分 5 分）',
      '信访人评价办理工作：5 分（满分 5 分）',
    ]);
  });

  test.each([0, 6, 2.5])('of %s is no rating', async (score) => {
    const petition = await told();

    expect(await problemOf(rate(petition, score))).toMatchObject({ status: 400, issues: [{ path: 'body.score' }] });
  });
});

describe('before there is an outcome', () => {
  test('nothing can be confirmed, disputed or rated', async () => {
    const petition = await underHandling();

    const outcomes = [
      await problemOf(confirm(petition)),
      await problemOf(dispute(petition)),
      await problemOf(rate(petition, 5)),
    ];

    expect(outcomes.map(({ code }) => code)).toEqual(Array(3).fill('illegal-transition'));
    expect((await petition.petitioner.trackPetition()).may).toMatchObject({ answer: false, rate: false });
  });

  test('a resolution that staff recorded opens the answer, whatever state the procedure is in', async () => {
    const petition = await underHandling();
    await resolve(petition, 'SUBSTANTIVELY_RESOLVED');

    await dispute(petition);

    expect(await petition.petitioner.trackPetition()).toMatchObject({
      procedure: 'HANDLING',
      answer: { answer: 'DISPUTED' },
    });
  });
});

describe('an answer sent twice', () => {
  test('under one key is one event, and another answer under that key is refused', async () => {
    const petition = await told();
    const call = { idempotencyKey: newKey(), body: { answer: 'DISPUTED', reason: REASON } } as const;

    const versions = await Promise.all([1, 2, 3].map(() => petition.petitioner.answerResolution(call)));
    const other = await problemOf(
      petition.petitioner.answerResolution({ ...call, body: { ...call.body, reason: '别的理由。' } }),
    );

    expect(new Set(versions.map(({ version }) => version)).size).toBe(1);
    expect(other).toMatchObject({ status: 422, code: 'key-reused' });
    const { timeline } = await petition.petitioner.trackPetition();
    expect(timeline.filter(({ type }) => type === 'disputed')).toHaveLength(1);
  });

  test('as another kind of step is not taken for it', async () => {
    const petition = await told();
    const idempotencyKey = newKey();

    await petition.petitioner.answerResolution({ idempotencyKey, body: { answer: 'CONFIRMED' } });
    await petition.petitioner.ratePetition({ idempotencyKey, body: { score: 4 } });

    expect((await petition.petitioner.trackPetition()).rating).toEqual({ score: 4 });
  });
});

test('nobody but the holder of the receipt answers or rates', async () => {
  const answer = { idempotencyKey: newKey(), body: { answer: 'CONFIRMED' } } as const;

  const [unknown, staff] = [
    await problemOf(platform.anyone.answerResolution(answer)),
    await problemOf(clerk.ratePetition({ idempotencyKey: newKey(), body: { score: 5 } })),
  ];

  expect([unknown, staff]).toMatchObject([{ status: 401 }, { status: 401 }]);
});
