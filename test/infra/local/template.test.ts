// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation writes its substitutions like this.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type JsonObject, readAssembly } from '../../../infra/local/template.ts';
import { aDirectory } from './fixture/functions.ts';

const place = { partition: 'aws', region: 'eu-west-1', account: '111122223333' };

/** A cloud assembly of the given templates, by stack. */
function anAssembly(templates: Record<string, JsonObject>, environment = 'aws://unknown-account/unknown-region') {
  const directory = aDirectory();
  const write = (name: string, content: object) => writeFileSync(join(directory, name), JSON.stringify(content));
  const artifacts = Object.keys(templates).map((stack) => [
    stack,
    { type: 'aws:cloudformation:stack', environment, properties: { templateFile: `${stack}.json` } },
  ]);
  write('manifest.json', { artifacts: Object.fromEntries(artifacts) });
  for (const [stack, template] of Object.entries(templates)) {
    write(`${stack}.json`, template);
    write(`${stack}.assets.json`, { files: {} });
  }
  return readAssembly(directory, place);
}

/** What a queue's description resolves to. */
function resolved(value: JsonObject, more: JsonObject = {}) {
  const template = {
    Outputs: { It: { Value: value } },
    Resources: { Table: { Type: 'AWS::DynamoDB::Table' } },
    ...more,
  };
  return anAssembly({ stack: template }).outputs['stack.It'];
}

test.each<[JsonObject, unknown]>([
  [{ Ref: 'AWS::Region' }, 'eu-west-1'],
  [{ Ref: 'Table' }, 'stack-Table'],
  [{ 'Fn::GetAtt': ['Table', 'Arn'] }, 'arn:aws:dynamodb:eu-west-1:111122223333:table/stack-Table'],
  [{ 'Fn::Join': ['-', ['a', { Ref: 'AWS::Partition' }, 'c']] }, 'a-aws-c'],
  [
    { 'Fn::Sub': '${AWS::AccountId}/${Table.Arn}/${!kept}' },
    '111122223333/arn:aws:dynamodb:eu-west-1:111122223333:table/stack-Table/${kept}',
  ],
  [{ 'Fn::Sub': ['${own}-${Table}', { own: { Ref: 'AWS::StackName' } }] }, 'stack-stack-Table'],
  [{ 'Fn::Select': ['1', { 'Fn::Split': [':', { 'Fn::GetAtt': 'Table.Arn' }] }] }, 'aws'],
  [{ 'Fn::FindInMap': ['Sizes', 'small', 'memory'] }, 128],
  [{ 'Fn::If': ['IsChina', 'cn', 'other'] }, 'other'],
  [{ 'Fn::If': ['IsNotChina', ['a', { 'Fn::If': ['IsChina', 'b', { Ref: 'AWS::NoValue' }] }], 'other'] }, ['a']],
  [{ Ref: 'Bootstrap' }, '/cdk/version'],
])('%j is %j', (value, expected) => {
  const isChina = { 'Fn::Equals': [{ Ref: 'AWS::Partition' }, 'aws-cn'] };
  const more = {
    Conditions: { IsChina: isChina, IsNotChina: { 'Fn::Not': [{ Condition: 'IsChina' }] } },
    Mappings: { Sizes: { small: { memory: 128 } } },
    Parameters: { Bootstrap: { Type: 'String', Default: '/cdk/version' } },
  };

  expect(resolved(value, more)).toEqual(expected);
});

test('what one stack exports another imports', () => {
  const exporting = {
    Resources: { Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'notes' } } },
    Outputs: { Name: { Value: { Ref: 'Table' }, Export: { Name: 'one:Name' } } },
  };
  const importing = { Resources: {}, Outputs: { It: { Value: { 'Fn::ImportValue': 'one:Name' } } } };

  expect(anAssembly({ two: importing, one: exporting }).outputs['two.It']).toBe('notes');
});

test('a stack that names its account and region wins', () => {
  const { environment } = anAssembly({ stack: { Resources: {} } }, 'aws://999988887777/cn-north-1');

  expect(environment).toEqual({ partition: 'aws-cn', region: 'cn-north-1', account: '999988887777' });
});

test('a resource whose condition does not hold is not there', () => {
  const table = { Type: 'AWS::DynamoDB::Table', Condition: 'Never' };
  const template = { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } }, Resources: { Table: table } };

  expect(anAssembly({ stack: template }).resources).toEqual([]);
});

test.each<[JsonObject, RegExp]>([
  [{ Type: 'AWS::RDS::DBInstance' }, /AWS::RDS::DBInstance, which is not supported/],
  [{ Type: 'AWS::Lambda::Function', Properties: { VpcConfig: {} } }, /VpcConfig is not supported/],
  [{ Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: { 'Fn::Cidr': [] } } }, /Fn::Cidr is not supported/],
  [{ Type: 'AWS::SQS::Queue', Properties: { QueueName: '{{resolve:ssm:/name}}' } }, /dynamic reference/],
  [{ Type: 'AWS::SQS::Queue', Properties: { DelaySeconds: { 'Fn::GetAtt': ['Other', 'Colour'] } } }, /Colour of Other/],
  [{ Type: 'AWS::SQS::Queue', Properties: { QueueName: { Ref: 'It' } } }, /depends on itself/],
])('%j stops the start', (resource, message) => {
  const template = { Resources: { It: resource, Other: { Type: 'AWS::SQS::Queue' } } };

  expect(() => anAssembly({ stack: template })).toThrow(message);
});
