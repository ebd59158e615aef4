import type { TableDefinition } from '../dynamodb.ts';
import type { KeyDefinition } from '../kms.ts';
import type { BucketSettings, CorsRule, Retention } from '../s3.ts';
import type { QueueDefinition } from '../sqs.ts';
import {
  isObject,
  type JsonObject,
  object,
  objects,
  optionalNumber,
  optionalString,
  string,
  strings,
} from '../template/json.ts';
import { type Assembly, ofType } from '../template.ts';

/** The tables of the template, as the store wants them. */
export const tables = (assembly: Assembly): TableDefinition[] =>
  ofType(assembly, 'AWS::DynamoDB::Table').map(({ id, name, properties }) => {
    if (properties.LocalSecondaryIndexes) throw new Error(`${id}: local indexes are not supported on one machine`);
    // The properties are DynamoDB's own words; the store checks them when it makes the table.
    return { ...(properties as unknown as TableDefinition), TableName: name };
  });

/** The keys of the template. */
export const keys = (assembly: Assembly): KeyDefinition[] => {
  const aliases = ofType(assembly, 'AWS::KMS::Alias');
  return ofType(assembly, 'AWS::KMS::Key').map(({ id, name, arn, properties }) => {
    const spec = optionalString(properties, 'KeySpec') ?? 'SYMMETRIC_DEFAULT';
    if (spec !== 'SYMMETRIC_DEFAULT' && spec !== 'HMAC_256')
      throw new Error(`${id}: a ${spec} key cannot be used on one machine`);
    const own = aliases.filter((alias) => [name, arn].includes(string(alias.properties, 'TargetKeyId')));
    return { keyId: name, arn, spec, aliases: own.map((alias) => alias.name) };
  });
};

/** The queues of the template. */
export const queues = (assembly: Assembly): QueueDefinition[] =>
  ofType(assembly, 'AWS::SQS::Queue').map(({ id, name, arn, properties }) => {
    if (properties.FifoQueue === true) throw new Error(`${id}: a FIFO queue is not supported on one machine`);
    const redrive = object(properties, 'RedrivePolicy');
    const deadLetterTargetArn = optionalString(redrive, 'deadLetterTargetArn');
    return {
      name,
      arn,
      url: queueUrl(assembly, name),
      visibilityTimeout: optionalNumber(properties, 'VisibilityTimeout'),
      delaySeconds: optionalNumber(properties, 'DelaySeconds'),
      messageRetentionPeriod: optionalNumber(properties, 'MessageRetentionPeriod'),
      receiveMessageWaitTimeSeconds: optionalNumber(properties, 'ReceiveMessageWaitTimeSeconds'),
      kmsKeyArn: keyArn(assembly, optionalString(properties, 'KmsMasterKeyId')),
      redrive:
        deadLetterTargetArn === undefined
          ? undefined
          : { deadLetterTargetArn, maxReceiveCount: optionalNumber(redrive, 'maxReceiveCount') ?? 10 },
    };
  });

/** The buckets of the template. */
export const buckets = (assembly: Assembly): BucketSettings[] =>
  ofType(assembly, 'AWS::S3::Bucket').map(({ id, name, arn, properties }) => ({
    name,
    arn,
    versioned: optionalString(object(properties, 'VersioningConfiguration'), 'Status') === 'Enabled',
    objectLock: retention(id, object(object(properties, 'ObjectLockConfiguration'), 'Rule')),
    cors: objects(object(properties, 'CorsConfiguration'), 'CorsRules').map(cors),
    kmsKeyArn: bucketKey(assembly, properties),
  }));

function retention(id: string, rule: JsonObject): Retention | undefined {
  if (!isObject(rule.DefaultRetention)) return undefined;
  const { DefaultRetention: from } = rule;
  const mode = string(from, 'Mode');
  if (mode !== 'COMPLIANCE' && mode !== 'GOVERNANCE') throw new Error(`${id}: there is no retention mode ${mode}`);
  return { mode, days: optionalNumber(from, 'Days') ?? (optionalNumber(from, 'Years') ?? 0) * 365 };
}

const cors = (rule: JsonObject): CorsRule => ({
  allowedOrigins: strings(rule, 'AllowedOrigins'),
  allowedMethods: strings(rule, 'AllowedMethods'),
  allowedHeaders: strings(rule, 'AllowedHeaders'),
  exposedHeaders: strings(rule, 'ExposedHeaders'),
  maxAge: optionalNumber(rule, 'MaxAge'),
});

function bucketKey(assembly: Assembly, properties: JsonObject): string | undefined {
  const [rule] = objects(object(properties, 'BucketEncryption'), 'ServerSideEncryptionConfiguration');
  const byDefault = object(rule ?? {}, 'ServerSideEncryptionByDefault');
  return keyArn(assembly, optionalString(byDefault, 'KMSMasterKeyID'));
}

/** A customer key by id, ARN or alias; AWS's own keys need no rights. */
function keyArn(assembly: Assembly, named: string | undefined): string | undefined {
  if (named === undefined || /(^|:)alias\/aws\//.test(named)) return undefined;
  const found = keys(assembly).find(({ keyId, arn, aliases = [] }) => [keyId, arn, ...aliases].includes(named));
  if (!found) throw new Error(`there is no key ${named} in the templates`);
  return found.arn;
}

/** The address of a queue on AWS, as the template's `Ref` gives it. */
function queueUrl(assembly: Assembly, name: string): string {
  const { account, region, partition } = assembly.environment;
  const suffix = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  return `https://sqs.${region}.${suffix}/${account}/${name}`;
}
