import { Card, InputNumber, Tag } from 'antd';
import { useState } from 'react';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import { useNameOf } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { useHalfDays } from './desk.ts';
import { useDeskText } from './text.ts';

const Standing = ({ offered, needed }: { offered: number; needed: number }) => {
  const t = useDeskText();
  if (needed === 0) return <Tag>{t('desk.duty.free')}</Tag>;
  return offered < needed ? (
    <Tag color="red">{t('desk.duty.short', { count: needed - offered })}</Tag>
  ) : (
    <Tag color="green">{t('desk.duty.enough')}</Tag>
  );
};

/** Half days of reception that each leading official offers in a year, and owes. */
export const DutyCard = () => {
  const t = useDeskText();
  const nameOf = useNameOf();
  const [year, setYear] = useState(Number(shanghaiDay(Date.now()).slice(0, 4)));
  const { data, error, refetch } = useHalfDays(year);
  return (
    <Card
      title={<h2>{t('desk.duty')}</h2>}
      extra={
        <InputNumber
          aria-label={t('desk.year')}
          min={2015}
          max={2100}
          precision={0}
          value={year}
          onChange={(value) => value !== null && setYear(value)}
        />
      }
    >
      <p className="quiet">{t('desk.duty.what')}</p>
      {error && <FailureAlert error={error} onRetry={() => void refetch()} />}
      {!error && data === undefined && <Loading />}
      <ul className="desk-duty">
        {data?.map(({ official, offered, needed }) => (
          <li key={official}>
            <span>{nameOf(official)}</span>
            <strong>{t('desk.duty.of', { offered, needed })}</strong>
            <Standing offered={offered} needed={needed} />
          </li>
        ))}
      </ul>
    </Card>
  );
};
