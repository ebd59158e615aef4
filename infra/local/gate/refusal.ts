import { randomUUID } from 'node:crypto';
import type { Answer } from '../dynamodb.ts';
import type { ServiceError } from '../service-error.ts';
import type { GatedService } from './services.ts';

/** Errors that every service raises before it looks at the call. */
const COMMON = new Set([
  'AccessDeniedException',
  'InvalidSignatureException',
  'MissingAuthenticationTokenException',
  'SerializationException',
  'ThrottlingException',
  'UnknownOperationException',
  'UnrecognizedClientException',
]);

/** The older names that SQS gives beside the newer ones. */
const QUERY_CODES: Readonly<Record<string, string>> = {
  AccessDeniedException: 'AccessDenied',
  QueueDoesNotExist: 'AWS.SimpleQueueService.NonExistentQueue',
  ThrottlingException: 'RequestThrottled',
  UnrecognizedClientException: 'InvalidClientTokenId',
};

/** An error on the wire, as the service itself would write it. */
export function refusal(service: GatedService['name'] | undefined, error: ServiceError): Answer {
  const denied = error.name === 'AccessDeniedException';
  const status = service === 'sqs' && denied ? 403 : error.status;
  const code = QUERY_CODES[error.name] ?? error.name;
  const content = {
    __type: `${prefix(service, error.name)}${error.name}`,
    [denied ? 'Message' : 'message']: error.message,
    ...error.details,
  };
  return {
    status,
    headers: {
      'content-type': `application/x-amz-json-${service === 'kms' ? '1.1' : '1.0'}`,
      'x-amzn-requestid': randomUUID(),
      ...(service === 'sqs' && { 'x-amzn-query-error': `${code};${status < 500 ? 'Sender' : 'Receiver'}` }),
    },
    body: Buffer.from(JSON.stringify(content)),
  };
}

function prefix(service: GatedService['name'] | undefined, name: string): string {
  if (service === 'kms') return '';
  if (COMMON.has(name) || service === undefined) return 'com.amazon.coral.service#';
  return service === 'sqs' ? 'com.amazonaws.sqs#' : 'com.amazonaws.dynamodb.v20120810#';
}
