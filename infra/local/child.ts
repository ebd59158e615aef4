import { type StdioOptions, spawn } from 'node:child_process';

/** How to run a program of this project in a process of its own. */
export interface ChildSettings {
  readonly file: string;
  readonly arguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Shows its output as it comes; else it is shown only when the program fails. */
  readonly visible?: boolean;
  readonly signal: AbortSignal;
}

/** Runs a program on this Node and throws when it fails. */
export async function runChild({
  file,
  environment = {},
  visible = false,
  signal,
  ...more
}: ChildSettings): Promise<void> {
  const stdio: StdioOptions = visible ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'];
  const child = spawn(process.execPath, [file, ...(more.arguments ?? [])], {
    stdio,
    env: { ...process.env, ...environment },
  });
  const stop = () => child.kill('SIGTERM');
  signal.addEventListener('abort', stop);
  const output: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));

  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject);
  child.once('close', resolve);
  const code = await promise.finally(() => signal.removeEventListener('abort', stop));
  signal.throwIfAborted();
  if (code === 0) return;
  process.stderr.write(`\n${Buffer.concat(output)}`);
  throw new Error(`${file} failed (exit code ${code})`);
}
