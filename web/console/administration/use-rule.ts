import type * as z from 'zod';
import { issueOf } from '../../kit/check.ts';
import { useLanguage } from '../../kit/language.tsx';

/** A form's rule from the schema that the platform checks with, in the same words. */
export const useRule = () => {
  const { language } = useLanguage();
  return (schema: z.ZodType) => ({
    validator: async (_: unknown, value: unknown) => {
      const issue = issueOf(schema, value ?? '', '', language);
      if (issue !== undefined) throw new Error(issue.message);
    },
  });
};
