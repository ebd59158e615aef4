import { useQuery } from '@tanstack/react-query';
import { Button, Card, Input, Segmented, Select, Space, Table } from 'antd';
import { useState } from 'react';
import { Reference } from '../../../shared/domain/code.ts';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import { Channel, Kind, Procedure } from '../../../shared/domain/vocabulary.ts';
import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { go } from '../../kit/route.ts';
import { useApi, useColleagues, useMe, useNameOf } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import { askedBy, showCases } from '../queue/filters.ts';
import { useText } from '../text.ts';

const PAGE = 25;

const Find = () => {
  const t = useText();
  const [wrong, setWrong] = useState(false);
  const find = (text: string) => {
    const reference = Reference.safeParse(text);
    setWrong(!reference.success && text.trim() !== '');
    if (reference.success) go(`/cases/${reference.data}`);
  };
  return (
    <Input.Search
      id="find"
      className="find"
      placeholder={t('queue.find')}
      aria-label={t('queue.find')}
      allowClear
      onSearch={find}
      {...(wrong ? { status: 'error' as const, title: t('queue.find.wrong') } : {})}
    />
  );
};

const Filters = ({ query }: { query: URLSearchParams }) => {
  const t = useText();
  const nameOf = useNameOf();
  const { data: staff = [] } = useColleagues();
  const { record } = useMe();
  const mine = record.id;
  const quick = query.get('handler') === mine ? 'mine' : query.get('state') === 'RECEIVED' ? 'new' : 'all';
  const choice = (
    name: 'state' | 'kind' | 'channel' | 'handler',
    options: readonly { value: string; label: string }[],
  ) => (
    <Select
      key={name}
      className="filter"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t(`queue.${name}`)}
      aria-label={t(`queue.${name}`)}
      value={query.get(name)}
      options={[...options]}
      onChange={(value: string | undefined) => showCases(query, { [name]: value })}
    />
  );
  const day = (name: 'from' | 'to') => (
    <label className="day" htmlFor={`filter-${name}`}>
      {t(`queue.${name}`)}
      <Input
        id={`filter-${name}`}
        type="date"
        value={query.get(name) ?? ''}
        onChange={(event) => showCases(query, { [name]: event.target.value })}
      />
    </label>
  );
  return (
    <Space wrap className="filters">
      <Segmented
        value={quick}
        options={[
          { value: 'all', label: t('queue.all') },
          { value: 'new', label: t('queue.new') },
          { value: 'mine', label: t('queue.mine') },
        ]}
        onChange={(chosen) =>
          go(chosen === 'all' ? '/cases' : chosen === 'new' ? '/cases?state=RECEIVED' : `/cases?handler=${mine}`)
        }
      />
      {choice(
        'state',
        Procedure.options.map((value) => ({ value, label: t(`procedure.${value}`) })),
      )}
      {choice(
        'kind',
        Kind.options.map((value) => ({ value, label: t(`kind.${value}`) })),
      )}
      {choice(
        'channel',
        Channel.options.map((value) => ({ value, label: t(`channel.${value}`) })),
      )}
      {choice(
        'handler',
        staff.filter(({ roles }) => roles.includes('handler')).map(({ id }) => ({ value: id, label: nameOf(id) })),
      )}
      {day('from')}
      {day('to')}
    </Space>
  );
};

/** The cases of the person's procuratorate, oldest first; every filter stands in the address. */
export const Queue = ({ query }: { query: URLSearchParams }) => {
  const t = useText();
  const api = useApi();
  const nameOf = useNameOf();
  const { language } = useLanguage();
  const today = shanghaiDay(Date.now());
  const asked = askedBy(query, today);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['cases', asked],
    queryFn: () => api.listCases({ query: { ...asked, limit: PAGE } }),
    placeholderData: (before) => before,
  });
  return (
    <Card title={<h1>{t('menu.cases')}</h1>} extra={<Find />}>
      <Filters query={query} />
      {error && <FailureAlert error={error} onRetry={() => void refetch()} />}
      <Table
        rowKey="reference"
        size="middle"
        loading={isFetching}
        dataSource={data?.cases ?? []}
        pagination={false}
        // Without a link inside, what scrolls could not be reached by keyboard.
        {...(data !== undefined && data.cases.length > 0 ? { scroll: { x: 'max-content' } } : {})}
        locale={{ emptyText: t('queue.empty') }}
        columns={[
          {
            title: t('reference'),
            dataIndex: 'reference',
            render: (reference: string) => (
              <a className="code" href={`#/cases/${reference}`}>
                {reference}
              </a>
            ),
          },
          { title: t('queue.kind'), dataIndex: 'kind', render: (kind: Kind) => t(`kind.${kind}`) },
          { title: t('queue.channel'), dataIndex: 'channel', render: (channel: Channel) => t(`channel.${channel}`) },
          { title: t('queue.state'), dataIndex: 'procedure', render: (state: Procedure) => <StateTag state={state} /> },
          { title: t('queue.received'), dataIndex: 'receivedOn', render: (day: string) => shownDay(day, language) },
          {
            title: t('queue.handler'),
            dataIndex: 'handler',
            render: (id?: string) => (id === undefined ? '—' : nameOf(id)),
          },
          {
            title: t('queue.due'),
            dataIndex: 'dueOn',
            render: (day?: string) =>
              day === undefined ? (
                '—'
              ) : (
                <span className={day < today ? 'late' : undefined}>{shownDay(day, language)}</span>
              ),
          },
        ]}
      />
      <Space className="pages">
        {query.has('page') && <Button onClick={() => showCases(query, {})}>{t('queue.first')}</Button>}
        {data?.next !== undefined && (
          <Button onClick={() => showCases(query, { page: data.next })}>{t('queue.next')}</Button>
        )}
      </Space>
    </Card>
  );
};
