import { join } from 'node:path';
import type { Clock } from './clock.ts';
import { openLog } from './functions/log-file.ts';
import type { Outcome } from './functions/outcome.ts';
import { openPool, type Pool } from './functions/pool.ts';
import { startRuntimeApi } from './functions/runtime-api.ts';
import { startSandbox } from './functions/sandbox.ts';
import { type FunctionSpecification, functionSpecifications } from './functions/specification.ts';
import type { Leash } from './leash.ts';
import type { Assembly } from './template.ts';

export type { Outcome } from './functions/outcome.ts';
export type { FunctionSpecification } from './functions/specification.ts';

/** The functions of the templates, each in processes of its own. */
export interface Functions {
  /** Calls a function by its name or ARN. */
  readonly invoke: (nameOrArn: string, payload: string) => Promise<Outcome>;
  readonly specification: (nameOrArn: string) => FunctionSpecification;
  /** Sandboxes by function. */
  readonly sizes: () => Record<string, number>;
  readonly stop: () => Promise<void>;
}

/** What functions run with. */
export interface FunctionSettings {
  readonly assembly: Assembly;
  readonly data: string;
  readonly clock: Clock;
  readonly leash: Leash;
  /** Credentials and endpoints for a new sandbox. */
  readonly access: (specification: FunctionSpecification) => Record<string, string>;
  /** The most sandboxes of one function. */
  readonly most?: number;
  /** Milliseconds after which an idle sandbox ends. */
  readonly idleLimit?: number;
  /** Bytes after which a log is turned over. */
  readonly logLimit?: number;
}

/** Opens the functions; a sandbox starts with the first invocation. */
export async function startFunctions(settings: FunctionSettings): Promise<Functions> {
  const { data, clock, leash, access, most = 4, idleLimit = 300_000, logLimit } = settings;
  const { region } = settings.assembly.environment;
  const api = await startRuntimeApi();
  const pools = new Map<string, { specification: FunctionSpecification; pool: Pool; close: () => void }>();

  for (const specification of functionSpecifications(settings.assembly)) {
    const log = openLog(join(data, 'logs', `${specification.name}.log`), logLimit);
    const base = lambdaVariables(specification, region);
    const pool = openPool({
      most,
      reserved: specification.reservedConcurrency,
      idleLimit,
      turn: log.turn,
      start: (events) =>
        startSandbox(specification, {
          api,
          environment: { ...base, ...specification.environment, ...access(specification) },
          log: log.descriptor(),
          offset: clock.offset,
          now: clock.now,
          onStart: leash.hold,
          ...events,
        }),
    });
    const entry = { specification, pool, close: log.close };
    pools.set(specification.name, entry).set(specification.arn, entry);
  }

  function find(nameOrArn: string) {
    const found = pools.get(nameOrArn);
    if (!found) throw new Error(`there is no function ${nameOrArn}`);
    return found;
  }

  return {
    invoke: (nameOrArn, payload) => find(nameOrArn).pool.invoke(payload),
    specification: (nameOrArn) => find(nameOrArn).specification,
    sizes: () => Object.fromEntries([...pools.values()].map((entry) => [entry.specification.name, entry.pool.size()])),
    stop: async () => {
      const all = [...new Set(pools.values())];
      await Promise.all(all.map(({ pool }) => pool.stop()));
      for (const { close } of all) close();
      await api.stop();
    },
  };
}

function lambdaVariables(specification: FunctionSpecification, region: string): Record<string, string> {
  return {
    AWS_DEFAULT_REGION: region,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(specification.memory),
    AWS_LAMBDA_FUNCTION_NAME: specification.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: specification.logGroup,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    AWS_REGION: region,
    LAMBDA_TASK_ROOT: specification.directory,
    LANG: 'en_US.UTF-8',
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    TZ: ':UTC',
    _HANDLER: specification.handler,
  };
}
