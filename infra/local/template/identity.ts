import { createHash } from 'node:crypto';
import { type JsonObject, optionalString } from './json.ts';

/** Where a template's resources live: what the pseudo parameters say. */
export interface Environment {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

/** What other resources may ask of one: its name, what `Ref` gives, and its attributes. */
export interface Identity {
  readonly name: string;
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Subject extends Environment {
  readonly stack: string;
  readonly id: string;
  /** `<stack>-<logical id>`: what CloudFormation would have made up. */
  readonly generated: string;
  readonly properties: JsonObject;
}

/** The suffix of service addresses in a partition. */
export const urlSuffix = ({ partition }: Pick<Environment, 'partition'>): string =>
  partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';

/** Tells who a resource is; undefined for a type that is not known here. */
export function identify(type: string, subject: Subject): Identity | undefined {
  return identities[type]?.(subject);
}

const arn = ({ partition, region, account }: Environment, service: string, rest: string) =>
  `arn:${partition}:${service}:${region}:${account}:${rest}`;
const globalArn = ({ partition, account }: Environment, service: string, rest: string) =>
  `arn:${partition}:${service}::${account}:${rest}`;
const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const uuidOf = (text: string) => digest(text).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

/** A resource that is called by one property, with an ARN. */
const named =
  (property: string, toArn: (name: string, subject: Subject) => string, refIsArn = false) =>
  (subject: Subject): Identity => {
    const name = optionalString(subject.properties, property) ?? subject.generated;
    const own = toArn(name, subject);
    return { name, ref: refIsArn ? own : name, attributes: { Arn: own } };
  };

/** A resource that nobody here asks anything of but its name. */
const nameless = (subject: Subject): Identity => ({ name: subject.generated, ref: subject.generated, attributes: {} });

function table(subject: Subject): Identity {
  const name = optionalString(subject.properties, 'TableName') ?? subject.generated;
  const own = arn(subject, 'dynamodb', `table/${name}`);
  // The label is made up from the name, so that it is the same at every start.
  const stream = subject.properties.StreamSpecification ? { StreamArn: `${own}/stream/2026-01-01T00:00:00.000` } : {};
  return { name, ref: name, attributes: { Arn: own, ...stream } };
}

function bucket(subject: Subject): Identity {
  // A generated bucket name is in lower case, and ends in the account as names are shared by everyone.
  const name =
    optionalString(subject.properties, 'BucketName') ?? `${subject.generated}-${subject.account}`.toLowerCase();
  const suffix = urlSuffix(subject);
  const attributes = {
    Arn: `arn:${subject.partition}:s3:::${name}`,
    DomainName: `${name}.s3.${suffix}`,
    RegionalDomainName: `${name}.s3.${subject.region}.${suffix}`,
  };
  return { name, ref: name, attributes };
}

function key(subject: Subject): Identity {
  const id = uuidOf(subject.generated);
  return { name: id, ref: id, attributes: { Arn: arn(subject, 'kms', `key/${id}`), KeyId: id } };
}

function queue(subject: Subject): Identity {
  const fifo = subject.properties.FifoQueue === true ? '.fifo' : '';
  const name = optionalString(subject.properties, 'QueueName') ?? `${subject.generated}${fifo}`;
  const url = `https://sqs.${subject.region}.${urlSuffix(subject)}/${subject.account}/${name}`;
  return { name, ref: url, attributes: { Arn: arn(subject, 'sqs', name), QueueName: name, QueueUrl: url } };
}

function topic(subject: Subject): Identity {
  const name = optionalString(subject.properties, 'TopicName') ?? subject.generated;
  const own = arn(subject, 'sns', name);
  return { name, ref: own, attributes: { TopicArn: own, TopicName: name } };
}

function role(subject: Subject): Identity {
  const name = optionalString(subject.properties, 'RoleName') ?? subject.generated;
  const path = optionalString(subject.properties, 'Path') ?? '/';
  const attributes = {
    Arn: globalArn(subject, 'iam', `role${path}${name}`),
    RoleId: `AROA${digest(name).slice(0, 17).toUpperCase()}`,
  };
  return { name, ref: name, attributes };
}

function restApi(subject: Subject): Identity {
  const id = BigInt(`0x${digest(subject.generated).slice(0, 13)}`)
    .toString(36)
    .padStart(10, '0')
    .slice(0, 10);
  return { name: id, ref: id, attributes: { RestApiId: id, RootResourceId: digest(id).slice(0, 10) } };
}

function mapping(subject: Subject): Identity {
  const id = uuidOf(subject.generated);
  const attributes = { Id: id, EventSourceMappingArn: arn(subject, 'lambda', `event-source-mapping:${id}`) };
  return { name: id, ref: id, attributes };
}

function webAcl(subject: Subject): Identity {
  const name = optionalString(subject.properties, 'Name') ?? subject.generated;
  const id = uuidOf(subject.generated);
  const own = arn(subject, 'wafv2', `regional/webacl/${name}/${id}`);
  return { name, ref: `${name}|${id}|REGIONAL`, attributes: { Arn: own, Id: id } };
}

function schedule(subject: Subject): Identity {
  const name = optionalString(subject.properties, 'Name') ?? subject.generated;
  const group = optionalString(subject.properties, 'GroupName') ?? 'default';
  return { name, ref: name, attributes: { Arn: arn(subject, 'scheduler', `schedule/${group}/${name}`) } };
}

function stateMachine(subject: Subject): Identity {
  const name = optionalString(subject.properties, 'StateMachineName') ?? subject.generated;
  const own = arn(subject, 'states', `stateMachine:${name}`);
  return { name, ref: own, attributes: { Arn: own, Name: name } };
}

function logGroup(subject: Subject): Identity {
  const name = optionalString(subject.properties, 'LogGroupName') ?? subject.generated;
  return { name, ref: name, attributes: { Arn: arn(subject, 'logs', `log-group:${name}:*`) } };
}

function stage(subject: Subject): Identity {
  const name = optionalString(subject.properties, 'StageName') ?? subject.generated;
  return { name, ref: name, attributes: {} };
}

const identities: Readonly<Record<string, (subject: Subject) => Identity>> = {
  'AWS::ApiGateway::Account': nameless,
  'AWS::ApiGateway::Deployment': nameless,
  'AWS::ApiGateway::RestApi': restApi,
  'AWS::ApiGateway::Stage': stage,
  'AWS::CDK::Metadata': nameless,
  'AWS::CloudWatch::Alarm': named('AlarmName', (name, subject) => arn(subject, 'cloudwatch', `alarm:${name}`)),
  'AWS::CloudWatch::CompositeAlarm': named('AlarmName', (name, subject) => arn(subject, 'cloudwatch', `alarm:${name}`)),
  'AWS::CloudWatch::Dashboard': nameless,
  'AWS::DynamoDB::Table': table,
  'AWS::IAM::ManagedPolicy': named(
    'ManagedPolicyName',
    (name, subject) => globalArn(subject, 'iam', `policy/${name}`),
    true,
  ),
  'AWS::IAM::Policy': nameless,
  'AWS::IAM::Role': role,
  'AWS::KMS::Alias': named('AliasName', (name, subject) => arn(subject, 'kms', name)),
  'AWS::KMS::Key': key,
  'AWS::Lambda::EventInvokeConfig': nameless,
  'AWS::Lambda::EventSourceMapping': mapping,
  'AWS::Lambda::Function': named('FunctionName', (name, subject) => arn(subject, 'lambda', `function:${name}`)),
  'AWS::Lambda::Permission': nameless,
  'AWS::Logs::LogGroup': logGroup,
  'AWS::Logs::MetricFilter': nameless,
  'AWS::Logs::ResourcePolicy': nameless,
  'AWS::S3::Bucket': bucket,
  'AWS::S3::BucketPolicy': nameless,
  'AWS::SNS::Subscription': nameless,
  'AWS::SNS::Topic': topic,
  'AWS::SNS::TopicPolicy': nameless,
  'AWS::SQS::Queue': queue,
  'AWS::SQS::QueuePolicy': nameless,
  'AWS::Scheduler::Schedule': schedule,
  'AWS::Scheduler::ScheduleGroup': named('Name', (name, subject) =>
    arn(subject, 'scheduler', `schedule-group/${name}`),
  ),
  'AWS::StepFunctions::StateMachine': stateMachine,
  'AWS::WAFv2::LoggingConfiguration': nameless,
  'AWS::WAFv2::WebACL': webAcl,
  'AWS::WAFv2::WebACLAssociation': nameless,
};
