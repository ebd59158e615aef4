import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toItem } from '../../functions/kit/dynamodb.ts';
import { factsItem, keys } from '../../functions/tables/figures/items.ts';
import { eventItem } from '../../functions/tables/petitions/items.ts';
import { liaoning } from '../../shared/directory/liaoning.ts';
import { link } from '../../shared/domain/chain.ts';
import { referenceOf } from '../../shared/domain/code.ts';
import { addDays, type Day, shanghaiDay } from '../../shared/domain/day.ts';
import { contributionsOf } from '../../shared/domain/figures.ts';
import { fold } from '../../shared/domain/fold.ts';
import { Channel, Kind } from '../../shared/domain/vocabulary.ts';
import { anEvent, sha256, someData } from '../builders.ts';
import { openMeter } from '../costs/meter.ts';
import { synthesize } from '../support/assembly.ts';
import { putInto, withoutDeliveries } from '../support/open-heads.ts';
import { bootTestPlatform, loadDirectory } from '../support/platform.ts';
import { printTable } from '../support/table.ts';

// What a nightly run and a rebuild cost, beside the floor: reading each changed item, or each item, once.
const quick = process.argv.includes('--quick');
const sizes = quick ? [10_000] : [10_000, 100_000, 1_000_000];
/** A normal day changes half of a per cent; the same number at every size shows what the cost follows. */
const FIXED = 500;
const changesOf = (petitions: number) => [...new Set([FIXED, petitions / 200])].sort((a, b) => a - b);

const DAYS = 300;
const today = shanghaiDay(new Date());
const pick = <T>(from: readonly T[], index: number): T => from[index % from.length] as T; // never empty

const receivedAt = (index: number, on: Day, at: Date) => {
  const bytes = Buffer.alloc(5);
  bytes.writeUInt32BE(index, 1);
  const data = someData('received', {
    receivedOn: on,
    filedOn: on,
    office: pick(liaoning, index * 7).code,
    kind: pick(Kind.options, index * 3),
    channel: pick(Channel.options, index),
  });
  const { hash: _, ...first } = anEvent(data);
  return link({ ...first, at: at.toISOString(), reference: referenceOf(2026, bytes) }, sha256);
};
const noon = (day: Day) => new Date(`${day}T12:00:00+08:00`);

function* petitions(count: number) {
  for (let index = 0; index < count; index++) {
    const on = addDays(today, -1 - (index % DAYS));
    yield toItem(eventItem({ event: receivedAt(index, on, noon(on)) }));
  }
}

function* changes(count: number) {
  for (let index = 0; index < count; index++) {
    const on = addDays(today, -(index % 5));
    const head = fold(undefined, receivedAt(1_500_000_000 + index, on, noon(today)));
    yield toItem(factsItem({ petition: head, recorded: today, facts: contributionsOf(head) }));
  }
  yield toItem({ pk: keys.changed, sk: today, mark: String(count) });
}

type Value = ReturnType<typeof toItem>[string];

/** Bytes of a value as DynamoDB counts them. */
const bytesOf = ({ S, N, M, L }: Value): number => {
  if (M !== undefined)
    return 3 + Object.entries(M).reduce((sum, [name, each]) => sum + 1 + name.length + bytesOf(each), 0);
  if (L !== undefined) return 3 + L.reduce((sum, each) => sum + 1 + bytesOf(each), 0);
  return S === undefined ? Math.ceil((N ?? '').length / 2) + 1 : Buffer.byteLength(S);
};

/** Read units of reading what changed once: half a unit for 4 KB. */
const readOnce = (items: Iterable<Record<string, Value>>): number =>
  [...items].reduce((sum, item) => sum + bytesOf({ M: item }), 0) / 8192;

/** The most memory that a function's process has held, in MiB. */
const peakOf = (name: string): number =>
  Math.max(
    0,
    ...readdirSync('/proc')
      .filter((pid) => /^\d+$/.test(pid))
      .map((pid) => {
        try {
          if (!readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`AWS_LAMBDA_FUNCTION_NAME=${name}`)) return 0;
          return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
        } catch {
          return 0; // gone meanwhile
        }
      }),
  );

const assembly = await synthesize();
const rows: string[][] = [];
try {
  for (const size of sizes) {
    const data = mkdtempSync(join(tmpdir(), 'everyletter-figures-'));
    console.log(`${size} petitions: filling the store`);
    await putInto(assembly, data, /petitions/i, petitions(size));
    const measured = async (job: string, of: number, floor: string) => {
      const meter = openMeter();
      const platform = await bootTestPlatform(assembly, { ...meter.settings, data, edit: withoutDeliveries });
      if (job === 'rebuild-figures') await loadDirectory(platform);
      let ms = 0;
      const used = await meter.during(async () => {
        const started = performance.now();
        await platform.platform.fire(job);
        ms = performance.now() - started;
      });
      const state = await platform.control('GET', 'state');
      const { sandboxes } = state as { sandboxes: Record<string, number> }; // the state of the platform names its functions
      const peak = Math.max(
        ...Object.keys(sandboxes)
          .filter((name) => /roll|rebuild|join/i.test(name))
          .map(peakOf),
      );
      await platform.stop();
      const sum = (kind: 'read' | 'write') => [...used.values()].reduce((all, each) => all + each[kind], 0);
      rows.push([
        String(size),
        job,
        String(of),
        sum('read').toFixed(1),
        floor,
        sum('write').toFixed(1),
        ms.toFixed(0),
        peak.toFixed(0),
      ]);
      printTable(rows.slice(-1));
    };
    // What is published differs from the events at first: the rebuild repairs it, and every night begins from there.
    await measured('rebuild-figures', size, 'every item once');
    for (const count of changesOf(size)) {
      await putInto(assembly, data, /figures/i, changes(count));
      await measured('roll-up-days', count, readOnce(changes(count)).toFixed(1));
    }
    rmSync(data, { recursive: true, force: true });
  }
  console.log();
  printTable([['petitions', 'job', 'changes', 'read units', 'floor', 'write units', 'ms', 'MiB'], ...rows]);
} finally {
  rmSync(assembly, { recursive: true, force: true });
}
