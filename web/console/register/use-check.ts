import type { Rule } from 'antd/es/form';
import type * as z from 'zod';
import { issueOf } from '../../kit/check.ts';
import { useLanguage } from '../../kit/language.tsx';

/** Rules of fields, by the schemas with which the platform will check them, in the same words. */
export const useCheck = (): ((schema: z.ZodType) => Rule[]) => {
  const { language } = useLanguage();
  return (schema) => [
    {
      validator: async (_, value: unknown) => {
        // Whether something is needed at all, another rule says.
        if (value === undefined || value === '') return;
        const issue = issueOf(schema, value, '', language);
        if (issue !== undefined) throw new Error(issue.message);
      },
    },
  ];
};
