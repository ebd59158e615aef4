import type * as z from 'zod';
import type { Fault } from './problem.ts';

const place = (root: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}.${String(step)}`),
    root,
  );

const sizes = {
  string: ['too-short', 'too-long'],
  array: ['too-few', 'too-many'],
} as const;

const sizeCode = (origin: string, end: 0 | 1): string =>
  origin === 'string' || origin === 'array' ? sizes[origin][end] : (['too-small', 'too-big'] as const)[end];

/** What the field that tells the members of a union apart may say. */
const optionsOf = (issue: z.core.$ZodIssueInvalidUnion): readonly unknown[] =>
  ('options' in issue ? issue.options : undefined) ?? [];

const faultsOfIssue = (root: string, issue: z.core.$ZodIssue): Fault[] => {
  const path = place(root, issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return [
        issue.input === undefined
          ? { path, code: 'required' }
          : { path, code: 'wrong-type', values: { expected: issue.expected } },
      ];
    case 'too_small':
      return [{ path, code: sizeCode(issue.origin, 0), values: { minimum: Number(issue.minimum) } }];
    case 'too_big':
      return [{ path, code: sizeCode(issue.origin, 1), values: { maximum: Number(issue.maximum) } }];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: place(path, [key.slice(0, 60)]), code: 'unknown-field' }));
    case 'invalid_value':
      return [
        {
          path,
          code: issue.input === undefined ? 'required' : 'not-a-choice',
          values: { values: issue.values.map(String).join(', ') },
        },
      ];
    case 'invalid_union':
      return issue.errors.length === 0
        ? [{ path, code: 'not-a-choice', values: { values: optionsOf(issue).map(String).join(', ') } }]
        : issue.errors.flatMap((inner) => inner.flatMap((one) => faultsOfIssue(path, one)));
    case 'custom':
      return [{ path, code: issue.message }];
    default:
      return [{ path, code: 'wrong-format' }];
  }
};

/** Every issue of a parse as faults whose paths begin with the part of the request, such as `body.petitioner.phone`. */
export const faultsOf = (root: string, error: z.core.$ZodError): Fault[] =>
  error.issues.flatMap((issue) => faultsOfIssue(root, issue)).slice(0, 100);
