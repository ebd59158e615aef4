import { join } from 'node:path';
import { type DynamoDb, startDynamoDb } from '../dynamodb.ts';
import { type Caller, type Gate, openAccess, startGate } from '../gate.ts';
import { openKms } from '../kms.ts';
import type { Leash } from '../leash.ts';
import { notifications } from '../notifications.ts';
import { createS3, type S3 } from '../s3.ts';
import { openSqs, type Sqs } from '../sqs.ts';
import type { Assembly } from '../template.ts';
import { buckets, keys, queues, tables } from './definitions.ts';
import type { BootSettings } from './settings.ts';

/** The services that functions call, behind the gate. */
export interface Services {
  readonly dynamodb: DynamoDb;
  readonly sqs: Sqs;
  readonly s3: S3;
  /** Puts a message into the queue with an ARN, in the platform's own name. */
  readonly send: (queueArn: string, body: string) => void;
  /** Of the gate. */
  readonly url: string;
  readonly inject: Gate['inject'];
}

interface ServiceSettings {
  readonly settings: BootSettings;
  readonly assembly: Assembly;
  readonly data: string;
  readonly leash: Leash;
  readonly now: () => number;
  readonly trouble: (sentence: string) => void;
  readonly callerOf: (accessKeyId: string) => Caller | undefined;
  /** Called after a function wrote to a table. */
  readonly onWrite: () => void;
  /** Takes what ends a service. */
  readonly later: (ending: () => unknown) => void;
}

const writes = new Set(['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem']);

/** Starts the template's tables, keys, queues and buckets, and the gate in front of them. */
export async function startServices(given: ServiceSettings): Promise<Services> {
  const { settings, assembly, data, leash, now, trouble, later } = given;
  const { environment } = assembly;
  const dynamodb = await startDynamoDb({
    data,
    leash,
    now,
    trouble,
    tables: tables(assembly),
    endpoint: settings.dynamodb,
  });
  later(dynamodb.stop);
  const kms = openKms({ data, keys: keys(assembly) });
  const sqs = openSqs({ data, now, queues: queues(assembly) });
  later(sqs.close);
  const send = (queueArn: string, body: string) => void sqs.send(queueArn.split(':').at(-1) ?? '', body);

  const onDenied = ({ message }: { message: string }) => trouble(message);
  const access = openAccess({ ...environment, roleOf: given.callerOf, onDenied });
  const s3 = createS3({
    data: join(data, 's3'),
    buckets: buckets(assembly),
    credentialsOf: access.credentialsOf,
    now: () => new Date(now()),
    onCreated: notifications(assembly, send),
  });
  later(s3.stop);
  const gate = await startGate({
    ...environment,
    access,
    dynamodb,
    kms,
    sqs,
    s3: s3.handle,
    countCapacity: settings.countCapacity ?? false,
    onCall: (call) => {
      if (call.actions.some((action) => writes.has(action))) given.onWrite();
      settings.onCall?.(call);
    },
  });
  later(gate.stop);
  return { dynamodb, sqs, s3, send, url: gate.url, inject: gate.inject };
}
