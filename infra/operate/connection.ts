import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../../shared/contract/client/send.ts';
import { type Client, createClient } from '../../shared/contract/client.ts';
import { DEMO_PASSWORD } from './demo-password.ts';
import { signIn } from './sign-in.ts';
import { type Place, usualPlace } from './usual-place.ts';

/** A running platform, as the operator's programs reach it: by its API, and on one machine by its controls. */
export interface Connection {
  readonly url: string;
  /** A client that acts as this member of staff. */
  readonly as: (staff: string) => Client;
  /** A client without a token. */
  readonly anyone: Client;
  /** A client of an opened receipt. */
  readonly withToken: (token: string) => Client;
  /** One call to the controls of a platform on one machine. */
  readonly control: (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<unknown>;
}

/** Seconds before its end at which a token is replaced. */
const RENEW_MS = 60_000;

/** Connects to a running platform. */
export const connect = ({ url, data }: Place = usualPlace()): Connection => {
  const clients = new Map<string, Client>();

  const as = (staff: string): Client => {
    let session: ReturnType<typeof signIn> | undefined;
    const token = async () => {
      const current = session && (await session);
      if (current === undefined || current.expiresAt.getTime() - Date.now() < RENEW_MS) {
        session = signIn({ url, id: staff, password: DEMO_PASSWORD });
      }
      return (await session)?.accessToken;
    };
    const client = clients.get(staff) ?? createClient({ url, token });
    clients.set(staff, client);
    return client;
  };

  return {
    url,
    as,
    anyone: createClient({ url }),
    withToken: (token) => createClient({ url, token }),
    control: async (method, path, body) => {
      const response = await fetch(`${url}/local/${path}`, {
        method,
        headers: { 'x-everyletter-control': readFileSync(join(data, 'control-token'), 'utf8').trim() },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!response.ok) throw new Error(`The control ${path} answered ${response.status}: ${await response.text()}`);
      return response.json();
    },
  };
};

const ATTEMPTS = 6;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Tries a call again while the platform says that it is busy. */
export const patiently = async <T>(call: () => Promise<T>, attempt = 0): Promise<T> => {
  try {
    return await call();
  } catch (error) {
    const busy = error instanceof ProblemError && [429, 503, 504].includes(error.problem.status);
    if (!busy || attempt >= ATTEMPTS) throw error;
    await wait(error.retryAfter === undefined ? 100 * 2 ** attempt : error.retryAfter * 1000);
    return patiently(call, attempt + 1);
  }
};

/**
 * Takes one step of a case and answers its version afterwards. A step that an earlier run of the same program has taken
 * is passed over.
 */
export const step = async (
  version: number,
  take: (version: number) => Promise<{ version: number }>,
): Promise<number> => {
  try {
    return (await patiently(() => take(version))).version;
  } catch (error) {
    const taken = error instanceof ProblemError && (error.problem.current?.version ?? 0) > version;
    if (!taken) throw error;
    return version + 1;
  }
};

/** Works through items with some lanes side by side; the first failure ends it. */
export const inLanes = async <T>(
  items: Iterable<T>,
  lanes: number,
  work: (item: T) => Promise<void>,
): Promise<void> => {
  const iterator = items[Symbol.iterator]();
  const lane = async () => {
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};
