import type { SynthesizedStack } from './cloud-assembly.ts';
import { type Environment, type Identity, identify, urlSuffix } from './identity.ts';
import { evaluate, resolve, type Scope } from './intrinsics.ts';
import { isObject, type Json, type JsonObject, object, optionalString, string } from './json.ts';
import { checkProperties } from './properties.ts';

/** One resource of the templates, every intrinsic function resolved. */
export interface Resource {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  /** The physical name. */
  readonly name: string;
  /** Empty for the types that have none. */
  readonly arn: string;
  readonly properties: JsonObject;
}

/** A stack's template, resolved on demand. */
export interface StackReader {
  readonly resources: () => Resource[];
  readonly outputs: () => Record<string, Json>;
  /** The value exported under a name. */
  readonly exported: (name: string) => Json | undefined;
}

/** Opens one stack; `imported` answers for the exports of the others. */
export function readStack(stack: SynthesizedStack, environment: Environment, imported: Scope['imported']): StackReader {
  const { template, name } = stack;
  const declared = object(template, 'Resources');
  const identified = new Map<string, Identity>();
  const underWay = new Set<string>();

  const scope: Scope = {
    ref: (id) => pseudo(id) ?? parameter(id) ?? identityOf(id).ref,
    attribute: (id, attribute) => attributeOf(id, attribute),
    imported,
    mapped: (map, first, second) => mapped(map, first, second),
    condition: (id) => evaluate(present(object(template, 'Conditions')[id], `the condition ${id}`), scope),
  };

  function pseudo(id: string): Json | undefined {
    const values: Record<string, Json> = {
      'AWS::AccountId': environment.account,
      'AWS::NotificationARNs': [],
      'AWS::Partition': environment.partition,
      'AWS::Region': environment.region,
      'AWS::StackId': `arn:${environment.partition}:cloudformation:${environment.region}:${environment.account}:stack/${name}`,
      'AWS::StackName': name,
      'AWS::URLSuffix': urlSuffix(environment),
    };
    return values[id];
  }

  function parameter(id: string): Json | undefined {
    const found = object(template, 'Parameters')[id];
    return isObject(found) ? present(found.Default, `a default of the parameter ${id}`) : undefined;
  }

  function mapped(map: string, first: string, second: string): Json {
    return present(object(object(object(template, 'Mappings'), map), first)[second], `${map}.${first}.${second}`);
  }

  function attributeOf(id: string, attribute: string): string {
    return present(identityOf(id).attributes[attribute], `the attribute ${attribute} of ${id}`);
  }

  function identityOf(id: string): Identity {
    const found = identified.get(id);
    if (found) return found;
    if (underWay.has(id)) throw new Error(`${name}: the name of ${id} depends on itself`);
    underWay.add(id);
    const { type, properties } = declaration(id);
    const own = { ...environment, stack: name, id, generated: `${name}-${id}`, properties: namingOnly(properties) };
    const identity = identify(type, own);
    if (!identity) throw new Error(`${name}: ${id} is of the type ${type}, which is not supported on one machine`);
    identified.set(id, identity);
    underWay.delete(id);
    return identity;
  }

  // Only what names are made of: the rest may point back at the resource itself.
  function namingOnly(properties: JsonObject): JsonObject {
    const naming = Object.entries(properties).filter(([key]) =>
      /Name$|^Path$|^FifoQueue$|^StreamSpecification$/.test(key),
    );
    return Object.fromEntries(naming.map(([key, value]) => [key, resolve(value, scope)]));
  }

  function declaration(id: string): { type: string; properties: JsonObject; condition: string | undefined } {
    const found = declared[id];
    if (!isObject(found)) throw new Error(`${name}: there is no resource or parameter named ${id}`);
    return {
      type: string(found, 'Type'),
      properties: object(found, 'Properties'),
      condition: optionalString(found, 'Condition'),
    };
  }

  function read(id: string): Resource[] {
    const { type, properties, condition } = declaration(id);
    if (condition !== undefined && !scope.condition(condition)) return [];
    try {
      const identity = identityOf(id);
      checkProperties(type, Object.keys(properties));
      const arn = identity.attributes.Arn ?? identity.attributes.TopicArn ?? '';
      const resolved = resolve(properties, scope);
      return [{ stack: name, id, type, name: identity.name, arn, properties: isObject(resolved) ? resolved : {} }];
    } catch (cause) {
      throw new Error(`${name}/${id}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  }

  const declaredOutputs = () =>
    Object.entries(object(template, 'Outputs')).flatMap(([id, output]) => (isObject(output) ? [{ id, output }] : []));

  return {
    resources: () => Object.keys(declared).flatMap(read),
    outputs: () =>
      Object.fromEntries(
        declaredOutputs().map(({ id, output }) => [`${name}.${id}`, resolve(output.Value ?? null, scope)]),
      ),
    exported: (wanted) => {
      const output = declaredOutputs().find(
        ({ output }) => resolve(object(output, 'Export').Name ?? null, scope) === wanted,
      );
      return output && resolve(output.output.Value ?? null, scope);
    },
  };
}

function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is not known on one machine`);
  return value;
}
