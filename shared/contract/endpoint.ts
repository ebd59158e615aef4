import type * as z from 'zod';
import type { Permission } from '../domain/permission.ts';
import type { ProblemCode } from '../problems.ts';
import type { Needs } from '../resources.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Who may call: everybody; the petitioner, by the token of an opened receipt; or staff who hold a permission. */
export type Allow = 'anyone' | 'receipt' | Permission;

export interface EndpointDeclaration {
  readonly method: Method;
  /** Path below `/api`, with `{name}` for parameters. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly allow: Allow;
  readonly needs: Needs;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** Requires the header `Idempotency-Key`; a repeated request returns the first answer. */
  readonly idempotent?: true;
  /** Requires the header `If-Match` with the version that the caller has seen (RFC 9110, section 13.1.1). */
  readonly versioned?: true;
  /** Shape of the answer; what it does not name never leaves. */
  readonly returns: z.ZodObject;
  /** Answers with a file of this type instead of JSON: `returns` is a `TextFile`. */
  readonly media?: 'text/csv';
  /** Status of a successful answer; 200 when silent. */
  readonly status?: 200 | 201 | 202;
  readonly fails: readonly ProblemCode[];
  /** Seconds for which anybody may keep the answer; without it nothing may be kept. */
  readonly maxAge?: number;
  /**
   * Most that one successful call of usual size consumes, in DynamoDB write and read units: a text of 3,000 bytes, a
   * page of 50, a bulk change of as many items as it takes.
   */
  readonly cost: Cost;
}

export interface Cost {
  readonly write: number;
  readonly read: number;
}

/** Declares one endpoint. Route, validation, permission, grant, environment, handler type, document and client follow. */
export const endpoint = <const D extends EndpointDeclaration>(declaration: D): D => declaration;

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
type Sent<S> = S extends z.ZodType ? z.input<S> : undefined;
type When<C, T> = C extends true ? T : undefined;

/** What a handler reads of a request: every part parsed by the declared schema. */
export interface RequestOf<E extends EndpointDeclaration> {
  readonly params: Parsed<E['params']>;
  readonly query: Parsed<E['query']>;
  readonly body: Parsed<E['body']>;
  readonly idempotencyKey: When<E['idempotent'], string>;
  readonly version: When<E['versioned'], number>;
}

/** What a client sends: the declared parts only. */
export type CallOf<E extends EndpointDeclaration> = {
  [P in 'params' | 'query' | 'body' as E[P] extends z.ZodType ? P : never]: Sent<E[P]>;
} & (E['idempotent'] extends true ? { idempotencyKey: string } : unknown) &
  (E['versioned'] extends true ? { version: number } : unknown);

/** What a handler answers with. */
export type AnswerOf<E extends EndpointDeclaration> = z.input<E['returns']>;

/** What a client receives. */
export type ResultOf<E extends EndpointDeclaration> = z.output<E['returns']>;
