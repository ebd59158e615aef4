import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Answer, DynamoDb } from './dynamodb.ts';
import type { Access } from './gate/access.ts';
import type { Capacity } from './gate/capacity.ts';
import { type Fault, faultError, openFaults } from './gate/faults.ts';
import { identify } from './gate/identify.ts';
import { readBody } from './gate/read-body.ts';
import { refusal } from './gate/refusal.ts';
import { type GatedService, gatedDynamoDb, gatedKms, gatedSqs, type Place } from './gate/services.ts';
import { parseSignature } from './gate/signature.ts';
import type { Kms } from './kms.ts';
import { listen } from './listen.ts';
import { asRecord } from './record.ts';
import { ServiceError } from './service-error.ts';
import type { Sqs } from './sqs.ts';

export { type Access, type Caller, type Denial, openAccess } from './gate/access.ts';
export type { Capacity } from './gate/capacity.ts';
export type { Fault } from './gate/faults.ts';

/** One call that went through the gate, for those who count. */
export interface GateCall {
  /** Empty for a presigned call, which anybody may make. */
  readonly role: string;
  readonly functionName: string;
  readonly service: GatedService['name'] | 's3';
  /** Of S3, the HTTP method. */
  readonly operation: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly status: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Empty unless capacity is counted. */
  readonly capacity: readonly Capacity[];
}

export interface GateSettings extends Place {
  readonly access: Access;
  readonly dynamodb: DynamoDb;
  readonly kms?: Kms;
  readonly sqs?: Sqs;
  /** Takes every call that is not of a JSON service ; judges signatures and rights by itself, through `access`. */
  readonly s3?: (incoming: IncomingMessage, response: ServerResponse) => unknown;
  readonly port?: number;
  readonly countCapacity?: boolean;
  readonly onCall?: (call: GateCall) => void;
}

/** The one door between the functions and the services. */
export interface Gate {
  readonly url: string;
  /** Plays a failure; for tests of retries. */
  readonly inject: (fault: Fault) => void;
  readonly stop: () => Promise<void>;
}

/** Opens the gate: every call is identified, checked against its role's policies, and passed on or denied as by AWS. */
export async function startGate(settings: GateSettings): Promise<Gate> {
  const { access, dynamodb, kms, sqs, s3, onCall, countCapacity = false } = settings;
  const faults = openFaults();
  const store = gatedDynamoDb(dynamodb, settings, kms, countCapacity);
  const services = new Map<string, GatedService>([
    ['DynamoDB_20120810', store],
    ['DynamoDBStreams_20120810', store],
    ...(kms ? [['TrentService', gatedKms(kms)] as const] : []),
    ...(sqs ? [['AmazonSQS', gatedSqs(sqs, settings)] as const] : []),
  ]);

  async function answer(target: string, incoming: IncomingMessage, response: ServerResponse): Promise<Answer> {
    const [prefix = '', operation = ''] = target.split('.');
    const service = services.get(prefix);
    try {
      if (!service) throw new ServiceError('UnknownOperationException', `There is no service for ${target}.`);
      const body = await readBody(incoming);
      const caller = identify(access, incoming, body);
      const input = parse(body);
      const requests = service.access(operation, input);
      for (const request of requests) {
        const denied = access.denial(caller, request);
        if (denied !== undefined) throw new ServiceError('AccessDeniedException', denied);
      }
      const call = `${service.name}:${operation}`;
      const fault = faults.due(call);
      if (fault !== undefined && fault !== 'lost-answer') throw faultError(fault, call);
      const signal = () => whileConnected(response);
      const done = await service.perform({ target, operation, input, body, signal });
      onCall?.({
        role: caller.role,
        functionName: caller.functionName,
        service: service.name,
        operation,
        actions: requests.map(({ action }) => action),
        resources: requests.map(({ resource }) => resource),
        status: done.status,
        requestBytes: body.length,
        responseBytes: done.body.length,
        capacity: done.capacity ?? [],
      });
      if (fault !== undefined) throw faultError(fault, call);
      return done;
    } catch (error) {
      return refusal(service?.name, asServiceError(error));
    }
  }

  function passOn(to: NonNullable<typeof s3>, incoming: IncomingMessage, response: ServerResponse): void {
    const caller = access.callerOf(parseSignature(incoming.headers.authorization)?.accessKeyId ?? '');
    response.once('finish', () => {
      onCall?.({
        role: caller?.role ?? '',
        functionName: caller?.functionName ?? '',
        service: 's3',
        operation: incoming.method ?? '',
        actions: [],
        resources: [],
        status: response.statusCode,
        requestBytes: Number(incoming.headers['content-length'] ?? 0),
        responseBytes: Number(response.getHeader('content-length') ?? 0),
        capacity: [],
      });
    });
    to(incoming, response);
  }

  const server = createServer((incoming, response) => {
    // SDKs correct their clock by this header, and the platform's clock is not the machine's.
    response.sendDate = false;
    const target = incoming.headers['x-amz-target'];
    if (typeof target === 'string') void answer(target, incoming, response).then((done) => write(response, done));
    else if (s3) passOn(s3, incoming, response);
    else write(response, refusal(undefined, new ServiceError('UnknownOperationException', 'No service was named.')));
  });
  // A function that was frozen for a while finds its connection still open.
  server.keepAliveTimeout = 600_000;
  server.requestTimeout = 0;
  const { port, stop } = await listen(server, settings.port ?? 0);
  return { url: `http://127.0.0.1:${port}`, inject: faults.inject, stop };
}

function parse(body: Buffer): Record<string, unknown> {
  try {
    return asRecord(JSON.parse(body.toString('utf8')));
  } catch {
    throw new ServiceError('SerializationException', 'Start of structure or map found where not expected');
  }
}

/** What went wrong on this machine is the service's fault, as it would be on AWS: SDKs try again. */
const asServiceError = (error: unknown): ServiceError =>
  error instanceof ServiceError
    ? error
    : new ServiceError('InternalServerError', error instanceof Error ? error.message : String(error), 500);

function whileConnected(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  return controller.signal;
}

function write(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
}
