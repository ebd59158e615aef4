import { authorizer } from '../../shared/contract/authorizer.ts';
import { services } from '../../shared/contract/index.ts';
import type { JobDeclaration } from '../../shared/contract/job.ts';
import type { ServiceDeclaration } from '../../shared/contract/service.ts';
import { type Bucket, type Key, kindsOf, type Needs, resources, type Table } from '../../shared/resources.ts';

type Declaration = Table | Bucket | Key;
const declarations: Readonly<Record<string, Declaration>> = resources;

/** What a function may do and is told, worked out from the declarations alone. */
export interface Expected {
  readonly name: string;
  readonly permissions: readonly string[];
  readonly variables: readonly string[];
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const LOGS = ['logs:CreateLogStream', 'logs:PutLogEvents'];
const TABLE_READS = ['kms:Decrypt', 'kms:DescribeKey'];
const TABLE_WRITES = [...TABLE_READS, 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];
const OBJECTS: Readonly<Record<string, string>> = {
  's3:GetObject': 'kms:Decrypt',
  's3:PutObject': 'kms:GenerateDataKey',
};

const onTable = (name: string, { indexes }: Table, actions: readonly string[]) => {
  const writes = actions.some((action) => /Put|Update|Delete|ConditionCheck/.test(action));
  return [
    ...actions.map((action) => `${action} ${name}`),
    ...(actions.includes('dynamodb:Query')
      ? Object.keys(indexes).map((index) => `dynamodb:Query ${name}/index/${index}`)
      : []),
    ...(writes ? TABLE_WRITES : TABLE_READS).map((action) => `${action} atRest via dynamodb`),
  ];
};

const onBucket = (name: string, action: string, prefix: string) => {
  if (action === 's3:ListBucket') return [`${action} ${name} below ${prefix}*`];
  const key = OBJECTS[action];
  return [`${action} ${name}/${prefix}*`, ...(key === undefined ? [] : [`${key} atRest via s3`])];
};

const permissionsFor = (name: string, kinds: readonly string[]): readonly string[] => {
  const declaration = declarations[name];
  if (declaration === undefined) throw new Error(`There is no resource ${name}`);
  const grants = kinds.flatMap((kind) => declaration.access[kind] ?? []);
  if (declaration.type === 'table')
    return onTable(
      name,
      declaration,
      grants.flatMap(({ actions }) => actions),
    );
  if (declaration.type === 'key') return grants.flatMap(({ actions }) => actions.map((action) => `${action} ${name}`));
  return grants.flatMap(({ actions, prefix = '' }) => actions.flatMap((action) => onBucket(name, action, prefix)));
};

const variablesFor = (name: string): readonly string[] => {
  const variable = declarations[name]?.variable ?? '';
  return declarations[name]?.type === 'bucket' ? [variable, variable.replace('_BUCKET', '_DOMAIN')] : [variable];
};

const expect = (name: string, id: string, needs: readonly Needs[], more: Partial<Expected> = {}): Expected => {
  const asked = needs.flatMap((each) => Object.entries(each));
  const permissions = [
    ...LOGS.map((action) => `${action} ${id}`),
    ...asked.flatMap(([resource, need]) => permissionsFor(resource, kindsOf(need))),
    ...(more.permissions ?? []),
  ];
  const variables = [...asked.flatMap(([resource]) => variablesFor(resource)), ...(more.variables ?? [])];
  return { name, permissions: [...new Set(permissions)].sort(), variables: [...new Set(variables)].sort() };
};

const triggerOf = (name: string, { trigger }: JobDeclaration): readonly string[] => {
  if ('uploads' in trigger) {
    return ['DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].map((action) => `sqs:${action} ${name}Uploads`);
  }
  if ('segments' in trigger || 'joins' in trigger) return [];
  const putsAside = [`sqs:SendMessage ${name}Trigger`];
  if ('daily' in trigger || 'hourly' in trigger) return putsAside;
  const reads = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
  return [
    ...putsAside,
    ...reads.map((action) => `dynamodb:${action} ${trigger.stream}.stream`),
    ...TABLE_READS.map((action) => `${action} atRest via dynamodb`),
  ];
};

const declared: readonly ServiceDeclaration[] = Object.values(services);

/** Every function of the platform. */
export const expected: readonly Expected[] = [
  ...declared.map(({ name, endpoints, settings = [] }) =>
    expect(
      name,
      name,
      Object.values(endpoints).map(({ needs }) => needs),
      { variables: settings },
    ),
  ),
  ...declared.flatMap(({ jobs = {} }) =>
    Object.entries(jobs).map(([name, job]) =>
      expect(kebab(name), name, [job.needs], {
        permissions: triggerOf(name, job),
        // The tests' deployment sends neither mail nor short messages.
        variables: (job.settings ?? []).filter((setting) => setting === 'ORIGIN'),
      }),
    ),
  ),
  expect('authorizer', 'authorizer', [authorizer.needs], { variables: authorizer.settings }),
  expect('site', 'site', [], { variables: ['EVIDENCE_ORIGIN', 'OIDC_AUDIENCE', 'OIDC_CLIENT_ID', 'OIDC_ISSUER'] }),
];
