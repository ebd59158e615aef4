import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { inLanes } from '../../functions/kit/in-lanes.ts';
import { type Connection, connect } from '../../infra/operate/connection.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { Day } from '../../shared/domain/day.ts';
import { loadDirectory, newKey } from '../support/platform.ts';
import { aHoliday, approve, aYear } from '../support/reckoning.ts';
import { aSubmission } from '../support/submission.ts';

const CASES = 160;

let data: string;
let child: ChildProcess | undefined;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'everyletter-replay-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

const start = async (): Promise<Connection> => {
  child = spawn(process.execPath, [join(import.meta.dirname, '../support/run-platform.ts'), inject('assembly'), data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('The platform has no output');
  for await (const line of createInterface(child.stdout))
    if (line.startsWith('http')) return connect({ url: line, data });
  throw new Error('The platform ended before it said where it is');
};

const kill = async (): Promise<void> => {
  const dead = child && once(child, 'exit');
  child?.kill('SIGKILL');
  await dead;
};

const register = async ({ as }: Connection): Promise<Reference> => {
  const { reference } = await as('clerk-2101').registerPetition({
    idempotencyKey: newKey(),
    body: { ...aSubmission(), channel: 'VISIT', receivedOn: Day.parse('2026-11-10'), lateReason: '补录台账' },
  });
  return reference;
};

const restatedAt = async ({ as }: Connection, id: Reference): Promise<readonly string[]> => {
  const { entries, intact } = await as('clerk-2101').readTimeline({ params: { id } });
  expect(intact).toBe(true);
  return entries.filter(({ type }) => type === 'clocks-restated').map(({ at }) => at);
};

test('a replay that is killed half-way is taken up again, and each case is written once', async () => {
  let connection = await start();
  await loadDirectory(connection);
  const all = await inLanes(Array.from({ length: CASES }), 4, () => register(connection));
  await approve(connection, aYear(2027, aHoliday('2027-02-05', '2027-02-11')));
  await connection.control('POST', 'clock', { advance: '7m' });

  connection.control('POST', 'schedules/replay-clocks').catch(() => undefined); // dies with the platform
  const [first] = [...all].sort();
  while (first !== undefined && (await restatedAt(connection, first)).length === 0);
  await kill();

  connection = await start();
  await connection.control('POST', 'clock', { advance: '30m' });
  await connection.control('POST', 'schedules/replay-clocks');
  await connection.control('POST', 'idle');
  const moments = await inLanes(all, 4, (id) => restatedAt(connection, id));
  expect(moments.map((each) => each.length)).toEqual(all.map(() => 1));
  expect(new Set(moments.flat()).size).toBeGreaterThan(1); // some by the run that died, some by the one that went on
  const { changes } = await connection.as('admin').listChanges({ query: {} });
  expect(changes).toMatchObject([{ state: 'APPLIED', replay: { moved: CASES } }]);
}, 180_000);
