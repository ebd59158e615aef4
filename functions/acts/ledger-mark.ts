import * as z from 'zod';
import { Reference } from '../../shared/domain/code.ts';
import { Day } from '../../shared/domain/day.ts';
import { StaffId } from '../../shared/domain/id.ts';
import type { LedgerEntry } from '../tables/petitions/ledger-rows.ts';

const Mark = z.tuple([Reference, z.int().positive(), StaffId, Day]);

/** The mark by which the next page of the ledger is asked for: the last entry of this one. */
export const markOf = ({ reference, seq, official, actedOn }: LedgerEntry): string =>
  Buffer.from(JSON.stringify([reference, seq, official, actedOn])).toString('base64url');

/** The entry that a mark names; undefined when the mark is none of ours. */
export const entryAt = (page: string): LedgerEntry | undefined => {
  try {
    const [reference, seq, official, actedOn] = Mark.parse(JSON.parse(Buffer.from(page, 'base64url').toString()));
    return { reference, seq, official, actedOn };
  } catch {
    return undefined; // Not JSON, or not a mark of ours.
  }
};
