import { rmSync } from 'node:fs';
import { sweepStock } from '../costs/stocked-sweep.ts';
import { synthesize } from '../support/assembly.ts';
import { printTable } from '../support/table.ts';

// A petition that nobody took up has two clocks that run out on the same day.
const CLOCKS = 2;
const quick = process.argv.includes('--quick');
const sizes = quick
  ? [[2_000, 200]]
  : ([
      [10_000, 1_000],
      [100_000, 1_000],
    ] as const);

const assembly = await synthesize();
try {
  const rows: string[][] = [];
  for (const [open = 0, due = 0] of sizes) {
    const { read, write, ms, again } = await sweepStock(assembly, open, due);
    const perSecond = ((due * CLOCKS) / ms) * 1000;
    rows.push(
      [open, due, write, read, `${again.write} / ${again.read}`, Math.round(ms), Math.round(perSecond)].map(String),
    );
  }
  printTable([['open', 'due', 'write units', 'read units', 'next run', 'ms', 'clocks / s'], ...rows]);
} finally {
  rmSync(assembly, { recursive: true, force: true });
}
