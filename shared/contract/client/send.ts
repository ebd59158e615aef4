import type { ProblemDetails } from '../../problems.ts';
import type { CallOf, EndpointDeclaration, ResultOf } from '../endpoint.ts';

/** A call that the platform answered with problem details (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: ProblemDetails;
  /** Seconds to wait before trying again, where the platform said so. */
  readonly retryAfter: number | undefined;

  constructor(problem: ProblemDetails, retryAfter?: number) {
    super(`${problem.code} (${problem.status}): ${problem.detail ?? problem.title}`);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

export interface ClientOptions {
  /** Address of the platform, without `/api`. */
  readonly url: string;
  /** Bearer token of staff or of an opened receipt. */
  readonly token?: string | (() => string | undefined | Promise<string | undefined>);
  /** Language of sentences in answers and problems; Chinese when silent. */
  readonly language?: 'zh' | 'en';
  readonly fetch?: typeof fetch;
}

type Arguments<E extends EndpointDeclaration> = keyof CallOf<E> extends never ? [call?: undefined] : [call: CallOf<E>];

/** One method per operation, with the operation's own types. */
export type ClientOf<Es extends Readonly<Record<string, EndpointDeclaration>>> = {
  readonly [O in keyof Es]: (...args: Arguments<Es[O]>) => Promise<ResultOf<Es[O]>>;
};

interface AnyCall {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly version?: number;
}

const pathOf = (path: string, params: AnyCall['params'] = {}): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));

const queryOf = (query: AnyCall['query'] = {}): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(Object.fromEntries(given.map(([name, value]) => [name, String(value)])))}`;
};

const send = async (declaration: EndpointDeclaration, call: AnyCall, options: ClientOptions): Promise<unknown> => {
  const token = typeof options.token === 'function' ? await options.token() : options.token;
  const response = await (options.fetch ?? fetch)(
    `${options.url}/api${pathOf(declaration.path, call.params)}${queryOf(call.query)}`,
    {
      method: declaration.method,
      headers: {
        'accept-language': options.language === 'en' ? 'en' : 'zh-CN',
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(call.idempotencyKey === undefined ? {} : { 'idempotency-key': call.idempotencyKey }),
        ...(call.version === undefined ? {} : { 'if-match': `"${call.version}"` }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    },
  );
  if (response.ok && declaration.media !== undefined) {
    const [, name = ''] = /filename="([^"]*)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
    // With the mark of its encoding, which reading as text would drop.
    const content = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    return { name, content };
  }
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  const retryAfter = response.headers.get('retry-after');
  // Whatever is not a success is problem details; so the API document says for every failure.
  throw new ProblemError(answer as ProblemDetails, retryAfter === null ? undefined : Number(retryAfter));
};

/** A typed client for some operations, made from their declarations. Rejects with {@link ProblemError}. */
export const clientOf = <Es extends Readonly<Record<string, EndpointDeclaration>>>(
  endpoints: Es,
  options: ClientOptions,
): ClientOf<Es> =>
  Object.fromEntries(
    Object.entries(endpoints).map(([name, declaration]) => [
      name,
      (call: AnyCall = {}) => send(declaration, call, options),
    ]),
    // The loop erases which operation has which types; the client's type states them from the same declarations.
  ) as unknown as ClientOf<Es>;
