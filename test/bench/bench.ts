import { rmSync } from 'node:fs';
import { synthesize } from '../support/assembly.ts';
import { bundleFloors } from './bundle-floor.ts';
import { measureColdStarts } from './cold-start.ts';
import { compare } from './compare.ts';
import { measureFirstViews } from './first-view.ts';
import { measureKit } from './kit.ts';
import { startBare, startPlatform } from './targets.ts';

// Timings say something about one machine in one quiet moment: nothing here passes or fails.
const quick = process.argv.includes('--quick');
const effort = quick ? { rounds: 1, requests: 100 } : { rounds: 3, requests: 200 };

const assembly = await synthesize();
await bundleFloors();
try {
  const { get, post } = await measureKit();
  console.log(
    `The kit around an empty handler: ${get.toFixed(1)} us CPU for a GET, ${post.toFixed(1)} us for a POST\n`,
  );
  await measureColdStarts(assembly, quick ? 5 : 21);
  console.log();
  await measureFirstViews(assembly, quick ? 1 : 5);
  console.log();
  const targets = [
    await startPlatform('platform', assembly),
    await startPlatform('floor', assembly),
    await startBare(assembly),
  ];
  try {
    await compare(targets, effort);
  } finally {
    for (const target of targets) await target.stop();
  }
} finally {
  rmSync(assembly, { recursive: true, force: true });
}
