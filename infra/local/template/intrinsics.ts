import { isObject, type Json, type JsonObject } from './json.ts';

/** What intrinsic functions ask of the template that they stand in. */
export interface Scope {
  readonly ref: (id: string) => Json;
  readonly attribute: (id: string, attribute: string) => Json;
  readonly imported: (name: string) => Json;
  readonly mapped: (map: string, first: string, second: string) => Json;
  readonly condition: (name: string) => boolean;
}

/** Stands for `AWS::NoValue`: a property with it is left out. */
const noValue = Symbol('AWS::NoValue');
type Resolved = Json | typeof noValue;

/** Resolves every intrinsic function in a value; one that is not known is an error, never left as it is. */
export function resolve(value: Json, scope: Scope): Json {
  const resolved = resolveAny(value, scope);
  return resolved === noValue ? null : resolved;
}

/** Evaluates a condition: Fn::Equals, And, Or, Not, Condition. */
export function evaluate(value: Json, scope: Scope): boolean {
  const resolved = resolve(value, scope);
  if (typeof resolved === 'boolean') return resolved;
  if (resolved === 'true' || resolved === 'false') return resolved === 'true';
  throw new TypeError(`a condition should be true or false, not ${JSON.stringify(resolved)}`);
}

function resolveAny(value: Json, scope: Scope): Resolved {
  if (typeof value === 'string') return plain(value);
  if (Array.isArray(value)) return value.map((entry) => resolveAny(entry, scope)).filter((entry) => entry !== noValue);
  if (!isObject(value)) return value;
  const name = intrinsicName(value);
  if (name === undefined) return resolveMembers(value, scope);
  const apply = intrinsics[name];
  if (apply === undefined) throw new Error(`${name} is not supported on one machine: ${JSON.stringify(value)}`);
  return apply(value[name] ?? null, scope);
}

function intrinsicName(value: JsonObject): string | undefined {
  const [name, ...more] = Object.keys(value);
  if (name === undefined || more.length > 0) return undefined;
  if (name === 'Ref' || name.startsWith('Fn::')) return name;
  // Policies also have a member named Condition; theirs holds an object, CloudFormation's a name.
  return name === 'Condition' && typeof value[name] === 'string' ? name : undefined;
}

function resolveMembers(value: JsonObject, scope: Scope): JsonObject {
  const members: JsonObject = {};
  for (const [key, member] of Object.entries(value)) {
    const resolved = resolveAny(member, scope);
    if (resolved !== noValue) members[key] = resolved;
  }
  return members;
}

function plain(text: string): string {
  if (text.includes('{{resolve:')) throw new Error(`a dynamic reference is not supported on one machine: ${text}`);
  return text;
}

const text = (value: Json, scope: Scope): string => {
  const resolved = resolve(value, scope);
  if (typeof resolved === 'string') return resolved;
  if (typeof resolved === 'number' || typeof resolved === 'boolean') return String(resolved);
  throw new TypeError(`a text was expected, not ${JSON.stringify(resolved)}`);
};

const items = (value: Json, scope: Scope): Json[] => {
  const resolved = Array.isArray(value) ? value : resolve(value, scope);
  if (Array.isArray(resolved)) return resolved;
  throw new TypeError(`a list was expected, not ${JSON.stringify(resolved)}`);
};

const args = (value: Json, count: number): Json[] => {
  if (Array.isArray(value) && value.length >= count) return value;
  throw new TypeError(`${count} arguments were expected, not ${JSON.stringify(value)}`);
};

const intrinsics: Readonly<Record<string, (value: Json, scope: Scope) => Resolved>> = {
  Ref: (value, scope) => (value === 'AWS::NoValue' ? noValue : scope.ref(text(value, scope))),
  Condition: (value, scope) => scope.condition(text(value, scope)),
  'Fn::GetAtt': (value, scope) => {
    const [id = '', ...path] = typeof value === 'string' ? value.split('.') : args(value, 2);
    return scope.attribute(text(id, scope), path.map((part) => text(part, scope)).join('.'));
  },
  'Fn::Join': (value, scope) => {
    const [separator = '', parts = []] = args(value, 2);
    return items(parts, scope)
      .map((part) => text(part, scope))
      .join(text(separator, scope));
  },
  'Fn::Sub': (value, scope) => substitute(value, scope),
  'Fn::Select': (value, scope) => {
    const [index = 0, from = []] = args(value, 2);
    const selected = items(from, scope)[Number(text(index, scope))];
    if (selected === undefined) throw new RangeError(`nothing there to select: ${JSON.stringify(value)}`);
    return resolve(selected, scope);
  },
  'Fn::Split': (value, scope) => {
    const [separator = '', from = ''] = args(value, 2);
    return text(from, scope).split(text(separator, scope));
  },
  'Fn::Base64': (value, scope) => Buffer.from(text(value, scope)).toString('base64'),
  'Fn::ImportValue': (value, scope) => scope.imported(text(value, scope)),
  'Fn::FindInMap': (value, scope) => {
    const [map = '', first = '', second = ''] = args(value, 3);
    return scope.mapped(text(map, scope), text(first, scope), text(second, scope));
  },
  'Fn::If': (value, scope) => {
    const [name = '', then = null, otherwise = null] = args(value, 3);
    return resolveAny(scope.condition(text(name, scope)) ? then : otherwise, scope);
  },
  'Fn::Equals': (value, scope) => {
    const [left = null, right = null] = args(value, 2);
    return text(left, scope) === text(right, scope);
  },
  'Fn::And': (value, scope) => args(value, 1).every((part) => evaluate(part, scope)),
  'Fn::Or': (value, scope) => args(value, 1).some((part) => evaluate(part, scope)),
  'Fn::Not': (value, scope) => !args(value, 1).every((part) => evaluate(part, scope)),
};

function substitute(value: Json, scope: Scope): string {
  const [pattern = '', own = {}] = Array.isArray(value) ? value : [value];
  if (typeof pattern !== 'string' || !isObject(own)) throw new TypeError(`Fn::Sub: ${JSON.stringify(value)}`);
  return pattern.replace(/\$\{(!?)([^}]+)\}/g, (_whole, escaped: string, name: string) => {
    if (escaped) return `\${${name}}`;
    const given = own[name];
    if (given !== undefined) return text(given, scope);
    const [id = '', ...path] = name.split('.');
    return text(path.length > 0 ? scope.attribute(id, path.join('.')) : scope.ref(id), scope);
  });
}
