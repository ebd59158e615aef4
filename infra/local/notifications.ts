import { randomBytes } from 'node:crypto';
import type { ObjectCreated } from './s3.ts';
import { type JsonObject, object, objects, string } from './template/json.ts';
import { type Assembly, ofType } from './template.ts';

/** Tells the template's receivers that an object was created. */
export type Notify = (event: ObjectCreated) => void;

interface Receiver {
  readonly bucket: string;
  readonly configuration: string;
  readonly queueArn: string;
  readonly wants: (event: ObjectCreated) => boolean;
}

/** Reads the buckets' notification configurations; only queues can be told. */
export function notifications(assembly: Assembly, send: (queueArn: string, body: string) => void): Notify {
  const buckets = ofType(assembly, 'AWS::S3::Bucket');
  const receivers = buckets.flatMap(({ id, name, properties }) => {
    const { QueueConfigurations: _, ...others } = object(properties, 'NotificationConfiguration');
    const [other] = Object.keys(others);
    if (other !== undefined) throw new Error(`${id}: ${other} is not supported on one machine`);
    const configurations = objects(object(properties, 'NotificationConfiguration'), 'QueueConfigurations');
    return configurations.map((configuration, index) => receiver(name, `${id}-${index}`, configuration));
  });
  const { region } = assembly.environment;
  return (event) => {
    for (const each of receivers) {
      if (each.bucket === event.bucket && each.wants(event))
        send(each.queueArn, message(event, each.configuration, assembly, region));
    }
  };
}

function receiver(bucket: string, configuration: string, from: JsonObject): Receiver {
  const wanted = string(from, 'Event');
  if (!wanted.startsWith('s3:ObjectCreated:'))
    throw new Error(`${configuration}: ${wanted} is not told on one machine`);
  const rules = objects(object(object(from, 'Filter'), 'S3Key'), 'Rules').map((rule) => ({
    prefix: string(rule, 'Name').toLowerCase() === 'prefix',
    value: string(rule, 'Value'),
  }));
  const name = wanted.slice('s3:'.length);
  return {
    bucket,
    configuration,
    queueArn: string(from, 'Queue'),
    wants: ({ eventName, key }) =>
      (name === 'ObjectCreated:*' || name === eventName) &&
      rules.every(({ prefix, value }) => (prefix ? key.startsWith(value) : key.endsWith(value))),
  };
}

function message(event: ObjectCreated, configurationId: string, { environment }: Assembly, awsRegion: string): string {
  const record = {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion,
    eventTime: event.eventTime,
    eventName: event.eventName,
    userIdentity: { principalId: 'local' },
    requestParameters: { sourceIPAddress: '127.0.0.1' },
    responseElements: {
      'x-amz-request-id': randomBytes(8).toString('hex'),
      'x-amz-id-2': randomBytes(16).toString('hex'),
    },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId,
      bucket: {
        name: event.bucket,
        ownerIdentity: { principalId: environment.account },
        arn: `arn:${environment.partition}:s3:::${event.bucket}`,
      },
      object: {
        // As a form would carry it: S3 writes keys with '+' for a space.
        key: encodeURIComponent(event.key).replaceAll('%2F', '/').replaceAll('%20', '+'),
        size: event.size,
        eTag: event.etag,
        ...(event.versionId === undefined ? {} : { versionId: event.versionId }),
        sequencer: event.sequencer,
      },
    },
  };
  return JSON.stringify({ Records: [record] });
}
