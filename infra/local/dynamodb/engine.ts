import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Leash } from '../leash.ts';
import { callStore, type Send, sender } from './call.ts';
import { endFormerStore, noteStore } from './former-store.ts';

/** The embedded store as a running process. */
export interface Engine {
  readonly endpoint: string;
  readonly file: string;
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

export interface EngineSettings {
  /** The platform's data directory. */
  readonly data: string;
  readonly leash: Pick<Leash, 'hold'>;
  /** Told one sentence when the store dies. */
  readonly trouble: (sentence: string) => void;
}

const STARTS_WITHIN_MS = 10_000;
const RESTARTS_PER_MINUTE = 5;

/** Starts the embedded store on a free loopback port and starts it again, on the same port, whenever it dies. */
export async function startEngine({ data, leash, trouble }: EngineSettings): Promise<Engine> {
  const directory = join(data, 'dynamodb');
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'tables.db');
  const note = join(directory, 'process');
  await endFormerStore(note, file);
  const program = binary();
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const deaths: number[] = [];
  let keptUp = false;
  let lastWords = '';
  let child = launch();
  await ready(endpoint, () => (ended(child) ? lastWords || 'it ended at once' : undefined)).catch((error) => {
    child.kill('SIGKILL');
    throw error;
  });
  keptUp = true;

  function launch(): ChildProcess {
    const started = spawn(program, ['--host', '127.0.0.1', '--port', String(port), '--db-path', file], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    leash.hold(started);
    if (started.pid !== undefined) noteStore(note, started.pid);
    started.stderr.on('data', (chunk: Buffer) => {
      lastWords = chunk.toString('utf8').trim() || lastWords;
    });
    started.once('exit', (code, signal) => {
      if (!keptUp) return;
      const now = performance.now();
      deaths.push(now);
      const recent = deaths.filter((at) => now - at < 60_000).length;
      const cause = `The embedded DynamoDB ended (${signal ?? `exit code ${code}`}${lastWords ? `: ${lastWords}` : ''})`;
      if (recent > RESTARTS_PER_MINUTE)
        return trouble(`${cause} ${recent} times in a minute; it is not started again.`);
      trouble(`${cause}; it is started again.`);
      child = launch();
    });
    return started;
  }

  return {
    endpoint,
    file,
    get pid() {
      return child.pid;
    },
    async stop() {
      keptUp = false;
      if (ended(child)) return;
      const exit = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const slow = setTimeout(() => child.kill('SIGKILL'), 3_000);
      await exit;
      clearTimeout(slow);
    },
  };
}

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** Waits until a store answers. */
export async function ready(endpoint: string, gaveUp: () => string | undefined = () => undefined): Promise<void> {
  const { send, close } = sender(endpoint);
  const until = performance.now() + STARTS_WITHIN_MS;
  try {
    while (!(await answers(send))) {
      const reason =
        gaveUp() ?? (performance.now() > until ? `no answer within ${STARTS_WITHIN_MS / 1000} s` : undefined);
      if (reason !== undefined) throw new Error(`DynamoDB at ${endpoint} did not start: ${reason}`);
      await delay(5);
    }
  } finally {
    close();
  }
}

const answers = (send: Send) =>
  callStore(send, 'DynamoDB_20120810.ListTables', { Limit: 1 }).then(
    () => true,
    () => false,
  );

function binary(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'dynoxide');
  } catch (cause) {
    throw new Error(
      `No embedded DynamoDB for this machine (${name} is not installed): ` +
        'run npm ci, or name a DynamoDB endpoint in EVERYLETTER_DYNAMODB.',
      { cause },
    );
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
