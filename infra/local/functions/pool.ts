import { type Outcome, payloadLimit } from './outcome.ts';
import type { Sandbox } from './sandbox.ts';

/** The sandboxes of one function: grown on demand, reaped when idle. */
export interface Pool {
  readonly invoke: (payload: string) => Promise<Outcome>;
  readonly size: () => number;
  readonly stop: () => Promise<void>;
}

/** How a pool is bounded, and how it starts a sandbox. */
export interface PoolSettings {
  /** The most sandboxes on this machine; more invocations than that wait. */
  readonly most: number;
  /** The template's reserved concurrency; more invocations than that are throttled. */
  readonly reserved: number | undefined;
  readonly idleLimit: number;
  readonly start: (events: PoolEvents) => Sandbox;
  /** Changes when the function's log was turned over. */
  readonly turn: () => number;
}

/** What a sandbox tells its pool. */
export interface PoolEvents {
  readonly onIdle: () => void;
  readonly onInitFailure: (outcome: Outcome) => void;
  readonly onGone: () => void;
}

interface Member {
  sandbox?: Sandbox;
  readonly turn: number;
  idleSince: number;
}

/** Opens a pool without starting a sandbox. */
export function openPool(settings: PoolSettings): Pool {
  const members = new Set<Member>();
  const waiting: { payload: string; settle: (outcome: Outcome) => void }[] = [];
  let idle: Member[] = [];
  let running = 0;
  let stopped = false;
  const reaper = setInterval(reap, settings.idleLimit / 4);
  reaper.unref();

  function start(): void {
    const member: Member = { turn: settings.turn(), idleSince: 0 };
    members.add(member);
    member.sandbox = settings.start({
      onIdle: () => offer(member),
      onInitFailure: (outcome) => waiting.shift()?.settle(outcome),
      onGone: () => {
        members.delete(member);
        idle = idle.filter((other) => other !== member);
        grow();
      },
    });
  }

  // As many sandboxes start as there are invocations that none is about to take.
  function grow(): void {
    if (stopped) return;
    const coming = [...members].filter(({ sandbox }) => isComing(sandbox)).length;
    const missing = Math.min(waiting.length - coming, settings.most - members.size);
    for (let count = 0; count < missing; count += 1) start();
  }

  function offer(member: Member): void {
    if (member.turn !== settings.turn()) {
      retire(member);
      return;
    }
    const next = waiting.shift();
    if (next) {
      void run(member, next.payload).then(next.settle);
      return;
    }
    member.idleSince = performance.now();
    idle.push(member);
  }

  async function run(member: Member, payload: string): Promise<Outcome> {
    if (!member.sandbox) throw new Error('a sandbox took an invocation before it was there');
    return await member.sandbox.invoke(payload);
  }

  function retire(member: Member): void {
    member.sandbox?.kill();
    idle = idle.filter((other) => other !== member);
  }

  function reap(): void {
    const oldest = performance.now() - settings.idleLimit;
    for (const member of idle.filter(({ idleSince }) => idleSince < oldest)) retire(member);
  }

  async function invoke(payload: string): Promise<Outcome> {
    if (Buffer.byteLength(payload) > payloadLimit) return { kind: 'rejected', reason: 'too-large' };
    if (settings.reserved !== undefined && running >= settings.reserved)
      return { kind: 'rejected', reason: 'throttled' };
    running += 1;
    try {
      const member = idle.pop();
      if (member) return await run(member, payload);
      const { promise, resolve } = Promise.withResolvers<Outcome>();
      waiting.push({ payload, settle: resolve });
      grow();
      return await promise;
    } finally {
      running -= 1;
    }
  }

  async function stop(): Promise<void> {
    stopped = true;
    clearInterval(reaper);
    const ended = [...members].map(({ sandbox }) => {
      sandbox?.kill();
      return sandbox?.ended;
    });
    await Promise.all(ended);
    for (const { settle } of waiting.splice(0)) settle({ kind: 'rejected', reason: 'throttled' });
  }

  return { invoke, size: () => members.size, stop };
}

function isComing(sandbox: Sandbox | undefined): boolean {
  const state = sandbox?.state();
  return state === undefined || state === 'starting' || state === 'returning';
}
