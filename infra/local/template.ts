import { readStacks } from './template/cloud-assembly.ts';
import type { Environment } from './template/identity.ts';
import type { Json } from './template/json.ts';
import { type Resource, readStack } from './template/stack.ts';

export type { Environment } from './template/identity.ts';
export type { Json, JsonObject } from './template/json.ts';
export type { Resource } from './template/stack.ts';

/** What `cdk synth` wrote, as the local run sees it. */
export interface Assembly {
  readonly environment: Environment;
  readonly resources: readonly Resource[];
  /** Outputs of the stacks: `<stack>.<output>` -> value. */
  readonly outputs: Readonly<Record<string, Json>>;
  /** Object key in the assets bucket -> directory or file on this machine. */
  readonly assets: ReadonlyMap<string, string>;
}

/** Reads a cloud assembly; a stack that names its own account or region wins over what is given. */
export function readAssembly(directory: string, given: Environment): Assembly {
  const stacks = readStacks(directory);
  const named = stacks.find((stack) => stack.region !== undefined);
  const environment: Environment = {
    partition: named?.region ? partitionOf(named.region) : given.partition,
    region: named?.region ?? given.region,
    account: stacks.find((stack) => stack.account !== undefined)?.account ?? given.account,
  };
  const readers = stacks.map((stack) => readStack(stack, environment, imported));

  function imported(name: string): Json {
    for (const reader of readers) {
      const value = reader.exported(name);
      if (value !== undefined) return value;
    }
    throw new Error(`no stack exports ${name}`);
  }

  return {
    environment,
    resources: readers.flatMap((reader) => reader.resources()),
    outputs: Object.assign({}, ...readers.map((reader) => reader.outputs())),
    assets: new Map(stacks.flatMap((stack) => [...stack.assets])),
  };
}

/** The resources of one type, in the order of the templates. */
export const ofType = (assembly: Assembly, type: string): Resource[] =>
  assembly.resources.filter((resource) => resource.type === type);

const partitionOf = (region: string) => (region.startsWith('cn-') ? 'aws-cn' : 'aws');
