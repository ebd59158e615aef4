import { Button, Select, Skeleton, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Scrolls } from '../parts/scrolls.tsx';
import { ProposedNotice } from './proposed-notice.tsx';
import { RuleDrawer } from './rule-drawer.tsx';
import { spokenLength } from './spoken.ts';
import { useReckoningText } from './text.ts';
import { useChanges } from './use-changes.ts';
import { useMayPropose } from './use-may-propose.ts';
import { type RuleVersion, useRules } from './use-rules.ts';

/** Every version of the rules, clock by clock: how long, from when, for whom, by which article, how certain. */
export const Rules = () => {
  const t = useReckoningText();
  const may = useMayPropose();
  const { data, error, refetch } = useRules();
  const { pending, refetch: lookAgain } = useChanges();
  const [chosen, setChosen] = useState<string>();
  const [changing, setChanging] = useState(false);
  const [sent, setSent] = useState<number>();
  const last = data?.at(-1);
  if (data === undefined || last === undefined)
    return error ? <FailureAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  const version = data.find(({ id }) => id === chosen) ?? last;
  return (
    <>
      {(sent ?? pending) !== undefined && (
        <ProposedNotice number={sent ?? pending?.number ?? 0} sent={sent !== undefined} />
      )}
      <Space wrap className="gap-below">
        <Select
          aria-label={t('rules.version')}
          className="filter wide"
          value={version.id}
          options={data.map(({ id, name }) => ({ value: id, label: `${id} ${name}` })).toReversed()}
          onChange={setChosen}
        />
        {may && (
          <Button type="primary" disabled={pending !== undefined} onClick={() => setChanging(true)}>
            {t('rules.change')}
          </Button>
        )}
      </Space>
      <p>
        <strong>{version.name}</strong>{' '}
        <span className="quiet">{t('rules.inForce', { day: version.inForceFrom })}</span>{' '}
        <Tag>{t(`rules.flag.${version.flag}`)}</Tag>
      </p>
      <Scrolls label={t('rules.version')}>
        <Table<RuleVersion['clocks'][number]>
          rowKey="id"
          size="small"
          pagination={false}
          dataSource={[...version.clocks]}
          columns={[
            {
              title: t('rules.clock'),
              key: 'name',
              render: (_, { id, name }) => (
                <>
                  {name}
                  <br />
                  <small className="quiet code">{id}</small>
                </>
              ),
            },
            { title: t('rules.length'), key: 'length', render: (_, { length }) => spokenLength(length, t) },
            { title: t('rules.starts'), dataIndex: 'starts' },
            { title: t('rules.bound'), key: 'bound', render: (_, { bound }) => t(`rules.bound.${bound}`) },
            {
              title: t('rules.source'),
              key: 'source',
              render: (_, { source, doubt }) => (
                <>
                  {source}
                  {doubt !== undefined && (
                    <>
                      <br />
                      <small className="quiet">{doubt}</small>
                    </>
                  )}
                </>
              ),
            },
            { title: t('rules.flag'), key: 'flag', render: (_, { flag }) => <Tag>{t(`rules.flag.${flag}`)}</Tag> },
            {
              title: t('rules.extension'),
              key: 'extension',
              render: (_, { extension }) => extension && spokenLength(extension.atMost, t),
            },
          ]}
        />
      </Scrolls>
      <p className="quiet">{t('rules.escalation', version.escalation)}</p>
      {changing && (
        <RuleDrawer
          version={last}
          onSent={(number) => {
            setChanging(false);
            setSent(number);
            void lookAgain();
          }}
          onClose={() => setChanging(false)}
        />
      )}
    </>
  );
};
