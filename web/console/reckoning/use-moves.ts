import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Client } from '../../../shared/contract/client.ts';
import { inSubtree, type Procuratorate } from '../../../shared/domain/organisation.ts';
import { useApi, useMe, useOffices } from '../api.ts';

type Page = Awaited<ReturnType<Client['previewChange']>>;
type Total = Page['totals'][number];

/** What a change moves in a province, added up. */
export interface Moves {
  readonly looked: number;
  readonly cases: number;
  readonly moves: Page['moves'];
  readonly kept: Page['kept'];
  readonly totals: readonly Total[];
}

/** Moves that are listed one by one; all of them are counted. */
export const LISTED = 100;
const LANES = 4;

const plus = (one: Total, other: Total): Total => ({
  ...one,
  later: one.later + other.later,
  earlier: one.earlier + other.earlier,
  confirmed: one.confirmed + other.confirmed,
  kept: one.kept + other.kept,
  overdue: one.overdue + other.overdue,
});

const added = (sum: Moves, page: Page): Moves => {
  const totals = new Map(sum.totals.map((total) => [total.clock, total]));
  for (const total of page.totals) {
    const before = totals.get(total.clock);
    totals.set(total.clock, before === undefined ? total : plus(before, total));
  }
  return {
    looked: sum.looked + page.looked,
    cases: sum.cases + page.cases,
    moves: [...sum.moves, ...page.moves].slice(0, LISTED),
    kept: [...sum.kept, ...page.kept].slice(0, LISTED),
    totals: [...totals.values()],
  };
};

const NONE: Moves = { looked: 0, cases: 0, moves: [], kept: [], totals: [] };

/** Asks procuratorate by procuratorate, page by page, and adds up; `progress` is told how many are done. */
const ask = async (
  api: Client,
  number: number,
  offices: readonly Procuratorate[],
  progress: (done: number) => void,
): Promise<Moves> => {
  let sum = NONE;
  let done = 0;
  const queue = offices.values();
  const lane = async () => {
    for (const { code } of queue) {
      let page: string | undefined;
      do {
        const answer = await api.previewChange({
          params: { number },
          query: { office: code, ...(page === undefined ? {} : { page }) },
        });
        sum = added(sum, answer);
        page = answer.next;
      } while (page !== undefined);
      progress(++done);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return sum;
};

/** What a change would move now, reckoned by the platform case by case. */
export const useMoves = (number: number) => {
  const api = useApi();
  const { record } = useMe();
  const offices = [...useOffices().values()].filter(({ code }) => inSubtree(code, record.procuratorate));
  const [done, setDone] = useState(0);
  const query = useQuery({
    queryKey: ['reckoning', 'moves', number],
    enabled: offices.length > 0,
    queryFn: () => ask(api, number, offices, setDone),
    // It is asked for again when somebody wants to know it again, not when a window is looked at.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return { ...query, done, of: offices.length };
};
