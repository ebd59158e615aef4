import * as z from 'zod';
import { QueryCode, Reference } from '../../domain/code.ts';
import { Day } from '../../domain/day.ts';
import { DocumentId, Instant, ProcuratorateCode, Sha256, StaffId } from '../../domain/id.ts';
import { MediaType } from '../../domain/media.ts';
import { Procuratorate } from '../../domain/organisation.ts';
import { Period } from '../../domain/period.ts';
import { AccusedParty, Identity, Person, Phone } from '../../domain/person.ts';
import { PlanNode, PlanTerms } from '../../domain/plans/plan.ts';
import * as vocabulary from '../../domain/vocabulary.ts';
import { problems } from '../../problems.ts';
import type { EndpointDeclaration } from '../endpoint.ts';
import { CalendarYearRecord, ProposalRecord, StaffRecord } from '../views/directory-records.ts';
import {
  CaseState,
  CaseView,
  ClockView,
  DocumentView,
  PetitionView,
  Registered,
  Submission,
  TimelineEntry,
} from '../views/petition-view.ts';
import { PlanVersion } from '../views/plan-view.ts';

export type Json = Readonly<Record<string, unknown>>;

const recurring: Readonly<Record<string, z.ZodType>> = {
  ...{ Reference, QueryCode, Day, Instant, Sha256, ProcuratorateCode, StaffId, DocumentId, MediaType, Period },
  ...{ Person, Identity, Phone, AccusedParty, Procuratorate, PlanNode, PlanTerms, StaffRecord, CalendarYearRecord },
  ...{ Submission },
  ...vocabulary,
};

const answers: Readonly<Record<string, z.ZodType>> = {
  Registered,
  ClockView,
  TimelineEntry,
  DocumentView,
  PetitionView,
  CaseState,
  CaseView,
  ProposalRecord,
  PlanVersion,
};

/** What checks beyond a pattern demand, in words: JSON Schema cannot say a check character. */
const descriptions: Readonly<Record<string, string>> = {
  Reference:
    'Reference of a petition, not secret, such as 2026-7KQ49MXB-H; the last character checks the others. Spaces, hyphens and small letters are forgiven.',
  QueryCode: 'Secret of 13 characters, shown once. Spaces, hyphens and small letters are forgiven.',
  Day: 'Plain date in Asia/Shanghai.',
  Instant: 'Moment in UTC.',
  ProcuratorateCode: 'Two, four or six digits as in GB/T 2260; a subtree is a prefix.',
  Phone: 'Chinese mobile or fixed line without country code, or + and an E.164 number.',
};

/** Problem details as every failure is sent (RFC 9457). */
export const ProblemDetails: Json = {
  type: 'object',
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string', description: 'In the language of the caller.' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(problems) },
    detail: { type: 'string' },
    issues: {
      type: 'array',
      description: 'Everything that is wrong, each with its path.',
      items: {
        type: 'object',
        properties: {
          path: { type: 'string', examples: ['body.petitioner.phone'] },
          code: { type: 'string' },
          message: { type: 'string' },
        },
        required: ['path', 'code', 'message'],
      },
    },
    current: {
      type: 'object',
      description: "With stale-version: the present version and the events since the caller's.",
      properties: {
        version: { type: 'integer' },
        changes: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              seq: { type: 'integer' },
              type: { type: 'string' },
              at: { type: 'string', format: 'date-time' },
              by: { type: 'string' },
            },
            required: ['seq', 'type', 'at', 'by'],
          },
        },
      },
      required: ['version', 'changes'],
    },
    free: {
      type: 'array',
      description: 'With time-taken: the next times of reception that are free.',
      items: {
        type: 'object',
        properties: {
          official: { type: 'string' },
          name: { type: 'string' },
          day: { type: 'string', format: 'date' },
          from: { type: 'string', examples: ['09:30'] },
        },
        required: ['official', 'name', 'day', 'from'],
      },
    },
  },
  required: ['type', 'title', 'status', 'code'],
};

const bare = ({ $schema, $id, id, ...schema }: Json): Json => schema;

/** JSON Schemas of one direction: those that recur by name, those of the operations by operation and part. */
const schemasOf = (
  io: 'input' | 'output',
  named: Readonly<Record<string, z.ZodType>>,
  operations: Readonly<Record<string, z.ZodType | undefined>>,
): Readonly<Record<string, Json>> => {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const alias: Record<string, string> = {};
  for (const [id, schema] of Object.entries(operations)) {
    if (schema === undefined) continue;
    const known = registry.get(schema)?.id;
    if (known === undefined) registry.add(schema, { id });
    else alias[id] = known;
  }
  const { schemas } = z.toJSONSchema(registry, {
    io,
    target: 'draft-2020-12',
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      // The bounds of exact integers are noise to a reader.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  const found = Object.entries(schemas).map(([id, schema]) => [id, bare(schema)] as const);
  const aliases = Object.entries(alias).map(
    ([id, name]) => [id, name in named ? { $ref: `#/components/schemas/${name}` } : bare(schemas[name] ?? {})] as const,
  );
  return Object.fromEntries([...found, ...aliases]);
};

/** Schemas of all operations: `of` answers for one part of one operation, `components` holds what recurs. */
export const collectSchemas = (endpoints: Readonly<Record<string, EndpointDeclaration>>) => {
  const named = Object.entries(endpoints);
  const sent = schemasOf(
    'input',
    recurring,
    Object.fromEntries(
      named.flatMap(([name, { params, query, body }]) => [
        [`${name}.params`, params],
        [`${name}.query`, query],
        [`${name}.body`, body],
      ]),
    ),
  );
  const answered = schemasOf(
    'output',
    { ...recurring, ...answers },
    Object.fromEntries(named.map(([name, { returns }]) => [`${name}.returns`, returns])),
  );
  const components = Object.fromEntries(
    [...Object.keys(recurring), ...Object.keys(answers)]
      .sort()
      .map((id) => [
        id,
        { ...(sent[id] ?? answered[id]), ...(descriptions[id] === undefined ? {} : { description: descriptions[id] }) },
      ]),
  );
  return {
    components,
    of: (operation: string, part: 'params' | 'query' | 'body' | 'returns'): Json | undefined =>
      (part === 'returns' ? answered : sent)[`${operation}.${part}`],
  };
};
