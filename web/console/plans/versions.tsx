import { useQuery } from '@tanstack/react-query';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi, useNameOf, useOffices } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { usePlansText } from './text.ts';

const Version = ({ year, version }: { year: number; version: number }) => {
  const t = usePlansText();
  const api = useApi();
  const nameOf = useNameOf();
  const offices = useOffices();
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['plan', year, 'version', version],
    queryFn: () => api.readPlanVersion({ params: { year, version } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) return <FailureAlert error={error} onRetry={() => void refetch()} none={t('plans.history.none')} />;
  if (data === undefined) return <Loading />;
  return (
    <ul>
      {data.nodes.map(({ procuratorate, tasks }) => (
        <li key={procuratorate}>
          {offices.get(procuratorate)?.name[language] ?? procuratorate}
          {tasks.length > 0 && (
            <span className="quiet">
              {' '}
              {tasks.map(({ official, planned }) => `${nameOf(official)} ${planned}`).join(' · ')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
};

/** Every version that is or was in force: when, by whom, why; and what it said. */
export const Versions = ({ year, inForce }: { year: number; inForce: number }) => {
  const t = usePlansText();
  const api = useApi();
  const nameOf = useNameOf();
  const { language } = useLanguage();
  const [open, setOpen] = useState<number>();
  const { data, error, refetch } = useQuery({
    queryKey: ['plan', year, 'versions', inForce],
    queryFn: async () => (await api.listPlanVersions({ params: { year } })).versions,
  });
  return (
    <Card title={<h2>{t('plans.history')}</h2>}>
      {error && <FailureAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Loading />}
      {data?.length === 0 && <p className="quiet">{t('plans.history.none')}</p>}
      <ol reversed className="plan-versions">
        {data?.map(({ version, at, by, reason, planned }) => (
          <li key={version}>
            <strong>{t('plans.version', { version, planned })}</strong>{' '}
            <span className="quiet">
              {shownInstant(at, language)} · {nameOf(by)} · {reason}
            </span>{' '}
            <Button
              size="small"
              aria-expanded={open === version}
              aria-label={`${t('plans.look')} ${t('plans.version', { version, planned })}`}
              onClick={() => setOpen(open === version ? undefined : version)}
            >
              {t('plans.look')}
            </Button>
            {open === version && <Version year={year} version={version} />}
          </li>
        ))}
      </ol>
    </Card>
  );
};
