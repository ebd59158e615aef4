import { useEffect, useMemo, useState } from 'react';
import { type ClientOf, clientOf } from '../../../shared/contract/client/send.ts';
import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import { papers } from '../../../shared/contract/papers.ts';
import { reception } from '../../../shared/contract/reception.ts';
import { useLanguage } from '../../kit/language.tsx';

const endpoints = { ...reception.endpoints, printBooking: papers.endpoints.printBooking };
type Endpoints = typeof endpoints;

export type Times = ResultOf<Endpoints['listTimes']>;
export type Slip = ResultOf<Endpoints['bookReception']>;
export type Booking = ResultOf<Endpoints['openBooking']>;

/** The part of the API that books receptions; other pages need not carry it. */
export const useReceptionApi = (): ClientOf<Endpoints> => {
  const { language } = useLanguage();
  return useMemo(() => clientOf(endpoints, { url: '', language }), [language]);
};

/** The times of a procuratorate that are free now. */
export const useTimes = (procuratorate: string) => {
  const api = useReceptionApi();
  const [times, setTimes] = useState<Times>();
  const [failed, setFailed] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again
  useEffect(() => {
    let wanted = true;
    setFailed(undefined);
    api.listTimes({ query: { procuratorate } }).then(
      (answer) => wanted && setTimes(answer),
      (error: unknown) => wanted && setFailed(error),
    );
    return () => {
      wanted = false;
    };
  }, [api, procuratorate, attempt]);
  return { times, failed, retry: () => setAttempt(attempt + 1) };
};
