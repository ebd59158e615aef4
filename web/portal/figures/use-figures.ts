import { useEffect, useState } from 'react';
import { ProcuratorateCode } from '../../../shared/domain/id.ts';
import type { Period } from '../../../shared/domain/period.ts';
import { useApi } from '../api.ts';
import type { FigureAnswer } from './figure-answer.ts';

/** The published figures of a period and a procuratorate; what was shown before stays until they have come. */
export const useFigures = (period: Period, office: string) => {
  const api = useApi();
  const [found, setFound] = useState<FigureAnswer>();
  const [failed, setFailed] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again
  useEffect(() => {
    let wanted = true;
    setFailed(undefined);
    const procuratorate = ProcuratorateCode.safeParse(office).data;
    if (procuratorate === undefined) return setFound(undefined);
    api.readFigures({ query: { period, procuratorate } }).then(
      (answer) => wanted && setFound(answer),
      (error: unknown) => wanted && setFailed(error),
    );
    return () => {
      wanted = false;
    };
  }, [api, period, office, attempt]);
  return { found, failed, again: () => setAttempt(attempt + 1) };
};
