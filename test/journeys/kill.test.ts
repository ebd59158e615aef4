import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { type Connection, connect } from '../../infra/operate/connection.ts';
import { announcementOf } from '../../infra/operate/upload.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { ProcuratorateCode } from '../../shared/domain/id.ts';
import { PIECE_BYTES } from '../../shared/domain/media.ts';
import { aFilm, aPetitioner, sendPieces, storedKeys } from '../support/evidence.ts';
import { loadDirectory, newKey } from '../support/platform.ts';
import { aSubmission } from '../support/submission.ts';

const ROUNDS = 3;
const WRITERS = 6;

let data: string;
let child: ChildProcess | undefined;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'everyletter-kill-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

/** Starts the platform in a process of its own, so that it can be killed. */
const start = async (): Promise<Connection> => {
  child = spawn(process.execPath, [join(import.meta.dirname, '../support/run-platform.ts'), inject('assembly'), data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('The platform has no output');
  for await (const line of createInterface(child.stdout))
    if (line.startsWith('http')) return connect({ url: line, data });
  throw new Error('The platform ended before it said where it is');
};

/** Ends the platform without a warning. */
const kill = async (): Promise<void> => {
  const dead = child && once(child, 'exit');
  child?.kill('SIGKILL');
  await dead;
};

interface Acknowledged {
  readonly reference: Reference;
  readonly queryCode: string;
  readonly key: string;
  readonly text: string;
  accepted: boolean;
}

/** Submits and accepts until the platform dies, and remembers what was acknowledged. */
const write = async ({ anyone, as }: Connection, acknowledged: Acknowledged[]): Promise<void> => {
  try {
    for (;;) {
      const [key, text] = [newKey(), `第 ${newKey()} 号来信，请依法处理并答复。`];
      const { reference, queryCode } = await anyone.submitPetition({
        idempotencyKey: key,
        body: aSubmission({ text }),
      });
      const one = { reference, queryCode, key, text, accepted: false };
      acknowledged.push(one);
      await as('clerk-2101').acceptPetition({ params: { id: reference }, version: 1, body: {} });
      one.accepted = true;
    }
  } catch {
    // The platform was killed under the writer.
  }
};

test('a platform killed with writers running has lost nothing that it acknowledged', async () => {
  let connection = await start();
  await loadDirectory(connection);
  const acknowledged: Acknowledged[] = [];

  for (let round = 0; round < ROUNDS; round++) {
    const writers = Array.from({ length: WRITERS }, () => write(connection, acknowledged));
    await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan((round + 1) * 4 * WRITERS);
    await Promise.all([kill(), ...writers]);
    connection = await start();
  }

  const clerk = connection.as('clerk-2101');
  for (const { reference, queryCode, key, text, accepted } of acknowledged) {
    const again = await connection.anyone.submitPetition({ idempotencyKey: key, body: aSubmission({ text }) });
    expect(again).toMatchObject({ reference, queryCode });
    const timeline = await clerk.readTimeline({ params: { id: reference } });
    expect(timeline.intact).toBe(true);
    if (accepted) expect(timeline.entries.map(({ type }) => type)).toContain('accepted');
  }
  await connection.control('POST', 'idle');
  await connection.control('POST', 'schedules/roll-up-days');
  const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
  const { total } = await connection.anyone.readFigures({ query: { period: String(year), procuratorate: '21' } });
  const listed = new Set<string>();
  for (let page: string | undefined, first = true; first || page !== undefined; first = false) {
    const { cases, next } = await clerk.listCases({ query: { limit: 100, ...(page === undefined ? {} : { page }) } });
    for (const { reference } of cases) listed.add(reference);
    page = next;
  }
  for (const { reference } of acknowledged) expect(listed).toContain(reference);
  expect(total.received).toBe(listed.size); // receipts = petitions = received events, also for what was written but not acknowledged
  expect(readFileSync(join(data, 'control-token'), 'utf8')).toBeTruthy();
}, 120_000);

test('an upload goes on after the platform was killed between two pieces, and while it checked the file', async () => {
  let connection = await start();
  await loadDirectory(connection);
  const { reference, queryCode } = await aPetitioner(connection);
  const film = aFilm(3 * PIECE_BYTES + 99, 'killed');
  const announce = async () => {
    const { token } = await connection.anyone.openReceipt({ body: { reference, queryCode } });
    const client = connection.withToken(token);
    return { client, forms: await client.startUpload({ body: announcementOf(film) }) };
  };
  await sendPieces(film, (await announce()).forms, [0, 2]);
  await kill();

  connection = await start();
  const { forms } = await announce();
  expect(forms.pieces.map(({ number }) => number)).toEqual([1, 3]);
  await sendPieces(film, forms);
  await kill();

  connection = await start();
  // What was being worked on is handed out again when its time is over.
  await connection.control('POST', 'clock', { advance: '13m' });
  await connection.control('POST', 'idle');
  const { forms: none } = await announce();
  expect(none).toMatchObject({ state: 'LINKED', pieces: [] });
  expect(storedKeys(data, `linked/${reference}/`).all).toHaveLength(1);
  expect(storedKeys(data, `quarantine/${reference}/`).shown).toEqual([]);
  const timeline = await connection.as('clerk-2101').readTimeline({ params: { id: reference } });
  expect(timeline.entries.filter(({ type }) => type === 'document-linked')).toHaveLength(1);
}, 60_000);

test('a night that is killed half-way shows the figures of the night before, and ends as if nothing had been', async () => {
  let connection = await start();
  await loadDirectory(connection);
  const submit = (count: number) =>
    Promise.all(
      Array.from({ length: count }, () =>
        connection.anyone.submitPetition({ idempotencyKey: newKey(), body: aSubmission() }),
      ),
    );
  const night = () => connection.control('POST', 'schedules/roll-up-days');
  const period = shanghaiDay(new Date()).slice(0, 4);
  const received = async () =>
    (await connection.as('pg-21').overseeFigures({ query: { period, procuratorate: ProcuratorateCode.parse('21') } }))
      .total.received;
  await submit(5);
  await connection.control('POST', 'idle');
  await night();

  let before = 5;
  // What a night keeps before it publishes: first what it counted, then what it would show.
  for (const kept of ['figures/counts/', 'figures/published/']) {
    await submit(3);
    await connection.control('POST', 'idle');
    const known = storedKeys(data, kept).all.length;
    const ended = night().then(
      () => 'ended',
      () => 'cut off',
    );
    await expect.poll(() => storedKeys(data, kept).all.length, { interval: 1, timeout: 30_000 }).toBeGreaterThan(known);
    await kill();
    connection = await start();

    expect(await ended).toBe('cut off');
    expect([before, before + 3]).toContain(await received());
    await connection.control('POST', 'idle');
    expect(await received()).toBe(before + 3);
    before += 3;
  }
  expect(await connection.control('POST', 'schedules/rebuild-figures')).toMatchObject({ kind: 'answer' });
}, 120_000);
