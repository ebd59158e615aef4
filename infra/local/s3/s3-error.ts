import type { Reply } from './settings.ts';
import { type XmlElement, xmlDocument } from './xml.ts';

/** A refusal in S3's own words: code, status, message, and the elements S3 adds to that code. */
export class S3Error extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: readonly XmlElement[];
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    code: string,
    message: string,
    details: readonly XmlElement[] = [],
    headers: Record<string, string> = {},
  ) {
    super(message);
    this.name = 'S3Error';
    this.status = status;
    this.code = code;
    this.details = details;
    this.headers = headers;
  }
}

export const accessDenied = (message = 'Access Denied', details: readonly XmlElement[] = []) =>
  new S3Error(403, 'AccessDenied', message, details);

export const invalidArgument = (message: string, name?: string, value?: string) =>
  new S3Error(400, 'InvalidArgument', message, [
    ['ArgumentName', name],
    ['ArgumentValue', value],
  ]);

export const invalidRequest = (message: string) => new S3Error(400, 'InvalidRequest', message);

export const notImplemented = (what: string) =>
  new S3Error(501, 'NotImplemented', `${what} is not implemented by the S3 of the local run.`);

export const preconditionFailed = (condition: string) =>
  new S3Error(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', [
    ['Condition', condition],
  ]);

export function errorReply(error: S3Error, requestId: string): Reply {
  const elements: XmlElement[] = [
    ['Code', error.code],
    ['Message', error.message],
    ...error.details,
    ['RequestId', requestId],
    ['HostId', requestId],
  ];
  return {
    status: error.status,
    headers: { 'content-type': 'application/xml', ...error.headers },
    body: error.status === 304 ? '' : xmlDocument('Error', elements, false),
  };
}
