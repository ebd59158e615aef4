import * as z from 'zod';

/** A file of text, by the name under which it is saved (letters, digits, `-` and `.`). */
export const TextFile = z.object({ name: z.string().regex(/^[\w.-]+$/), content: z.string() });
export type TextFile = z.infer<typeof TextFile>;
