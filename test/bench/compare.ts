import { median, printTable, quantile } from '../support/table.ts';
import { drive } from './load.ts';
import { type Operation, operations } from './operations.ts';
import type { Target } from './targets.ts';

interface Taken {
  readonly each: number[];
  all: number;
  cpu: number;
}

/** Rounds in which the targets take turns, and requests of one turn. */
export interface Effort {
  readonly rounds: number;
  readonly requests: number;
}

const ROUND = 1;

const turn = async (operation: Operation, target: Target, count: number, connections: number, taken: Taken) => {
  const tasks = await operation.tasks(target, count);
  await target.settle();
  const before = target.cpu();
  const { each, all } = await drive(tasks, connections);
  await target.settle();
  taken.cpu += target.cpu() - before;
  taken.each.push(...each);
  taken.all += all;
};

const rowOf = (title: string, connections: number, name: string, { each, all, cpu }: Taken, floor: Taken): string[] => {
  const ratio = (value: number, least: number) => (name === 'platform' ? (value / least).toFixed(2) : '');
  return [
    title,
    String(connections),
    name,
    ...[0.5, 0.95, 0.99].map((share) => quantile(each, share).toFixed(2)),
    ((each.length / all) * 1000).toFixed(0),
    (cpu / each.length).toFixed(2),
    ratio(median(each), median(floor.each)),
    ratio(cpu / each.length, floor.cpu / floor.each.length),
  ];
};

const compareOne = async (operation: Operation, targets: readonly Target[], connections: number, effort: Effort) => {
  const results = new Map(targets.map(({ name }) => [name, { each: [], all: 0, cpu: 0 } as Taken]));
  const count = Math.max(connections, Math.round(effort.requests * operation.share));
  for (let round = 0; round < effort.rounds + ROUND; round++) {
    for (const target of targets) {
      // The first round starts sandboxes and connections, and is not counted.
      const taken = round < ROUND ? { each: [], all: 0, cpu: 0 } : results.get(target.name);
      if (taken !== undefined) await turn(operation, target, count, connections, taken);
    }
  }
  const floor = results.get('floor');
  return floor === undefined
    ? []
    : [...results].map(([name, taken]) => rowOf(operation.name, connections, name, taken, floor));
};

/** Measures every operation on every target, side by side, and prints how the platform stands to its floor. */
export const compare = async (targets: readonly Target[], effort: Effort): Promise<void> => {
  const rows: string[][] = [];
  for (const operation of operations) {
    for (const connections of [1, 16]) {
      process.stderr.write(`${operation.name}, ${connections} at a time …\n`);
      rows.push(...(await compareOne(operation, targets, connections, effort)));
    }
  }
  const head = ['operation', 'at', 'target', 'p50 ms', 'p95', 'p99', 'per s', 'CPU ms', 'p50 / floor', 'CPU / floor'];
  printTable([head, ...rows]);
};
