import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Client } from '../../shared/contract/client.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { ProcuratorateCode } from '../../shared/domain/id.ts';
import { problemOf } from '../support/expect-problem.ts';
import { type Petition, resolve, underHandling, withResult } from '../support/petitions.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';

const REASON = '钱还没有退给我。';

let platform: TestPlatform;
let clerk: Client;
const today = () => shanghaiDay(platform.platform.now());

beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
  clerk = platform.as('clerk-2101');
});
afterAll(() => platform.stop());

const confirm = ({ petitioner }: Petition, reason?: string) =>
  petitioner.answerResolution({
    idempotencyKey: newKey(),
    body: { answer: 'CONFIRMED', ...(reason === undefined ? {} : { reason }) },
  });
const dispute = ({ petitioner }: Petition, reason = REASON) =>
  petitioner.answerResolution({ idempotencyKey: newKey(), body: { answer: 'DISPUTED', reason } });
const rate = ({ petitioner }: Petition, score: number, comment?: string) =>
  petitioner.ratePetition({
    idempotencyKey: newKey(),
    body: { score, ...(comment === undefined ? {} : { comment }) },
  });
describe('a petitioner who confirms', () => {
  test('resolves what was unresolved, and closes the case', async () => {
    const petition = await withResult(platform);

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
    const petition = await withResult(platform);
    await resolve(platform, petition, 'ACCEPTED_BY_PETITIONER');

    await confirm(petition);

    const seen = await petition.petitioner.trackPetition();
    expect(seen).toMatchObject({ resolution: 'ACCEPTED_BY_PETITIONER', answer: { answer: 'CONFIRMED' } });
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
    const before = await Promise.all(Array.from({ length: 12 }, () => withResult(platform)));
    for (const petition of before.slice(0, 6)) await resolve(platform, petition, 'ACCEPTED_BY_PETITIONER');
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
    const petition = await withResult(platform);
    await resolve(platform, petition, 'ACCEPTED_BY_PETITIONER');

    await dispute(petition);

    const seen = await petition.petitioner.trackPetition();
    expect(seen).toMatchObject({
      procedure: 'CLOSED',
      resolution: 'ACCEPTED_BY_PETITIONER',
      answer: { answer: 'DISPUTED' },
    });
    expect(seen.timeline.at(-1)).toMatchObject({ summary: '您表示不认可处理结果', text: REASON });
  });

  test('is seen by staff on the case until somebody answers', async () => {
    const petition = await withResult(platform);
    await resolve(platform, petition, 'ACCEPTED_BY_PETITIONER');
    expect((await clerk.readCase({ params: petition.params })).disputedAt).toBeUndefined();

    await dispute(petition);

    const open = await clerk.readCase({ params: petition.params });
    expect(open.disputedAt).toBeDefined();
    const { entries } = await clerk.readTimeline({ params: petition.params });
    expect(entries.at(-1)).toMatchObject({ summary: '信访人不认可处理结果', by: 'petitioner', text: REASON });
    await resolve(platform, { ...petition, version: open.version }, 'RECURRED');
    expect((await clerk.readCase({ params: petition.params })).disputedAt).toBeUndefined();
  });

  test('may change their mind, each time as an event of its own', async () => {
    const petition = await withResult(platform);

    await dispute(petition);
    await confirm(petition);
    await dispute(petition, '又没有下文了。');

    const seen = await petition.petitioner.trackPetition();
    expect(seen.timeline.slice(-3).map(({ type }) => type)).toEqual(['disputed', 'resolution', 'disputed']);
    expect(seen.answer).toMatchObject({ answer: 'DISPUTED' });
  });

  test('says why', async () => {
    const { petitioner } = await withResult(platform);

    const refused = await problemOf(
      petitioner.answerResolution({ idempotencyKey: newKey(), body: { answer: 'DISPUTED' } }),
    );

    expect(refused).toMatchObject({ status: 422, issues: [{ path: 'body.reason', code: 'required' }] });
  });
});

describe('a rating', () => {
  test('may be changed: the last one stands, for the petitioner and in the timeline of staff', async () => {
    const petition = await withResult(platform);

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
    const petition = await withResult(platform);

    expect(await problemOf(rate(petition, score))).toMatchObject({ status: 400, issues: [{ path: 'body.score' }] });
  });
});

describe('before there is an outcome', () => {
  test('nothing can be confirmed, disputed or rated', async () => {
    const petition = await underHandling(platform);

    const outcomes = [
      await problemOf(confirm(petition)),
      await problemOf(dispute(petition)),
      await problemOf(rate(petition, 5)),
    ];

    expect(outcomes.map(({ code }) => code)).toEqual(Array(3).fill('illegal-transition'));
    expect((await petition.petitioner.trackPetition()).may).toMatchObject({ answer: false, rate: false });
  });

  test('a resolution that staff recorded opens the answer, whatever state the procedure is in', async () => {
    const petition = await underHandling(platform);
    await resolve(platform, petition, 'ACCEPTED_BY_PETITIONER');

    await dispute(petition);

    expect(await petition.petitioner.trackPetition()).toMatchObject({
      procedure: 'HANDLING',
      answer: { answer: 'DISPUTED' },
    });
  });
});

describe('an answer sent twice', () => {
  test('under one key is one event, and another answer under that key is refused', async () => {
    const petition = await withResult(platform);
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
    const petition = await withResult(platform);
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
