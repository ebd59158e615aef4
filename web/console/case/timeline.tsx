import { useQuery } from '@tanstack/react-query';
import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi, useNameOf } from '../api.ts';
import { LetterButton } from '../letter/letter-button.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { useCaseText } from './text.ts';

/** Who wrote an event: a colleague, the petitioner, or a job of the platform. */
export const useAuthorOf = (): ((by: string) => string) => {
  const t = useCaseText();
  const nameOf = useNameOf();
  return (by) =>
    by === 'petitioner' ? t('case.petitioner') : by === 'receive-document' ? t('timeline.platform') : nameOf(by);
};

/** Every event with who and when, latest first, and whether the chain holds. */
export const Timeline = ({ reference, version }: { reference: string; version: number }) => {
  const t = useCaseText();
  const api = useApi();
  const authorOf = useAuthorOf();
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['timeline', reference, version, language],
    queryFn: () => api.readTimeline({ params: { id: reference } }),
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (error) return <FailureAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return (
    <>
      <p className={data.intact ? 'chain' : 'chain broken'} role={data.intact ? undefined : 'alert'}>
        {data.intact ? t('timeline.intact') : t('timeline.broken')}
      </p>
      <ol className="timeline" reversed>
        {[...data.entries].reverse().map((entry) => (
          <li key={entry.seq}>
            <strong>{entry.summary}</strong>
            <span className="quiet">
              <time dateTime={entry.at}>{shownInstant(entry.at, language)}</time> · {authorOf(entry.by)}
            </span>
            {entry.text !== undefined && <div className="typed">{entry.text}</div>}
            {entry.letter && <LetterButton reference={reference} seq={entry.seq} kind={entry.letter} />}
          </li>
        ))}
      </ol>
    </>
  );
};
