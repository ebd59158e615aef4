import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { addWorkingDays } from '../../shared/domain/calendar/calendar.ts';
import { published } from '../../shared/domain/clocks/reckoning.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { addDays, type Day, shanghaiDay } from '../../shared/domain/day.ts';
import { submitted } from '../support/petitions.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { approve } from '../support/reckoning.ts';
import { attentionOf, dayOf, moveTo, stepsOf, sweep } from '../support/sweep.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'), { retryPauses: [10, 10] });
});
afterAll(() => platform.stop());

const today = (): Day => shanghaiDay(platform.platform.now());
const last = <T>(items: readonly T[]): T => {
  const item = items.at(-1);
  if (item === undefined) throw new Error('Nothing is there');
  return item;
};
const submitSome = async (count: number): Promise<Reference[]> => {
  const references: Reference[] = [];
  for (let done = 0; done < count; done++) references.push((await submitted(platform)).reference);
  return references;
};

test('each step is taken once, on its working day and in working hours, however often the sweep runs', async () => {
  const received = today();
  const petition = await submitted(platform);
  const steps = stepsOf('TRIAGE_7D', received);

  for (let day = addDays(received, 1); day <= addDays(last(steps).on, 2); day = addDays(day, 1)) {
    await moveTo(platform, day, 3);
    await moveTo(platform, day, 12);
    await sweep(platform);
    await moveTo(platform, day, 22);
  }

  const taken = await attentionOf(platform, petition.reference);
  expect(taken.map(({ on }) => on)).toEqual(steps.map(({ on }) => on));
  expect(taken.filter(({ hour }) => hour < 9 || hour >= 17)).toEqual([]);
  expect(taken.map(({ by }) => by)).toEqual(steps.map(() => 'sweep-clocks'));
  const words = ['即将届满', '已经超期', '报控申部门负责人', '报院领导', '报上级检察院'];
  for (const [index, { summary }] of taken.entries()) {
    expect(summary).toContain('“七日分流”期限');
    expect(summary).toContain(words[index]);
    expect(summary).toContain('“七日内程序性回复”');
  }
}, 120_000);

test('the petitioner is not told what the house tells itself, and the chain of the case stays whole', async () => {
  const petition = await submitted(platform);
  await moveTo(platform, dayOf('MISSED', 'TRIAGE_7D', today()), 12);

  const { token } = await platform.anyone.openReceipt({
    body: { reference: petition.reference, queryCode: petition.queryCode },
  });
  const { timeline, clocks } = await platform.withToken(token).trackPetition();
  expect(timeline.map(({ type }) => type)).toEqual(['received']);
  expect(clocks.find(({ id }) => id === 'TRIAGE_7D')?.status).toBe('overdue');
  const { intact, entries } = await platform.as('supervisor-2101').readTimeline({ params: petition.params });
  expect([intact, entries.map(({ type }) => type)]).toEqual([true, ['received', 'attended']]);
});

test('what came while nothing ran is taken at the next run, in one event, and nobody is warned of what has passed', async () => {
  const petition = await submitted(platform);
  await moveTo(platform, dayOf('LEADER', 'TRIAGE_7D', today()), 12);

  const taken = await attentionOf(platform, petition.reference);
  expect(taken).toHaveLength(1);
  expect(taken[0]?.summary).not.toContain('即将届满');
  for (const words of ['已经超期', '报控申部门负责人', '报院领导']) expect(taken[0]?.summary).toContain(words);
});

test('a clock that was stopped in time is left alone, and the others are not', async () => {
  const received = today();
  const { reference, params } = await submitted(platform);
  await platform.as('clerk-2101').acceptPetition({ params, version: 1, body: {} });
  await moveTo(platform, dayOf('MISSED', 'TRIAGE_7D', received), 12);

  const said = (await attentionOf(platform, reference)).map(({ summary }) => summary).join();
  expect(said).toContain('“七日内程序性回复”');
  expect(said).not.toContain('“七日分流”');
});

test('runs side by side, and a run that fails half-way, take each step once', async () => {
  const received = today();
  const references = await submitSome(12);
  const due = dayOf('MISSED', 'TRIAGE_7D', received);

  // More errors than the retries of one call: some petitions fail, and the run that is tried again takes them up.
  for (const kind of ['error', 'lost-answer'] as const)
    platform.platform.inject({ call: 'dynamodb:TransactWriteItems', kind, times: 14 });
  await moveTo(platform, due, 12);
  await Promise.all([sweep(platform), sweep(platform), sweep(platform)]);
  await sweep(platform);

  const taken: number[] = [];
  for (const reference of references) taken.push((await attentionOf(platform, reference)).length);
  expect(taken).toEqual(references.map(() => 1));
}, 60_000);

test('a step that a holiday announced later puts off is not taken on its old day, and once on its new one', async () => {
  const received = today();
  const petition = await submitted(platform);
  await moveTo(platform, dayOf('MISSED', 'TRIAGE_7D', received), 12);
  const supervisor = dayOf('SUPERVISOR', 'TRIAGE_7D', received);
  const off = addWorkingDays(dayOf('MISSED', 'TRIAGE_7D', received), 1, published.calendar);
  const name = { zh: '临时放假', en: 'Unforeseen holiday' };
  const holidays = [{ name, from: off, to: off, worked: [] }];
  const year = Number(off.slice(0, 4));
  await approve(platform, { calendar: { year, notice: '国办发明电〔2027〕0号', holidays } });

  await moveTo(platform, off, 12);
  await moveTo(platform, supervisor, 12);
  expect(await sweep(platform)).toMatchObject({ kind: 'answer' });
  expect(await attentionOf(platform, petition.reference)).toHaveLength(1);

  const putOff = addWorkingDays(supervisor, 1, published.calendar);
  await moveTo(platform, putOff, 12);
  await sweep(platform);
  const taken = await attentionOf(platform, petition.reference);
  expect(taken.map(({ on }) => on)).toEqual([dayOf('MISSED', 'TRIAGE_7D', received), putOff]);
  expect(taken.at(-1)?.summary).toContain('报控申部门负责人');
}, 60_000);
