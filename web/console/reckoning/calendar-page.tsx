import { useQuery } from '@tanstack/react-query';
import { Button, Select, Skeleton, Space, Table } from 'antd';
import { useState } from 'react';
import { daysOf } from '../../../shared/domain/calendar/calendar-year.ts';
import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi, useNameOf } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Scrolls } from '../parts/scrolls.tsx';
import { CalendarDrawer } from './calendar-drawer.tsx';
import { ProposedNotice } from './proposed-notice.tsx';
import { spokenSpan } from './spoken.ts';
import { useReckoningText } from './text.ts';
import { useChanges } from './use-changes.ts';
import { useMayPropose } from './use-may-propose.ts';

/** The years whose holidays are known, each with its days off and the weekend days that are worked instead. */
export const CalendarPage = () => {
  const t = useReckoningText();
  const api = useApi();
  const nameOf = useNameOf();
  const { language } = useLanguage();
  const may = useMayPropose();
  const { pending, refetch: lookAgain } = useChanges();
  const [chosen, setChosen] = useState<number>();
  const [loading, setLoading] = useState(false);
  const [sent, setSent] = useState<number>();
  const { data, error, refetch } = useQuery({ queryKey: ['calendar'], queryFn: () => api.readCalendar() });
  if (data === undefined)
    return error ? <FailureAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  const { from, to, years } = data;
  const year = years.find((one) => one.year === (chosen ?? to));
  return (
    <>
      {(sent ?? pending) !== undefined && (
        <ProposedNotice number={sent ?? pending?.number ?? 0} sent={sent !== undefined} />
      )}
      <p>{t('calendar.coverage', { from, to })}</p>
      <Space wrap className="gap-below">
        <Select
          aria-label={t('calendar.year')}
          className="short"
          value={year?.year ?? null}
          options={years.map((one) => ({ value: one.year, label: one.year })).toReversed()}
          onChange={setChosen}
        />
        {may && (
          <Button type="primary" disabled={pending !== undefined} onClick={() => setLoading(true)}>
            {t('calendar.load')}
          </Button>
        )}
      </Space>
      {year !== undefined && (
        <>
          <p className="quiet">
            {year.notice} ·{' '}
            {year.by === undefined || year.at === undefined
              ? t('calendar.shipped')
              : t('calendar.setBy', { when: shownInstant(year.at, language), who: nameOf(year.by) })}
          </p>
          <Scrolls label={t('calendar.yearOf', { year: year.year })}>
            <Table
              rowKey={({ name, from: first }) => `${name.zh} ${first}`}
              size="small"
              pagination={false}
              dataSource={[...year.holidays]}
              columns={[
                {
                  title: t('calendar.holiday'),
                  key: 'name',
                  className: 'row-name',
                  render: (_, { name }) => name[language],
                },
                { title: t('calendar.off'), key: 'off', render: (_, holiday) => spokenSpan(holiday, t) },
                { title: t('calendar.days'), key: 'days', align: 'right', render: (_, one) => daysOf(one).length },
                {
                  title: t('calendar.worked'),
                  key: 'worked',
                  render: (_, { worked }) => (worked.length === 0 ? t('calendar.none') : worked.join(t('list.and'))),
                },
              ]}
            />
          </Scrolls>
        </>
      )}
      {loading && (
        <CalendarDrawer
          years={years}
          next={to + 1}
          onSent={(number) => {
            setLoading(false);
            setSent(number);
            void lookAgain();
          }}
          onClose={() => setLoading(false)}
        />
      )}
    </>
  );
};
