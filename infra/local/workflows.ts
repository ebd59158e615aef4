import { randomUUID } from 'node:crypto';
import type { Functions, Outcome } from './functions.ts';
import {
  isObject,
  type Json,
  type JsonObject,
  object,
  optionalNumber,
  optionalString,
  string,
} from './template/json.ts';
import { type Assembly, ofType } from './template.ts';

/** The state machines of the templates, run on one machine: what they say is obeyed, and what is not known here is refused. */
export interface Workflows {
  readonly has: (arn: string) => boolean;
  readonly run: (arn: string) => Promise<Extract<Outcome, { readonly payload: string }>>;
}

interface Settings {
  readonly assembly: Assembly;
  readonly functions: Pick<Functions, 'invoke'>;
  readonly now: () => number;
}

/** What paths with `$$` refer to. */
type Context = JsonObject;

class Failed extends Error {}

const ATTEMPTS = 3;

/** Every function that the tasks of a definition invoke. */
export const tasksOf = (definition: JsonObject): string[] =>
  Object.values(object(definition, 'States')).flatMap((state) => {
    if (!isObject(state)) return [];
    if (state.Type === 'Task') return [string(state, 'Resource')];
    return isObject(state.ItemProcessor) ? tasksOf(state.ItemProcessor) : [];
  });

/** The value at a path such as `$.parts[0]`; undefined when there is nothing. */
const at = (path: string, input: Json, context: Context): Json | undefined => {
  const [from, rest] = path.startsWith('$$') ? [context, path.slice(2)] : [input, path.slice(1)];
  let value: Json | undefined = from;
  for (const name of rest.match(/[^.[\]]+/g) ?? []) {
    if (Array.isArray(value)) value = value[Number(name)];
    else value = isObject(value) ? value[name] : undefined;
  }
  return value;
};

/** Fills a template: names that end with `.$` hold paths. */
const filled = (template: JsonObject, input: Json, context: Context): JsonObject =>
  Object.fromEntries(
    Object.entries(template).map(([name, value]) => {
      if (!name.endsWith('.$')) return [name, value];
      const found = typeof value === 'string' ? at(value, input, context) : undefined;
      if (found === undefined) throw new Failed(`there is nothing at ${String(value)}`);
      return [name.slice(0, -2), found];
    }),
  );

const placed = (state: JsonObject, input: Json, result: Json): Json => {
  const place = optionalString(state, 'ResultPath');
  if (place === undefined || place === '$') return result;
  return { ...(isObject(input) ? input : {}), [place.slice(2)]: result };
};

/** Opens the workflows; a definition with a state that is not known here is refused. */
export function openWorkflows({ assembly, functions, now }: Settings): Workflows {
  const machines = ofType(assembly, 'AWS::StepFunctions::StateMachine');

  async function task(state: JsonObject, input: Json, context: Context): Promise<Json> {
    const parameters = isObject(state.Parameters) ? filled(state.Parameters, input, context) : input;
    for (let attempt = 1; ; attempt++) {
      const outcome = await functions.invoke(string(state, 'Resource'), JSON.stringify(parameters));
      if (outcome.kind === 'answer') return JSON.parse(outcome.payload);
      if (attempt > (Array.isArray(state.Retry) ? ATTEMPTS : 0)) throw new Failed(JSON.stringify(outcome));
    }
  }

  async function map(state: JsonObject, input: Json, context: Context): Promise<Json> {
    const items = at(string(state, 'ItemsPath'), input, context);
    if (!Array.isArray(items)) throw new Failed('a map has no items');
    const results: Json[] = [];
    const queue = [...items.entries()];
    const lane = async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const [index, value] = next;
        const inner: Context = { ...context, Map: { Item: { Index: index, Value: value } } };
        const selected = isObject(state.ItemSelector) ? filled(state.ItemSelector, input, inner) : value;
        results[index] = await follow(object(state, 'ItemProcessor'), selected, inner);
      }
    };
    // As many side by side as the machine has room for.
    await Promise.all(Array.from({ length: Math.min(2, optionalNumber(state, 'MaxConcurrency') ?? 1) }, lane));
    return results;
  }

  async function follow(definition: JsonObject, given: Json, context: Context): Promise<Json> {
    const states = object(definition, 'States');
    let input = given;
    for (let name: string | undefined = string(definition, 'StartAt'); name !== undefined; ) {
      const state = object(states, name);
      name = optionalString(state, 'Next');
      switch (state.Type) {
        case 'Pass':
          input = placed(state, input, state.Result ?? input);
          break;
        case 'Task':
          input = placed(state, input, await task(state, input, context));
          break;
        case 'Map':
          input = placed(state, input, await map(state, input, context));
          break;
        case 'Choice':
          name = chosen(state, input, context);
          break;
        case 'Succeed':
          return input;
        case 'Fail':
          throw new Failed(`${optionalString(state, 'Error')}: ${optionalString(state, 'Cause')}`);
        default:
          throw new Error(`a state of type ${String(state.Type)} cannot be run on one machine`);
      }
    }
    return input;
  }

  return {
    has: (arn) => machines.some((each) => each.arn === arn),
    run: async (arn) => {
      const machine = machines.find((each) => each.arn === arn);
      if (machine === undefined) throw new RangeError(`there is no state machine ${arn}`);
      const context = { Execution: { Name: randomUUID(), StartTime: new Date(now()).toISOString() } };
      try {
        const answer = await follow(object(machine.properties, 'Definition'), {}, context);
        return { kind: 'answer', payload: JSON.stringify(answer) };
      } catch (error) {
        if (!(error instanceof Failed)) throw error;
        return { kind: 'error', payload: JSON.stringify({ errorMessage: error.message }) };
      }
    },
  };
}

const chosen = (state: JsonObject, input: Json, context: Context): string => {
  const choices = Array.isArray(state.Choices) ? state.Choices.filter(isObject) : [];
  for (const choice of choices) {
    if (typeof choice.IsPresent !== 'boolean') throw new Error('a choice asks what cannot be asked on one machine');
    if ((at(string(choice, 'Variable'), input, context) !== undefined) === choice.IsPresent)
      return string(choice, 'Next');
  }
  return string(state, 'Default');
};
