import { isObject, type Json, type JsonObject, objects, string } from './template/json.ts';

/** Tells whether an event is wanted. */
export type EventFilter = (event: JsonObject) => boolean;
type Test = (value: Json | undefined) => boolean;

/** Reads the FilterCriteria of an event source mapping: an event passes when one of the patterns matches. */
export function eventFilter(criteria: JsonObject): EventFilter {
  const patterns = objects(criteria, 'Filters').map((filter) => {
    const pattern: Json = JSON.parse(string(filter, 'Pattern'));
    if (!isObject(pattern)) throw new TypeError(`the filter pattern ${JSON.stringify(pattern)} is not an object`);
    return compile(pattern);
  });
  return patterns.length === 0 ? () => true : (event) => patterns.some((matches) => matches(event));
}

function compile(pattern: JsonObject): (event: JsonObject) => boolean {
  const tests = Object.entries(pattern).map(([key, wanted]) => {
    if (key === '$or') return either(wanted);
    if (Array.isArray(wanted)) return field(key, wanted.map(leaf));
    if (isObject(wanted)) return nested(key, compile(wanted));
    throw new TypeError(`the filter pattern wants a list or an object for ${key}`);
  });
  return (event) => tests.every((matches) => matches(event));
}

function either(wanted: Json): (event: JsonObject) => boolean {
  if (!Array.isArray(wanted)) throw new TypeError('$or wants a list');
  const options = wanted.map((option) => compile(isObject(option) ? option : {}));
  return (event) => options.some((matches) => matches(event));
}

const nested = (key: string, matches: (event: JsonObject) => boolean) => (event: JsonObject) => {
  const value = event[key];
  return matches(isObject(value) ? value : {});
};

const field = (key: string, tests: readonly Test[]) => (event: JsonObject) => {
  const value = event[key];
  const values = Array.isArray(value) && value.length > 0 ? value : [value];
  return tests.some((matches) => values.some(matches));
};

function leaf(wanted: Json): Test {
  if (!isObject(wanted)) return (value) => value === wanted;
  const [[operator, operand] = ['', null], ...others] = Object.entries(wanted);
  const test = others.length === 0 ? operators[operator]?.(operand) : undefined;
  if (!test) throw new Error(`the filter ${JSON.stringify(wanted)} is not supported on one machine`);
  return test;
}

const text =
  (test: (value: string) => boolean): Test =>
  (value) =>
    typeof value === 'string' && test(value);

const operators: Readonly<Record<string, (operand: Json) => Test | undefined>> = {
  exists: (operand) => (value) => (value !== undefined && !isObject(value)) === operand,
  prefix: (operand) => (typeof operand === 'string' ? text((value) => value.startsWith(operand)) : undefined),
  suffix: (operand) => (typeof operand === 'string' ? text((value) => value.endsWith(operand)) : undefined),
  'equals-ignore-case': (operand) => text((value) => value.toLowerCase() === String(operand).toLowerCase()),
  'anything-but': (operand) => {
    const refused = (Array.isArray(operand) ? operand : [operand]).map(leaf);
    return (value) => value !== undefined && !refused.some((matches) => matches(value));
  },
  numeric: (operand) => {
    const parts = Array.isArray(operand) ? operand : [];
    const bounds: ((value: number) => boolean)[] = [];
    for (let index = 0; index < parts.length; index += 2) {
      const bound = comparison(parts[index], Number(parts[index + 1]));
      if (!bound) return undefined;
      bounds.push(bound);
    }
    return (value) => typeof value === 'number' && bounds.every((within) => within(value));
  },
};

function comparison(operator: Json | undefined, bound: number): ((value: number) => boolean) | undefined {
  if (operator === '=') return (value) => value === bound;
  if (operator === '<') return (value) => value < bound;
  if (operator === '<=') return (value) => value <= bound;
  if (operator === '>') return (value) => value > bound;
  return operator === '>=' ? (value) => value >= bound : undefined;
}
