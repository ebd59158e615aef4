import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { failure, type Outcome, payloadLimit } from './outcome.ts';
import type { RuntimeApi } from './runtime-api.ts';
import type { FunctionSpecification } from './specification.ts';

const client = fileURLToPath(new URL('runtime-client.mjs', import.meta.url));
/** Lambda's limit for what happens before the handler is there, milliseconds. */
const initLimit = 10_000;

/** One process that serves one invocation at a time. */
export interface Sandbox {
  readonly state: () => 'starting' | 'idle' | 'busy' | 'returning' | 'gone';
  /** Only for an idle sandbox. */
  readonly invoke: (payload: string) => Promise<Outcome>;
  readonly kill: () => void;
  readonly ended: Promise<void>;
}

/** What a sandbox needs besides its function. */
export interface SandboxSettings {
  readonly api: RuntimeApi;
  readonly environment: Readonly<Record<string, string>>;
  readonly log: number;
  readonly offset: () => number;
  readonly now: () => number;
  readonly onStart: (child: ChildProcess) => void;
  readonly onIdle: () => void;
  /** It could not be initialised; `onGone` follows. */
  readonly onInitFailure: (outcome: Outcome) => void;
  readonly onGone: () => void;
}

/** Starts a process for a function. */
export function startSandbox(specification: FunctionSpecification, settings: SandboxSettings): Sandbox {
  const { api, log } = settings;
  const secret = randomBytes(16).toString('hex');
  const environment = { ...settings.environment, AWS_LAMBDA_RUNTIME_API: api.address(secret) };
  const child = spawn(process.execPath, [`--max-old-space-size=${heap(specification.memory)}`, client], {
    cwd: specification.directory,
    detached: true,
    env: { ...environment, LOCAL_CLOCK_OFFSET: String(settings.offset()) },
    stdio: ['ignore', log, log],
  });
  settings.onStart(child);

  const ended = Promise.withResolvers<void>();
  let state: ReturnType<Sandbox['state']> = 'starting';
  let send: ((headers: Record<string, string>, payload: string) => void) | undefined;
  let current: { id: string; settle: (outcome: Outcome) => void } | undefined;

  const kill = () => {
    state = 'gone';
    child.kill('SIGKILL');
  };
  const becomeIdle = () => {
    state = 'idle';
    settings.onIdle();
  };
  const settle = (outcome: Outcome) => {
    const initialised = state !== 'starting';
    if (state !== 'gone') state = initialised ? 'returning' : 'gone';
    if (initialised) current?.settle(outcome);
    else settings.onInitFailure(outcome);
    current = undefined;
    if (state === 'returning' && send) becomeIdle();
  };
  const initTimer = setTimeout(() => {
    settle(failure('Sandbox.Timedout', `Error: Init timed out after ${initLimit / 1000} seconds`));
    kill();
  }, initLimit);

  api.attach(secret, {
    onReady: (reply) => {
      clearTimeout(initTimer);
      send = reply;
      // The question for the next invocation may overtake the answer to this one.
      if (state !== 'gone' && !current) becomeIdle();
    },
    onResponse: (id, payload) => {
      if (id !== current?.id) return;
      if (payload.length <= payloadLimit) return settle({ kind: 'answer', payload: payload.toString() });
      const size = `Response payload size exceeded maximum allowed payload size (${payloadLimit} bytes).`;
      settle(failure('Function.ResponseSizeTooLarge', size));
    },
    onError: (id, payload) => {
      if (id === current?.id) settle({ kind: 'error', payload: payload.toString() });
    },
    onInitError: (payload) => settle({ kind: 'error', payload: payload.toString() }),
  });
  const end = (why: string) => {
    clearTimeout(initTimer);
    api.detach(secret);
    if (state === 'starting' || current) {
      settle(failure('Runtime.ExitError', `RequestId: ${current?.id ?? randomUUID()} Error: ${why}`));
    }
    state = 'gone';
    settings.onGone();
    ended.resolve();
  };
  child.once('error', (error) => child.pid === undefined && end(error.message));
  child.once('exit', (code, signal) => end(`Runtime exited ${reason(code, signal)}`));

  async function invoke(payload: string): Promise<Outcome> {
    const id = randomUUID();
    const limit = specification.timeout * 1000;
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    current = { id, settle: resolve };
    state = 'busy';
    const timer = setTimeout(() => {
      const seconds = specification.timeout.toFixed(2);
      settle(failure('Sandbox.Timedout', `RequestId: ${id} Error: Task timed out after ${seconds} seconds`));
      kill();
    }, limit);
    const headers = {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': id,
      'lambda-runtime-deadline-ms': String(settings.now() + limit),
      'lambda-runtime-invoked-function-arn': specification.arn,
      'x-clock-offset': String(settings.offset()),
    };
    const reply = send;
    send = undefined;
    reply?.(headers, payload);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
    }
  }

  return { state: () => state, invoke, kill, ended: ended.promise };
}

// As on Lambda, about a tenth of the memory is left to what is not the heap.
const heap = (memory: number) => Math.floor(memory * 0.9);

function reason(code: number | null, signal: NodeJS.Signals | null): string {
  if (signal === 'SIGKILL') return 'with error: signal: killed';
  if (signal === 'SIGABRT') return 'with error: signal: aborted (core dumped)';
  if (signal !== null) return `with error: ${signal}`;
  return code === 0 ? 'without providing a reason' : `with error: exit status ${code}`;
}
