import { Button, Skeleton, Space, Table } from 'antd';
import { useState } from 'react';
import type { ProcuratorateRecord } from '../../../shared/contract/views/directory-records.ts';
import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { levelOf } from '../../../shared/domain/organisation.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Scrolls } from '../parts/scrolls.tsx';
import { addressOf } from './address.ts';
import type { Seen } from './change-drawer.tsx';
import { type Done, DoneNotice } from './done-notice.tsx';
import { firstResult } from './first-result.ts';
import { ProcuratorateDrawer, type ProcuratorateForm } from './procuratorate-drawer.tsx';
import { useAdministrationText } from './text.ts';
import { useMayChange } from './use-may-change.ts';
import { useTree } from './use-tree.ts';

type Node = ProcuratorateRecord & { readonly children?: readonly Node[] };

/** The records below a code as a tree. */
const treeOf = (records: readonly ProcuratorateRecord[], parent: string): readonly Node[] =>
  records
    .filter(({ code }) => code.length === parent.length + 2 && code.startsWith(parent))
    .map((record) => {
      const children = treeOf(records, record.code);
      return children.length === 0 ? record : { ...record, children };
    });

/** The tree of procuratorates: who lies below whom, and what they are called. */
export const Procuratorates = ({ office }: { office: ProcuratorateCode }) => {
  const t = useAdministrationText();
  const api = useApi();
  const { language } = useLanguage();
  const { data, error, refetch } = useTree();
  const mayChange = useMayChange();
  const [open, setOpen] = useState<{ record?: ProcuratorateRecord; parent?: ProcuratorateCode }>();
  const [done, setDone] = useState<Done>();
  const saved = async (code: ProcuratorateCode, before: Seen<ProcuratorateForm>, after: Seen<ProcuratorateForm>) => {
    setOpen(undefined);
    await refetch();
    const name = after.value[language];
    if (before.version === 0) return setDone({ text: t('procuratorate.added', { name }) });
    const undo = async () => {
      const was = { zh: before.value.zh, en: before.value.en };
      const sent = await api.setProcuratorates({
        body: { procuratorates: [{ code, name: was, level: levelOf(code), version: after.version }] },
      });
      const ended = firstResult(sent.results);
      await refetch();
      return 'refused' in ended ? ended.refused : undefined;
    };
    setDone({ text: t('procuratorate.renamed', { before: before.value[language], after: name }), undo });
  };
  if (error) return <FailureAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  const above = [2, 4].map((length) => office.slice(0, length));
  return (
    <>
      {done && <DoneNotice key={done.text} done={done} onUndone={() => setDone(undefined)} />}
      <Scrolls label={t('administration.procuratorates')}>
        <Table<Node>
          rowKey="code"
          size="small"
          pagination={false}
          dataSource={[...treeOf(data, '')]}
          expandable={{ defaultExpandedRowKeys: above }}
          columns={[
            { title: t('office'), key: 'name', render: (_, { name }) => name[language] },
            {
              title: t('procuratorate.code'),
              key: 'code',
              render: (_, { code }) => <span className="code">{code}</span>,
            },
            { title: t('procuratorate.level'), key: 'level', render: (_, { level }) => t(`level.${level}`) },
            {
              title: t('actions'),
              key: 'actions',
              className: 'row-actions',
              render: (_, { children: __, ...record }) => (
                <Space size="middle" wrap>
                  <a href={addressOf('staff', record.code)}>{t('administration.staff')}</a>
                  {mayChange(record.code) && (
                    <>
                      <Button
                        size="small"
                        aria-label={t('action.of', { action: t('procuratorate.rename'), name: record.name[language] })}
                        onClick={() => setOpen({ record })}
                      >
                        {t('procuratorate.rename')}
                      </Button>
                      {record.level !== 'COUNTY' && (
                        <Button
                          size="small"
                          aria-label={t('action.of', {
                            action: t('procuratorate.addBelow'),
                            name: record.name[language],
                          })}
                          onClick={() => setOpen({ parent: record.code })}
                        >
                          {t('procuratorate.addBelow')}
                        </Button>
                      )}
                    </>
                  )}
                </Space>
              ),
            },
          ]}
        />
      </Scrolls>
      {open && (
        <ProcuratorateDrawer
          {...open}
          onSaved={(code, before, after) => void saved(code, before, after)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
};
