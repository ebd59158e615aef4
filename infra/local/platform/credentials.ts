import { createHmac, randomBytes } from 'node:crypto';
import type { FunctionSpecification } from '../functions.ts';
import type { Caller } from '../gate.ts';
import type { State } from '../state.ts';
import { type Role, roleOf } from './roles.ts';

/** The access keys of the functions. */
export interface Credentials {
  readonly variables: (specification: FunctionSpecification) => Record<string, string>;
  readonly callerOf: (accessKeyId: string) => Caller | undefined;
}

/**
 * Gives each function a key of its own. It stays the same across restarts, so that what was signed before one (an
 * upload form, a link) holds after it, as on AWS.
 */
export function openCredentials(
  functions: readonly FunctionSpecification[],
  roles: readonly Role[],
  state: State,
): Credentials {
  const secret = state.get('secret', 'credentials') ?? randomBytes(32).toString('hex');
  state.put('secret', 'credentials', secret);
  const derive = (name: string, use: string) => createHmac('sha256', secret).update(`${use} ${name}`).digest('base64');
  const keyId = (name: string) =>
    `ASIA${derive(name, 'id')
      .replace(/[^A-Za-z0-9]/g, '')
      .toUpperCase()
      .slice(0, 16)}`;

  const callers = new Map<string, Caller>(
    functions.map(({ name, roleArn }) => {
      const role = roleOf(roles, roleArn);
      const secretAccessKey = derive(name, 'key').slice(0, 40);
      return [keyId(name), { role: role.name, functionName: name, policies: role.policies, secretAccessKey }];
    }),
  );
  return {
    callerOf: (accessKeyId) => callers.get(accessKeyId),
    variables: ({ name }) => ({
      AWS_ACCESS_KEY_ID: keyId(name),
      AWS_SECRET_ACCESS_KEY: callers.get(keyId(name))?.secretAccessKey ?? '',
      AWS_SESSION_TOKEN: derive(name, 'session'),
    }),
  };
}
