import { type ConditionBlock, list } from './policy.ts';
import { arnWildcard, wildcard } from './wildcard.ts';

/** Values of one condition key in a request; none when the request does not carry the key. */
export type ContextValues = (key: string) => readonly string[] | undefined;

type Test = (given: string, wanted: string) => boolean;

const equal: Test = (given, wanted) => given === wanted;
const equalIgnoringCase: Test = (given, wanted) => given.toLowerCase() === wanted.toLowerCase();
const like: Test = (given, wanted) => wildcard(wanted)(given);
const arnLike: Test = (given, wanted) => arnWildcard(wanted)(given);
const numeric =
  (holds: (given: number, wanted: number) => boolean): Test =>
  (given, wanted) =>
    holds(Number(given), Number(wanted));

const positive: Readonly<Record<string, Test>> = {
  StringEquals: equal,
  StringEqualsIgnoreCase: equalIgnoringCase,
  StringLike: like,
  ArnEquals: arnLike,
  ArnLike: arnLike,
  Bool: equalIgnoringCase,
  NumericEquals: numeric((given, wanted) => given === wanted),
  NumericLessThan: numeric((given, wanted) => given < wanted),
  NumericLessThanEquals: numeric((given, wanted) => given <= wanted),
  NumericGreaterThan: numeric((given, wanted) => given > wanted),
  NumericGreaterThanEquals: numeric((given, wanted) => given >= wanted),
};

const negative: Readonly<Record<string, Test>> = {
  StringNotEquals: equal,
  StringNotEqualsIgnoreCase: equalIgnoringCase,
  StringNotLike: like,
  ArnNotEquals: arnLike,
  ArnNotLike: arnLike,
  NumericNotEquals: numeric((given, wanted) => given === wanted),
};

interface Operator {
  readonly quantifier: 'ForAllValues' | 'ForAnyValue' | undefined;
  readonly name: string;
  readonly ifExists: boolean;
}

function parse(operator: string): Operator {
  const [, quantifier, name = '', ifExists] =
    /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  return {
    quantifier: quantifier === 'ForAllValues' || quantifier === 'ForAnyValue' ? quantifier : undefined,
    name,
    ifExists: ifExists !== undefined,
  };
}

/** Whether the evaluator knows an operator of a condition block. */
export function isKnownOperator(operator: string): boolean {
  const { name, quantifier, ifExists } = parse(operator);
  if (name === 'Null') return quantifier === undefined && !ifExists;
  return Object.hasOwn(positive, name) || Object.hasOwn(negative, name);
}

/** Whether every condition of a statement holds for a request. */
export function conditionsHold(block: ConditionBlock | undefined, context: ContextValues): boolean {
  return Object.entries(block ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => holds(parse(operator), context(key), list(wanted).map(String))),
  );
}

function holds(operator: Operator, given: readonly string[] | undefined, wanted: readonly string[]): boolean {
  const { name, quantifier, ifExists } = operator;
  if (name === 'Null') return wanted.includes(String(given === undefined));
  const negated = Object.hasOwn(negative, name);
  const test = negated ? negative[name] : positive[name];
  if (!test) throw new Error(`policy condition operator ${name} is unknown`);
  const accepts = (value: string) => wanted.some((one) => test(value, one)) !== negated;

  if (quantifier === 'ForAllValues') return (given ?? []).every(accepts);
  if (quantifier === 'ForAnyValue') return given === undefined ? ifExists : given.some(accepts);
  if (given === undefined) return negated || ifExists;
  // Without a quantifier AWS compares one value; several are never a match.
  const [only, ...more] = given;
  return only !== undefined && more.length === 0 && accepts(only);
}
