import { randomUUID } from 'node:crypto';
import type { Functions, Outcome } from './functions.ts';
import type { State } from './state.ts';
import { object, optionalNumber, optionalString } from './template/json.ts';
import { type Assembly, ofType } from './template.ts';

/** Invocations whose caller does not wait: kept until they succeed or are given up. */
export interface AsyncInvocations {
  /** Takes an event over; gives what became of the first attempt. */
  readonly submit: (functionArn: string, payload: string) => Promise<Outcome>;
  /** Takes up what was left by an earlier run. */
  readonly resume: () => void;
  /** Whether an attempt is under way. */
  readonly busy: () => boolean;
  readonly stop: () => void;
}

/** What asynchronous invocations run with. */
export interface AsyncSettings {
  readonly assembly: Assembly;
  readonly functions: Pick<Functions, 'invoke'>;
  readonly state: State;
  readonly now: () => number;
  readonly send: (queueArn: string, body: string) => void;
  /** Milliseconds before the second and the third attempt; Lambda waits one minute, then two. */
  readonly pauses?: readonly number[];
}

interface Held {
  readonly functionArn: string;
  readonly payload: string;
  readonly attempts: number;
  readonly since: number;
}

const kind = 'async';

/** Opens asynchronous invocation as Lambda does it: two more attempts, then the function's destination or queue. */
export function openAsyncInvocations(settings: AsyncSettings): AsyncInvocations {
  const { assembly, functions, state, now, pauses = [60_000, 120_000] } = settings;
  const timers = new Set<NodeJS.Timeout>();
  let underWay = 0;
  let stopped = false;

  async function attempt(id: string, held: Held): Promise<Outcome> {
    underWay += 1;
    const outcome = await functions.invoke(held.functionArn, held.payload).finally(() => {
      underWay -= 1;
    });
    if (stopped) return outcome;
    if (outcome.kind === 'answer') {
      state.remove(kind, id);
      return outcome;
    }
    const { retries, maxAge } = policy(assembly, held.functionArn);
    const attempts = held.attempts + 1;
    if (attempts > retries || now() - held.since > maxAge * 1000) giveUp(id, { ...held, attempts }, outcome);
    else later(id, { ...held, attempts });
    return outcome;
  }

  function later(id: string, held: Held): void {
    state.put(kind, id, JSON.stringify(held));
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        void attempt(id, held);
      },
      pauses[Math.min(held.attempts, pauses.length) - 1] ?? 0,
    );
    timers.add(timer.unref());
  }

  function giveUp(id: string, held: Held, outcome: Outcome): void {
    const { destination, deadLetters } = policy(assembly, held.functionArn);
    if (destination !== undefined) settings.send(destination, failureRecord(id, held, outcome, now()));
    if (deadLetters !== undefined) settings.send(deadLetters, held.payload);
    state.remove(kind, id);
  }

  return {
    submit: (functionArn, payload) => {
      const held = { functionArn, payload, attempts: 0, since: now() };
      const id = randomUUID();
      state.put(kind, id, JSON.stringify(held));
      return attempt(id, held);
    },
    resume: () => {
      for (const { key, value } of state.all(kind)) void attempt(key, JSON.parse(value));
    },
    busy: () => underWay > 0,
    stop: () => {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function policy(assembly: Assembly, functionArn: string) {
  const target = ofType(assembly, 'AWS::Lambda::Function').find(({ arn }) => arn === functionArn);
  const configured = ofType(assembly, 'AWS::Lambda::EventInvokeConfig').find(
    ({ properties }) => properties.FunctionName === target?.name || properties.FunctionName === functionArn,
  );
  const properties = configured?.properties ?? {};
  return {
    retries: optionalNumber(properties, 'MaximumRetryAttempts') ?? 2,
    maxAge: optionalNumber(properties, 'MaximumEventAgeInSeconds') ?? 21_600,
    destination: optionalString(object(object(properties, 'DestinationConfig'), 'OnFailure'), 'Destination'),
    deadLetters: optionalString(object(target?.properties ?? {}, 'DeadLetterConfig'), 'TargetArn'),
  };
}

function failureRecord(requestId: string, held: Held, outcome: Outcome, now: number): string {
  return JSON.stringify({
    version: '1.0',
    timestamp: new Date(now).toISOString(),
    requestContext: {
      requestId,
      functionArn: `${held.functionArn}:$LATEST`,
      condition: 'RetriesExhausted',
      approximateInvokeCount: held.attempts,
    },
    requestPayload: JSON.parse(held.payload),
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: outcome.kind === 'error' ? JSON.parse(outcome.payload) : null,
  });
}
