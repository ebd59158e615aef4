import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { addDays, daysBetween, shanghaiDay } from '../../shared/domain/day.ts';
import { StaffId } from '../../shared/domain/id.ts';
import { problemOf } from '../support/expect-problem.ts';
import { bootTestPlatform, loadDirectory, newKey, type TestPlatform } from '../support/platform.ts';
import { aSubmission } from '../support/submission.ts';
import { sweep } from '../support/sweep.ts';

const DAY_MS = 86_400_000;
const HANDLER = StaffId.parse('handler-2101-1');

test('a host whose clock is set back and forward again keeps the order of what happened, and no deadline moves', async () => {
  const data = mkdtempSync(join(tmpdir(), 'everyletter-clock-'));
  let platform: TestPlatform | undefined;
  /** The host is started with its clock so many days off. */
  const startAt = async (days: number): Promise<TestPlatform> => {
    await platform?.stop();
    // Before its first start the folder is to be empty.
    if (days !== 0) writeFileSync(join(data, 'clock.json'), JSON.stringify({ offset: days * DAY_MS }));
    platform = await bootTestPlatform(inject('assembly'), { data });
    return platform;
  };
  try {
    const first = await startAt(0);
    await loadDirectory(first);
    const today = shanghaiDay(first.platform.now());
    const { reference, queryCode } = await first.anyone.submitPetition({
      idempotencyKey: newKey(),
      body: aSubmission(),
    });
    const params = { id: reference };
    const accepted = await first.as('clerk-2101').acceptPetition({ params, version: 1, body: {} });
    const dueDays = accepted.clocks.map(({ id, dueOn }) => [id, dueOn]);

    const back = await startAt(-10);
    expect(shanghaiDay(back.platform.now())).toBe(addDays(today, -10));
    const assigned = await back
      .as('supervisor-2101')
      .assignHandler({ params, version: accepted.version, body: { handler: HANDLER } });
    // A day before the receipt is told as what it is, and nothing is written.
    const decision = { decision: 'SUPPORTED', opinion: '监督理由成立。', decidedOn: addDays(today, -10) } as const;
    const refused = back.as(HANDLER).decidePetition({ params, version: assigned.version, body: decision });
    expect(await problemOf(refused)).toMatchObject({ status: 422, issues: [{ code: 'before-receipt' }] });
    await sweep(back);

    const forward = await startAt(3);
    const decided = await forward
      .as(HANDLER)
      .decidePetition({ params, version: assigned.version, body: { ...decision, decidedOn: addDays(today, 3) } });
    const seen = await forward.as('supervisor-2101').readCase({ params });
    const { entries, intact } = await forward.as('supervisor-2101').readTimeline({ params });

    expect(intact).toBe(true);
    expect(entries.map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'received'],
      [2, 'accepted'],
      [3, 'assigned'],
      [4, 'decided'],
    ]);
    const moments = entries.map(({ at }) => Date.parse(at));
    expect((moments[2] ?? 0) < (moments[1] ?? 0) && (moments[2] ?? 0) < (moments[3] ?? 0)).toBe(true);
    expect([decided.version, seen.version]).toEqual([4, 4]);
    expect(seen.clocks.map(({ id, dueOn }) => [id, dueOn])).toEqual(dueDays);
    expect(seen.clocks.every(({ startedOn, dueOn }) => daysBetween(startedOn, dueOn) > 0)).toBe(true);
    expect(seen.clocks.map(({ id, status }) => [id, status])).toContainEqual(['TRIAGE_7D', 'met']);
    const { token } = await forward.anyone.openReceipt({ body: { reference, queryCode } });
    const followed = await forward.withToken(token).trackPetition();
    expect(followed.timeline.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  } finally {
    await platform?.stop();
    rmSync(data, { recursive: true, force: true });
  }
}, 120_000);
