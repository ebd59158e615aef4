import type { IncomingMessage } from 'node:http';
import { ServiceError } from '../service-error.ts';
import type { Access, Caller } from './access.ts';
import { isSignedBy, parseSignature } from './signature.ts';

/** Whose call it is, by its signature. */
export function identify(access: Access, incoming: IncomingMessage, body: Buffer): Caller {
  const signature = parseSignature(incoming.headers.authorization);
  if (!signature) throw new ServiceError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  const caller = access.callerOf(signature.accessKeyId);
  if (!caller) {
    throw new ServiceError('UnrecognizedClientException', 'The security token included in the request is invalid.');
  }
  if (isSignedBy(caller.secretAccessKey, signature, incoming, body)) return caller;
  throw new ServiceError(
    'InvalidSignatureException',
    'The request signature we calculated does not match the signature you provided. ' +
      'Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  );
}
