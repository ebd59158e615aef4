import { useQuery } from '@tanstack/react-query';
import { Card } from 'antd';
import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi, useNameOf } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { useCaseText } from './text.ts';

/** Who opened the identity of the petitioner, when and why: for those who watch over it. */
export const Openings = ({ reference }: { reference: string }) => {
  const t = useCaseText();
  const api = useApi();
  const nameOf = useNameOf();
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['openings', reference],
    queryFn: () => api.listOpenings({ params: { id: reference } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <Card className="not-printed" title={<h2>{t('openings.title')}</h2>}>
      {error && <FailureAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Loading />}
      {data?.openings.length === 0 && <p className="quiet">{t('openings.none')}</p>}
      <ol className="openings">
        {data?.openings.map(({ at, by, purpose, note }) => (
          <li key={`${at} ${by} ${purpose}`}>
            <strong>{nameOf(by)}</strong> {t(`purpose.${purpose}`)}
            {note !== undefined && <span className="typed">{note}</span>}
            <time dateTime={at}>{shownInstant(at, language)}</time>
          </li>
        ))}
      </ol>
    </Card>
  );
};
