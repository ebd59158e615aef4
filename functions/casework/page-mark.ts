import * as z from 'zod';
import { Reference } from '../../shared/domain/code.ts';
import { Day } from '../../shared/domain/day.ts';

const Mark = z.strictObject({ reference: Reference, receivedOn: Day });
type Mark = z.infer<typeof Mark>;

/** The mark by which the next page is asked for: the last row of this one, when there is more. */
export const markAfter = (rows: readonly Mark[], more: boolean): string | undefined => {
  const last = rows.at(-1);
  if (!more || last === undefined) return undefined;
  const { reference, receivedOn } = last;
  return Buffer.from(JSON.stringify({ reference, receivedOn })).toString('base64url');
};

/** The row that a mark names; undefined when the mark is none of ours. */
export const readMark = (page: string): Mark | undefined => {
  try {
    return Mark.safeParse(JSON.parse(Buffer.from(page, 'base64url').toString())).data;
  } catch {
    return undefined; // Not JSON: not a mark of ours.
  }
};
