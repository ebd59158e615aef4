import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BootSettings } from '../../infra/local/platform.ts';
import type { Client } from '../../shared/contract/client.ts';
import { type OperationName, services } from '../../shared/contract/index.ts';
import type { ServiceDeclaration } from '../../shared/contract/service.ts';

type GateCall = Parameters<NonNullable<BootSettings['onCall']>>[0];

/** What some calls of functions to services consumed. */
export interface Consumption {
  readonly write: number;
  readonly read: number;
  /** Calls in their order, such as `dynamodb:GetItem`. */
  readonly calls: readonly string[];
  /** Calls that a service refused, such as a write whose condition did not hold; DynamoDB bills these too. */
  readonly refused: number;
}

/** One request, as it was measured. */
export interface Sample extends Consumption {
  readonly operation: OperationName;
  readonly authorizer: Consumption;
  readonly logBytes: number;
}

const unitsOf = (calls: readonly GateCall[], kind: 'write' | 'read') =>
  calls
    .flatMap(({ capacity }) => capacity)
    .filter((capacity) => capacity.kind === kind)
    .reduce((sum, { units }) => sum + units, 0);

const consumptionOf = (calls: readonly GateCall[]): Consumption => ({
  write: unitsOf(calls, 'write'),
  read: unitsOf(calls, 'read'),
  calls: calls.map(({ service, operation }) => `${service}:${operation}`),
  refused: calls.filter(({ status }) => status >= 400).length,
});

/** Name of a function in the registry, by its name in the template. */
const plainName = (functionName: string): string =>
  (/-service-(\w+)Function[0-9A-F]{8}$/.exec(functionName)?.[1] ?? functionName)
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .toLowerCase();

const functionOf = (operation: string): string => {
  const declared: readonly ServiceDeclaration[] = Object.values(services);
  return declared.find(({ endpoints }) => operation in endpoints)?.name ?? '';
};

/** Counts what each request consumes. Requests are made one after the other, so that every call belongs to one. */
export const openMeter = () => {
  const all: GateCall[] = [];
  const samples: Sample[] = [];
  let data = '';

  const logBytes = () =>
    readdirSync(join(data, 'logs')).reduce((sum, name) => sum + statSync(join(data, 'logs', name)).size, 0);

  const measure = async (operation: OperationName, call: () => Promise<unknown>): Promise<unknown> => {
    const [first, logged] = [all.length, logBytes()];
    try {
      return await call();
    } finally {
      const calls = all.slice(first);
      const by = (name: string) => consumptionOf(calls.filter((one) => plainName(one.functionName) === name));
      samples.push({
        operation,
        ...by(functionOf(operation)),
        authorizer: by('authorizer'),
        logBytes: logBytes() - logged,
      });
    }
  };

  return {
    settings: {
      countCapacity: true,
      onCall: (call: GateCall) => void all.push(call),
    } satisfies Partial<BootSettings>,
    /** Where the platform keeps its data, logs included. */
    watch: (folder: string) => {
      data = folder;
    },
    samples,
    /** A client whose every call is a sample. */
    metered: (client: Client): Client =>
      Object.fromEntries(
        Object.entries(client).map(([name, method]) => [
          name,
          (call: never) => measure(name as OperationName, () => method(call)), // the names of a client are operations
        ]),
        // The loop erases which operation has which types, as in the client itself.
      ) as unknown as Client,
    /** What all functions consumed while something was done, by function. */
    during: async (act: () => Promise<unknown>): Promise<ReadonlyMap<string, Consumption>> => {
      const first = all.length;
      await act();
      const calls = Map.groupBy(all.slice(first), ({ functionName }) => plainName(functionName));
      return new Map([...calls].map(([name, some]) => [name, consumptionOf(some)]));
    },
  };
};
export type Meter = ReturnType<typeof openMeter>;
