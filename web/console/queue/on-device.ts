import type * as z from 'zod';

/** Something that a person set up for themselves, kept on this device; what cannot be read is as if never set. */
export const onDevice = <S extends z.ZodType>(key: string, schema: S, otherwise: z.output<S>) => ({
  read: (): z.output<S> => {
    try {
      return schema.parse(JSON.parse(localStorage.getItem(key) ?? ''));
    } catch {
      return otherwise;
    }
  },
  write: (value: z.output<S>): void => {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // Storage may be full or switched off: then it lasts until the page is left.
    }
  },
});
