import { useQuery } from '@tanstack/react-query';
import { Alert, Timeline as Line, Skeleton } from 'antd';
import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi, useNameOf } from '../api.ts';
import { LetterButton } from '../letter/letter-button.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { useText } from '../text.ts';

/** Every event with who and when, and whether the chain holds. */
export const Timeline = ({ reference, version }: { reference: string; version: number }) => {
  const t = useText();
  const api = useApi();
  const nameOf = useNameOf();
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['timeline', reference, version, language],
    queryFn: () => api.readTimeline({ params: { id: reference } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (error) return <FailureAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  const author = (by: string) => (by === 'petitioner' ? t('case.petitioner') : nameOf(by));
  return (
    <>
      <Alert
        className="gap-below"
        showIcon
        type={data.intact ? 'success' : 'error'}
        title={data.intact ? t('timeline.intact') : t('timeline.broken')}
      />
      <Line
        items={[...data.entries].reverse().map((entry) => ({
          key: entry.seq,
          content: (
            <>
              <strong>{entry.summary}</strong>
              <div className="quiet">
                {shownInstant(entry.at, language)} · {author(entry.by)}
              </div>
              {entry.text !== undefined && <div className="typed">{entry.text}</div>}
              {entry.letter && <LetterButton reference={reference} seq={entry.seq} kind={entry.letter} />}
            </>
          ),
        }))}
      />
    </>
  );
};
