import { type ContextValues, conditionsHold, isKnownOperator } from './iam/condition.ts';
import { list, type OneOrMore, type PolicyDocument, type Statement } from './iam/policy.ts';
import { arnWildcard, type Matcher, wildcard } from './iam/wildcard.ts';

export type { PolicyDocument, Statement } from './iam/policy.ts';

/** What a call asks for: one action on one resource. */
export interface AccessRequest {
  /** For example `dynamodb:PutItem`. */
  readonly action: string;
  /** An ARN, or `*` for actions without a resource. */
  readonly resource: string;
  /** Condition keys of the request; a function is asked only when a condition needs it. */
  readonly context?: RequestContext | (() => RequestContext);
}

export type RequestContext = Readonly<Record<string, OneOrMore<string>>>;
export type Decision = 'allowed' | 'implicit-deny' | 'explicit-deny';

interface Rule {
  readonly statement: Statement;
  readonly denies: boolean;
  readonly concerns: (action: string, resource: string) => boolean;
}

/** Condition keys that the gate fills in, or that no direct call carries. Others would be judged wrongly. */
const KNOWN_KEYS = [
  /^dynamodb:(leadingkeys|attributes|select|returnvalues|enclosingoperation)$/,
  /^kms:(encryptioncontext:.+|encryptioncontextkeys|viaservice|macalgorithm)$/,
  /^s3:(prefix|delimiter|max-keys|authtype|signatureversion|versionid)$/,
  /^aws:(securetransport|requestedregion|principalaccount)$/,
];

const compiled = new WeakMap<readonly PolicyDocument[], readonly Rule[]>();

/** Evaluates identity-based policies as AWS does: an explicit deny wins, then an allow, else nothing is allowed. */
export function authorize(policies: readonly PolicyDocument[], request: AccessRequest): Decision {
  let decision: Decision = 'implicit-deny';
  const values = contextValues(request.context);
  for (const rule of rulesOf(policies)) {
    if (!rule.denies && decision === 'allowed') continue;
    if (!rule.concerns(request.action, request.resource)) continue;
    if (!conditionsHold(rule.statement.Condition, values)) continue;
    if (rule.denies) return 'explicit-deny';
    decision = 'allowed';
  }
  return decision;
}

/** Throws, naming every statement that this evaluator would not judge as AWS does. */
export function assertSupported(policies: readonly PolicyDocument[]): void {
  const problems = policies.flatMap((policy) => list(policy.Statement).flatMap(unsupported));
  if (problems.length > 0) throw new Error(`These policies cannot be enforced on one machine: ${problems.join('; ')}`);
}

function unsupported(statement: Statement): string[] {
  const blocks = Object.entries(statement.Condition ?? {});
  const keys = blocks.flatMap(([, block]) => Object.keys(block));
  const values = blocks.flatMap(([, block]) => Object.values(block).flatMap((value) => list(value).map(String)));
  const patterns = [...list(statement.Action), ...list(statement.NotAction)];
  const resources = [...list(statement.Resource), ...list(statement.NotResource)];
  return [
    ...blocks.filter(([operator]) => !isKnownOperator(operator)).map(([operator]) => `operator ${operator}`),
    ...keys.filter((key) => !KNOWN_KEYS.some((known) => known.test(key.toLowerCase()))).map((key) => `key ${key}`),
    ...[...resources, ...values].filter((text) => text.includes('${')).map((text) => `variable in ${text}`),
    ...(patterns.length === 0 ? ['a statement without actions'] : []),
    ...(resources.length === 0 ? ['a statement without resources'] : []),
  ];
}

function rulesOf(policies: readonly PolicyDocument[]): readonly Rule[] {
  const known = compiled.get(policies);
  if (known) return known;
  const rules = policies.flatMap((policy) => list(policy.Statement).map(compile));
  compiled.set(policies, rules);
  return rules;
}

function compile(statement: Statement): Rule {
  const action = either(statement.Action, statement.NotAction, (pattern) => wildcard(pattern, true));
  const resource = either(statement.Resource, statement.NotResource, arnWildcard);
  return {
    statement,
    denies: statement.Effect === 'Deny',
    concerns: (wantedAction, wantedResource) => action(wantedAction) && resource(wantedResource),
  };
}

function either(
  included: OneOrMore<string> | undefined,
  excluded: OneOrMore<string> | undefined,
  matcher: (pattern: string) => Matcher,
): Matcher {
  const matchers = list(included ?? excluded).map(matcher);
  const any: Matcher = (text) => matchers.some((matches) => matches(text));
  return included === undefined ? (text) => !any(text) : any;
}

function contextValues(context: AccessRequest['context']): ContextValues {
  let byKey: Map<string, readonly string[]> | undefined;
  return (key) => {
    byKey ??= new Map(
      Object.entries(typeof context === 'function' ? context() : (context ?? {})).map(([name, value]) => [
        name.toLowerCase(),
        list(value),
      ]),
    );
    return byKey.get(key.toLowerCase());
  };
}
