import * as z from 'zod';
import type { Issue } from '../../shared/problems.ts';
import { issueSentences } from '../../shared/sentences.ts';
import { fill, type Language } from './words.ts';

// The page's policy allows no eval, and zod would try.
z.config({ jitless: true });

const faultOf = (
  issue: z.core.$ZodIssue,
  input: unknown,
): { code: string; values?: Record<string, string | number> } => {
  switch (issue.code) {
    case 'invalid_type':
      return { code: issue.input === undefined || input === '' ? 'required' : 'wrong-format' };
    case 'too_small':
      return input === '' || issue.minimum === 1
        ? { code: 'required' }
        : { code: 'too-short', values: { minimum: Number(issue.minimum) } };
    case 'too_big':
      return { code: 'too-long', values: { maximum: Number(issue.maximum) } };
    case 'custom':
      return { code: issue.message };
    default:
      return { code: input === '' ? 'required' : 'wrong-format' };
  }
};

/** Checks one field with the schema that the platform will check it with, and says what is wrong in the same words. */
export const issueOf = (schema: z.ZodType, value: unknown, path: string, language: Language): Issue | undefined => {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  if (issue === undefined) return undefined;
  const { code, values } = faultOf(issue, value);
  return {
    path,
    code,
    message: fill((issueSentences[code] ?? issueSentences['wrong-format'])?.[language] ?? code, values),
  };
};
