import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runChild } from './child.ts';
import { takeDataDirectory } from './data-directory.ts';
import { type MessageSink, openMessageSink } from './message-sink.ts';
import { boot, type Platform } from './platform.ts';
import { openProgress } from './progress.ts';
import { openDoor } from './rest-api.ts';
import { sentenceOf } from './sentence.ts';
import { summary } from './summary.ts';

const root = resolve(import.meta.dirname, '../..');
const audience = 'everyletter';
const stopping = new AbortController();
const { signal } = stopping;
const progress = openProgress((text) => void process.stdout.write(text));
let platform: Platform | undefined;
let sink: MessageSink | undefined;

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => void stop(0));
process.on('uncaughtException', (error) => void stop(1, error));

try {
  await start();
} catch (error) {
  if (!signal.aborted) await stop(1, error);
}

async function start(): Promise<void> {
  const { values: flags } = parseArgs({
    options: { fresh: { type: 'boolean', default: false }, 'no-demo': { type: 'boolean', default: false } },
  });
  const port = portOf(process.env.PORT);
  const data = resolve(root, process.env.EVERYLETTER_DATA ?? '.local');
  // Taken and let go again: what is in use is told before anything takes time.
  takeDataDirectory(data, flags.fresh).release();
  await (await openDoor(port)).stop();

  progress.step('synthesising the app');
  sink = await openMessageSink(join(data, 'outbox'));
  const assembly = await synthesize(data, port, sink);
  platform = await boot({
    assembly,
    data,
    port,
    oidc: { audience, clients: consoleClient },
    dynamodb: process.env.EVERYLETTER_DYNAMODB,
    onProgress: progress.step,
    onTrouble: (sentence) => void process.stderr.write(`${sentence}\n`),
  });
  progress.done();
  await firstStart(data, platform.url, !flags['no-demo']);
  process.stdout.write(summary(platform.url, data));
}

async function synthesize(data: string, port: number, { mailRelay, smsGateway }: MessageSink): Promise<string> {
  const directory = join(data, 'cdk.out');
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const issuer = `http://127.0.0.1:${port}/oidc`;
  const context = { stage: 'local', issuer, audience, mailRelay, mailDomain: 'localhost', smsGateway };
  await runChild({
    file: join(root, 'infra/app.ts'),
    // The checks of the template belong to the tests; without them the platform starts sooner.
    environment: { CDK_OUTDIR: directory, CDK_CONTEXT_JSON: JSON.stringify(context), CDK_VALIDATION: 'false' },
    signal,
  });
  return directory;
}

function consoleClient(url: string) {
  const addresses = [`${url}/console/`];
  return [{ client_id: 'everyletter-console', redirect_uris: addresses, post_logout_redirect_uris: addresses }];
}

/** Loads what belongs to a new platform; each program is run again at the next start until it has succeeded. */
async function firstStart(data: string, url: string, demo: boolean): Promise<void> {
  await once(data, 'load-directory', url);
  const decided = join(data, 'no-demo');
  if (!demo && !existsSync(join(data, 'done-seed-demo'))) writeFileSync(decided, '');
  if (!existsSync(decided)) await once(data, 'seed-demo', url);
}

async function once(data: string, program: string, url: string): Promise<void> {
  const done = join(data, `done-${program}`);
  const file = join(root, 'infra/operate', `${program}.ts`);
  if (existsSync(done) || !existsSync(file)) return;
  await runChild({ file, environment: { EVERYLETTER_URL: url, EVERYLETTER_DATA: data }, visible: true, signal });
  writeFileSync(done, '');
}

function portOf(text = '8080'): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new RangeError(`PORT=${text} is not a port: choose one from 1 to 65535`);
}

async function stop(code: number, error?: unknown): Promise<void> {
  if (signal.aborted) return;
  stopping.abort();
  if (error !== undefined) process.stderr.write(`\n${sentenceOf(error)}\n`);
  if (error === undefined && platform) process.stdout.write('\nstopping …\n');
  await platform?.stop().catch((failure: unknown) => void process.stderr.write(`${sentenceOf(failure)}\n`));
  await sink?.stop().catch(() => undefined);
  process.exit(code);
}
