import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { wildcard } from '../../../infra/local/iam/wildcard.ts';
import {
  type AccessRequest,
  assertSupported,
  authorize,
  type PolicyDocument,
  type Statement,
} from '../../../infra/local/iam.ts';

const TABLE = 'arn:aws-cn:dynamodb:cn-north-1:123456789012:table/petitions';

/** A statement that allows everything, changed by what is given; `undefined` takes a part away. */
type Given = { readonly [Part in keyof Statement]?: Statement[Part] | undefined };

const policy = (...statements: Given[]): PolicyDocument[] => [
  { Version: '2012-10-17', Statement: statements.map(aStatement) },
];

function aStatement(given: Given): Statement {
  const { Action = '*', Resource = '*', ...others } = given;
  return {
    Effect: given.Effect ?? 'Allow',
    ...('Action' in given && given.Action === undefined ? {} : { Action }),
    ...('Resource' in given && given.Resource === undefined ? {} : { Resource }),
    ...(others.NotAction ? { NotAction: others.NotAction } : {}),
    ...(others.NotResource ? { NotResource: others.NotResource } : {}),
    ...(others.Condition ? { Condition: others.Condition } : {}),
  };
}

const aRequest = (given: Partial<AccessRequest> = {}): AccessRequest => ({
  action: 'dynamodb:PutItem',
  resource: TABLE,
  ...given,
});

describe('actions and resources', () => {
  test.each<[string, Given, Partial<AccessRequest>, string]>([
    ['the exact action and resource', { Action: 'dynamodb:PutItem', Resource: TABLE }, {}, 'allowed'],
    ['another action', { Action: 'dynamodb:GetItem', Resource: TABLE }, {}, 'implicit-deny'],
    ['another table whose name begins alike', { Resource: `${TABLE}-2` }, {}, 'implicit-deny'],
    ['actions in any case', { Action: 'DynamoDB:putitem' }, {}, 'allowed'],
    ['a wildcard in the action', { Action: ['s3:Get*', 'dynamodb:P?tItem'] }, {}, 'allowed'],
    ['a wildcard that needs one character', { Action: 'dynamodb:PutItem?' }, {}, 'implicit-deny'],
    ['an index below the table', { Resource: `${TABLE}/index/*` }, { resource: `${TABLE}/index/byDay` }, 'allowed'],
    ['the table is not its index', { Resource: `${TABLE}/index/*` }, {}, 'implicit-deny'],
    ['resources are case-sensitive', { Resource: TABLE.replace('petitions', 'Petitions') }, {}, 'implicit-deny'],
    ['a short ARN is completed', { Resource: 'arn:aws-cn:dynamodb' }, {}, 'allowed'],
    ['a wildcard stays in its segment', { Resource: 'arn:aws-cn:*:table/petitions' }, {}, 'implicit-deny'],
    ['dots are plain dots', { Resource: 'arn:aws-cn:s3:::a.b' }, { resource: 'arn:aws-cn:s3:::aXb' }, 'implicit-deny'],
    ['colons in the last segment', { Resource: 'arn:aws:s3:::b/*' }, { resource: 'arn:aws:s3:::b/x:y:z' }, 'allowed'],
    ['NotAction', { Action: undefined, NotAction: 'dynamodb:Delete*' }, {}, 'allowed'],
    [
      'an action named by NotAction',
      { Action: undefined, NotAction: 'dynamodb:Delete*' },
      { action: 'dynamodb:DeleteItem' },
      'implicit-deny',
    ],
    ['a resource named by NotResource', { Resource: undefined, NotResource: TABLE }, {}, 'implicit-deny'],
  ])('%s', (_, statement, request, expected) => {
    expect(authorize(policy(statement), aRequest(request))).toBe(expected);
  });
});

describe('conditions', () => {
  const keys = (...values: string[]) => ({ context: { 'dynamodb:LeadingKeys': values } });

  test.each<[string, NonNullable<Statement['Condition']>, Partial<AccessRequest>, string]>([
    ['every leading key fits', forAll('StringLike', 'CASE#*'), keys('CASE#1', 'CASE#2'), 'allowed'],
    ['one leading key does not', forAll('StringLike', 'CASE#*'), keys('CASE#1', 'STAFF#2'), 'implicit-deny'],
    ['no leading key at all, as in a scan', forAll('StringLike', 'CASE#*'), {}, 'allowed'],
    [
      'attributes',
      { 'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk'] } },
      attributes('pk'),
      'allowed',
    ],
    [
      'an attribute too many',
      { 'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk'] } },
      attributes('pk', 'text'),
      'implicit-deny',
    ],
    ['any value', { 'ForAnyValue:StringEquals': { 'dynamodb:Attributes': 'sk' } }, attributes('pk', 'sk'), 'allowed'],
    ['any value of none', { 'ForAnyValue:StringEquals': { 'dynamodb:Attributes': 'sk' } }, {}, 'implicit-deny'],
    ['encryption context', context('StringEquals', 'petition'), encrypted('petition'), 'allowed'],
    ['another encryption context', context('StringEquals', 'petition'), encrypted('staff'), 'implicit-deny'],
    ['no encryption context', context('StringEquals', 'petition'), {}, 'implicit-deny'],
    ['a key that is absent, if it exists', context('StringEqualsIfExists', 'petition'), {}, 'allowed'],
    ['a negation of an absent key', context('StringNotEquals', 'petition'), {}, 'allowed'],
    ['a negation that names the value', context('StringNotEquals', 'petition'), encrypted('petition'), 'implicit-deny'],
    ['an absent key must be absent', { Null: { 's3:prefix': 'true' } }, {}, 'allowed'],
    ['an absent key must be there', { Null: { 's3:prefix': false } }, {}, 'implicit-deny'],
    ['Bool', { Bool: { 'aws:SecureTransport': true } }, { context: { 'aws:SecureTransport': 'true' } }, 'allowed'],
    ['numbers', { NumericLessThanEquals: { 's3:max-keys': 100 } }, { context: { 's3:max-keys': '99' } }, 'allowed'],
    [
      'numbers too great',
      { NumericLessThan: { 's3:max-keys': 9 } },
      { context: { 's3:max-keys': '10' } },
      'implicit-deny',
    ],
    ['a key in other case', { StringEquals: { 'S3:PREFIX': 'a/' } }, { context: { 's3:prefix': 'a/' } }, 'allowed'],
    [
      'all keys of all operators',
      { StringEquals: { 's3:prefix': 'a/' }, Null: { 's3:delimiter': 'false' } },
      { context: { 's3:prefix': 'a/' } },
      'implicit-deny',
    ],
  ])('%s', (_, Condition, request, expected) => {
    expect(authorize(policy({ Condition }), aRequest(request))).toBe(expected);
  });

  it('does not work out the context when no condition asks for it', () => {
    const decision = authorize(
      policy({}),
      aRequest({
        context: () => {
          throw new Error('asked');
        },
      }),
    );

    expect(decision).toBe('allowed');
  });
});

describe('what cannot be judged', () => {
  test.each<[string, Given, RegExp]>([
    ['an unknown operator', { Condition: { DateLessThan: { 'aws:SecureTransport': 'x' } } }, /operator DateLessThan/],
    ['an unknown key', { Condition: { StringEquals: { 'aws:PrincipalTag/office': 'x' } } }, /aws:PrincipalTag\/office/],
    ['a policy variable', { Resource: `arn:aws:s3:::b/\${aws:username}/*` }, /variable in arn:aws:s3:::b/],
    ['a statement without resources', { Resource: undefined }, /without resources/],
  ])('%s stops the boot', (_, statement, message) => {
    expect(() => assertSupported(policy(statement))).toThrow(message);
  });

  it('lets through what the stacks use', () => {
    expect(() => assertSupported(policy({ Condition: forAll('StringLike', 'CASE#*') }))).not.toThrow();
  });
});

describe('laws', () => {
  const actions = fc.constantFrom('dynamodb:PutItem', 'dynamodb:GetItem', 's3:GetObject');
  const patterns = fc.constantFrom('*', 'dynamodb:*', 'dynamodb:PutItem', 's3:Get*', 'kms:*');
  const resources = fc.constantFrom(TABLE, `${TABLE}/index/byDay`, 'arn:aws-cn:s3:::evidence/a');
  const resourcePatterns = fc.constantFrom('*', TABLE, `${TABLE}/index/*`, 'arn:aws-cn:s3:::evidence/*');
  const statements = fc.array(
    fc.record<Statement>({ Effect: fc.constantFrom('Allow', 'Deny'), Action: patterns, Resource: resourcePatterns }),
  );
  const requests = fc.record({ action: actions, resource: resources });

  it('an explicit deny wins over everything', async () => {
    await fc.assert(
      fc.property(statements, requests, (some, request) => {
        const denied = policy(...some, { Effect: 'Deny', Action: request.action, Resource: request.resource });

        expect(authorize(denied, request)).toBe('explicit-deny');
      }),
    );
  });

  it('nothing is allowed unless a statement allows it', async () => {
    await fc.assert(
      fc.property(statements, requests, (some, request) => {
        const denials = some.filter((statement) => statement.Effect === 'Deny');

        expect(authorize(policy(...denials), request)).not.toBe('allowed');
      }),
    );
  });

  it('the order of statements does not matter', async () => {
    await fc.assert(
      fc.property(statements, requests, (some, request) => {
        expect(authorize(policy(...some), request)).toBe(authorize(policy(...some.toReversed()), request));
      }),
    );
  });

  it('wildcards agree with a plain definition', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '/'), maxLength: 8 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '?'), maxLength: 6 });
    await fc.assert(
      fc.property(pattern, text, (one, other) => {
        expect(wildcard(one)(other)).toBe(plainly(one, other));
      }),
      { numRuns: 500 },
    );
  });
});

function plainly(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern.startsWith('*')) {
    return plainly(pattern.slice(1), text) || (text !== '' && plainly(pattern, text.slice(1)));
  }
  return text !== '' && (pattern[0] === '?' || pattern[0] === text[0]) && plainly(pattern.slice(1), text.slice(1));
}

function forAll(operator: string, value: string) {
  return { [`ForAllValues:${operator}`]: { 'dynamodb:LeadingKeys': value } };
}

function context(operator: string, value: string) {
  return { [operator]: { 'kms:EncryptionContext:table': value } };
}

function encrypted(value: string) {
  return { context: { 'kms:EncryptionContext:table': value } };
}

function attributes(...names: string[]) {
  return { context: { 'dynamodb:Attributes': names } };
}
