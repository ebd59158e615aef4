import { useRef, useState } from 'react';
import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import type { StaffId } from '../../../shared/domain/id.ts';
import { useApi } from '../api.ts';
import type { CaseRow } from './case-row.ts';

export type Assigned = ResultOf<Endpoints['assignCases']>['results'][number];

/** Few enough that one sees how it goes on, many enough that it goes on fast. */
const AT_ONCE = 20;

// What does not change by asking again: it is gone, or its state forbids it.
const FINAL: readonly (string | undefined)[] = ['not-found', 'illegal-transition'];

const chunksOf = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** Gives many cases away, some at a time, and keeps what became of each. */
export const useAssignWork = (rows: readonly CaseRow[]) => {
  const api = useApi();
  const [results, setResults] = useState<ReadonlyMap<string, Assigned>>(new Map());
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  const [tried, setTried] = useState<ReadonlySet<string>>(new Set());
  const stopped = useRef(false);

  const left = rows.filter(({ reference }) => {
    const result = results.get(reference);
    return result?.status !== 'assigned' && !FINAL.includes(result?.code);
  });

  const run = async (handler: StaffId) => {
    stopped.current = false;
    setRunning(true);
    setError(undefined);
    try {
      for (const chunk of chunksOf(left, AT_ONCE)) {
        if (stopped.current) break;
        setTried((before) => new Set([...before, ...chunk.map(({ reference }) => reference)]));
        const cases = chunk.map((row) => {
          // Who tries again has seen whose it is by now.
          const result = results.get(row.reference);
          const seen = result === undefined ? row.handler : result.handler;
          return { reference: row.reference, ...(seen === undefined ? {} : { seen }) };
        });
        const answer = await api.assignCases({ body: { handler, cases } });
        setResults((before) => new Map([...before, ...answer.results.map((one) => [one.reference, one] as const)]));
      }
    } catch (thrown) {
      setError(thrown);
    } finally {
      setRunning(false);
    }
  };

  return {
    results,
    running,
    error,
    /** Sent, whether an answer came or not. */
    tried,
    left,
    run,
    stop: () => {
      stopped.current = true;
    },
  };
};
