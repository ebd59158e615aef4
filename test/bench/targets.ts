import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startDynamoDb } from '../../infra/local/dynamodb.ts';
import { startLeash } from '../../infra/local/leash.ts';
import { tables } from '../../infra/local/platform/definitions.ts';
import { readAssembly } from '../../infra/local/template.ts';
import { type Connection, connect } from '../../infra/operate/connection.ts';
import { floorFolder } from './bundle-floor.ts';
import { cpuOf } from './cpu.ts';

/** Something to measure. */
export interface Target {
  readonly name: 'platform' | 'floor' | 'bare';
  readonly url: string;
  /** Not of the bare server. */
  readonly connection: Connection | undefined;
  /** CPU milliseconds of all its processes so far. */
  readonly cpu: () => number;
  /** Waits until nothing happens behind the scenes. */
  readonly settle: () => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    if (child.stdout) createInterface(child.stdout).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`A server to measure ended with ${code}`)));
  });

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

/** The platform, or the same app with floors instead of functions, in a process of its own. */
export const startPlatform = async (name: 'platform' | 'floor', assembly: string): Promise<Target> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run-platform.ts'), assembly, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { url, data }: { url: string; data: string } = JSON.parse(await firstLine(child));
  const connection = connect({ url, data });
  return {
    name,
    url,
    connection,
    cpu: () => cpuOf(child.pid ?? 0),
    settle: () => connection.control('POST', 'idle'),
    stop: async () => {
      child.kill('SIGTERM');
      await ended(child);
    },
  };
};

/** A bare server in front of a store of its own. */
export const startBare = async (assembly: string): Promise<Target> => {
  const data = mkdtempSync(join(tmpdir(), 'everyletter-bare-'));
  const leash = startLeash();
  const place = { partition: 'aws-cn', region: 'cn-north-1', account: '000000000000' };
  const definitions = tables(readAssembly(assembly, place));
  const store = await startDynamoDb({ data, leash, now: Date.now, trouble: console.error, tables: definitions });
  const tableOf = (word: string) => definitions.find(({ TableName }) => TableName.includes(word))?.TableName ?? '';
  const child = spawn(process.execPath, [join(floorFolder('bare-server'), 'index.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      AWS_ENDPOINT_URL: store.endpoint,
      AWS_REGION: 'local',
      AWS_ACCESS_KEY_ID: 'everyletter',
      AWS_SECRET_ACCESS_KEY: 'bench',
      BENCH_DATA: data,
      PETITIONS_TABLE: tableOf('Petitions'),
      DIRECTORY_TABLE: tableOf('Directory'),
      FIGURES_TABLE: tableOf('Figures'),
    },
  });
  return {
    name: 'bare',
    url: await firstLine(child),
    connection: undefined,
    cpu: () => cpuOf(child.pid ?? 0) + cpuOf(store.pid ?? 0),
    settle: async () => undefined,
    stop: async () => {
      child.kill();
      await ended(child);
      await store.stop();
      leash.release();
      rmSync(data, { recursive: true, force: true });
    },
  };
};
