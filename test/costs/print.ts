import { rmSync } from 'node:fs';
import { bundle } from '../../infra/bundle.ts';
import { endpoints, type OperationName, services } from '../../shared/contract/index.ts';
import type { ServiceDeclaration } from '../../shared/contract/service.ts';
import { synthesize } from '../support/assembly.ts';
import { printTable } from '../support/table.ts';
import { byOperation, type Consumptions, largest, measure, sum, warm } from './measure.ts';
import type { Sample } from './meter.ts';

const serviceOf = (operation: string): string =>
  Object.values<ServiceDeclaration>(services).find(({ endpoints: own }) => operation in own)?.name ?? '';

const short = (calls: readonly string[]): string =>
  [...Map.groupBy(calls, (call) => call.split(':')[1] ?? call)]
    .map(([name, some]) => (some.length === 1 ? name : `${some.length} x ${name}`))
    .join(', ');

const rowOf = ([name, samples]: [OperationName, Sample[]], bytes: ReadonlyMap<string, number>): string[] => {
  const { cost } = endpoints[name];
  const kilobytes = (bytes.get(serviceOf(name)) ?? 0) / 1000;
  return [
    name,
    `${cost.write} / ${cost.read}`,
    `${largest(samples, 'write')} / ${largest(samples, 'read')}`,
    kilobytes.toFixed(0),
    String(Math.max(...samples.map(({ logBytes }) => logBytes))),
    short(warm(samples).calls),
  ];
};

const totals = (title: string, consumed: Consumptions): void => {
  console.log(`\n${title}: ${sum(consumed.values(), 'write')} write and ${sum(consumed.values(), 'read')} read units`);
  for (const [name, { write, read, calls, refused }] of consumed)
    console.log(`  ${name || 'posted files'}: ${write} / ${read} in ${calls.length} calls, ${refused} refused`);
};

console.log('Synthesizing the app, and driving it through two lives …\n');
const assembly = await synthesize();
const { samples, life, file, large, night } = await measure(assembly).finally(() =>
  rmSync(assembly, { recursive: true }),
);
const bytes = new Map((await bundle()).map((one) => [one.name, one.bytes]));
printTable([
  ['operation', 'budget', 'write / read', 'bundle kB', 'log bytes', 'calls when warm'],
  ...byOperation(samples).map((one) => rowOf(one, bytes)),
]);
totals('One life', life);
totals('One file, from its announcement to its link', file);
totals('The largest file, of 48 pieces', large);
const { events, consumed } = night;
console.log(
  `\nA night over ${events} events: ${consumed.write} write and ${consumed.read} read units, ${(consumed.read / events).toFixed(4)} per event (${short(consumed.calls)})`,
);
