import './case.css';
import { useQuery } from '@tanstack/react-query';
import { Reference } from '../../../shared/domain/code.ts';
import { useLanguage } from '../../kit/language.tsx';
import { failureOf } from '../../kit/problem.ts';
import { useApi, useMe } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { lazily } from '../parts/lazily.tsx';
import { Loading } from '../parts/loading.tsx';
import { CaseSheet } from './case-sheet.tsx';
import { NoCase } from './no-case.tsx';
import { useCaseText } from './text.ts';

/** Seldom needed, and not by most. */
const Standing = lazily(async () => (await import('./standing.tsx')).Standing);

/** One case. `readCase` logs the read, so it is asked once, after each step, and in each language. */
export const CasePage = ({ reference }: { reference: string }) => {
  const t = useCaseText();
  const api = useApi();
  const { language } = useLanguage();
  const id = Reference.safeParse(reference).data;
  const { data, error, refetch } = useQuery({
    queryKey: ['case', reference, language],
    enabled: id !== undefined,
    queryFn: () => api.readCase({ params: { id: id ?? reference } }),
    // In another language the case stays on the screen until its new sentences are there.
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const { may } = useMe();
  const none = id === undefined || (error !== null && failureOf(error, t).problem?.code === 'not-found');
  if (none && id !== undefined && may('petition:supervise')) return <Standing reference={id} />;
  if (none) return <NoCase text={reference} />;
  return (
    <>
      {/* What was fetched before stays, and what is typed in it. */}
      {error && <FailureAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined ? !error && <Loading /> : <CaseSheet found={data} />}
    </>
  );
};
