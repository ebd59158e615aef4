import { useState } from 'react';
import type { CaseRow } from './case-row.ts';

/** As many cases as are given away at once. */
export const MOST_PICKED = 100;

/** Cases that were picked from a list, over several of its pages. */
export interface Selection {
  readonly rows: ReadonlyMap<string, CaseRow>;
  readonly isPickable: (row: CaseRow) => boolean;
  readonly pick: (rows: readonly CaseRow[], wanted: boolean) => void;
  readonly clear: () => void;
}

const NONE: ReadonlyMap<string, CaseRow> = new Map();

/** The selection of one list; another list begins with none. */
export const useSelection = (list: string, isPickable: (row: CaseRow) => boolean): Selection => {
  const [picked, setPicked] = useState({ list, rows: NONE });
  const rows = picked.list === list ? picked.rows : NONE;
  const set = (next: ReadonlyMap<string, CaseRow>) => setPicked({ list, rows: next });
  return {
    rows,
    isPickable,
    pick: (some, wanted) => {
      const next = new Map(rows);
      for (const row of some) {
        if (!wanted) next.delete(row.reference);
        else if (isPickable(row) && next.size < MOST_PICKED) next.set(row.reference, row);
      }
      set(next);
    },
    clear: () => set(NONE),
  };
};
