import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { AnswerOf, EndpointDeclaration, RequestOf } from '../../shared/contract/endpoint.ts';
import type { JobDeclaration } from '../../shared/contract/job.ts';
import type { Day } from '../../shared/domain/day.ts';
import { kindsOf, type Needs, type ResourceName } from '../../shared/resources.ts';
import type { CallerOf } from './caller.ts';
import type { Language, ProblemOptions } from './problem.ts';

/** The module behind each resource; every kind of access is one export, a function that makes what the handler receives. */
export interface Modules {
  petitions: typeof import('../tables/petitions.ts');
  directory: typeof import('../tables/directory.ts');
  figures: typeof import('../tables/figures.ts');
  notices: typeof import('../tables/notices.ts');
  reception: typeof import('../tables/reception.ts');
  limits: typeof import('../tables/limits.ts');
  evidence: typeof import('../buckets/evidence.ts');
  archive: typeof import('../buckets/archive.ts');
  sealing: typeof import('../keys/sealing.ts');
  signing: typeof import('../keys/signing.ts');
  indexing: typeof import('../keys/indexing.ts');
  tickets: typeof import('../keys/tickets.ts');
}

type Made<R extends ResourceName, K> = K extends keyof Modules[R]
  ? Modules[R][K] extends () => infer Part
    ? Part
    : never
  : never;
type All<U> = (U extends unknown ? (part: U) => void : never) extends (part: infer I) => void ? I : never;
type Part<R extends ResourceName, N> = N extends readonly (infer K)[]
  ? All<K extends unknown ? Made<R, K> : never>
  : Made<R, N>;

/** Exactly what was asked for: nothing that `needs` does not name is there, in types or at run time. */
export type PartsOf<N extends Needs> = { readonly [R in keyof N & ResourceName]: Part<R, N[R]> };

/** What every endpoint's handler has besides what it asked for. */
export interface Surroundings<E extends EndpointDeclaration> {
  readonly caller: CallerOf<E['allow']>;
  /** The moment of the request. */
  readonly now: Date;
  /** Language of sentences in the answer. */
  readonly language: Language;
  /** Ends the request with one of the declared failures. */
  readonly fail: (code: E['fails'][number], options?: ProblemOptions) => never;
}

export type ContextOf<E extends EndpointDeclaration> = PartsOf<E['needs']> & Surroundings<E>;

type Exact<A, Shape> = A extends string | number | boolean | null | undefined
  ? A
  : A extends readonly (infer I)[]
    ? Shape extends readonly (infer S)[]
      ? readonly Exact<I, S>[]
      : A
    : A extends object
      ? { [K in keyof A]: K extends keyof Shape ? Exact<A[K], NonNullable<Shape[K]>> : never }
      : A;

export interface Handled {
  readonly endpoint: EndpointDeclaration;
  readonly run: (request: never, context: never) => Promise<object>;
}

/** A handler for one declared endpoint: request and context in, answer out; no field that the endpoint does not declare. */
export const handle = <const E extends EndpointDeclaration, A extends AnswerOf<E>>(
  endpoint: E,
  run: (request: RequestOf<E>, context: ContextOf<E>) => Promise<A & Exact<A, AnswerOf<E>>>,
) => ({ endpoint, run });

/** What a job's handler has. */
export type JobContextOf<J extends JobDeclaration> = PartsOf<J['needs']> & { readonly now: Date };

/** What starts one run of a job: records in order, or a moment of the schedule. */
export type Work<J extends JobDeclaration> = J['trigger'] extends { stream: string }
  ? StreamRecord
  : J['trigger'] extends { uploads: string }
    ? UploadedObject
    : J['trigger'] extends { segments: number } | { joins: string }
      ? WorkflowStep
      : Moment;

type StreamRecord = DynamoDBStreamEvent['Records'][number];

export interface UploadedObject {
  readonly key: string;
  readonly bytes: number;
}

/** One step of a workflow: its run, when that began, and the segment to do, or what the segments answered. */
export interface WorkflowStep {
  readonly run: string;
  readonly startedAt: string;
  readonly segment?: number;
  readonly segments?: number;
  readonly parts?: readonly { readonly parts: readonly string[] }[];
}

export interface Moment {
  readonly now: Date;
  /** The day from which whoever started the run by hand wants it to begin. */
  readonly from?: Day | undefined;
}

/**
 * A handler for one declared job; of a batch it receives all records at once and answers the ids of those that failed. A
 * step of a workflow answers what the next one is told.
 */
export const perform = <const J extends JobDeclaration>(
  job: J,
  run: (work: readonly Work<J>[], context: JobContextOf<J>) => Promise<readonly string[]>,
) => ({
  job,
  run,
});

export interface Performed {
  readonly job: JobDeclaration;
  readonly run: (work: never, context: never) => Promise<readonly string[]>;
}

/** Makes the parts that `needs` names from the modules bundled with the function. */
export const makeParts = (needs: Needs, modules: Partial<Record<ResourceName, object>>): Record<string, object> =>
  Object.fromEntries(
    Object.entries(needs).map(([name, need]) => {
      const module = modules[name as ResourceName] as Record<string, (() => object) | undefined> | undefined; // names of `Needs` are resource names; a module's exports are its kinds
      const made = kindsOf(need).map((kind) => module?.[kind]?.());
      if (made.includes(undefined))
        throw new Error(`No module for ${name}: ${kindsOf(need).join(', ')}. Bundle the function again.`);
      return [name, Object.assign({}, ...made)];
    }),
  );
