import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Empty, Skeleton, Space, Table, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import type { StaffRecord } from '../../../shared/contract/views/directory-records.ts';
import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { useLanguage } from '../../kit/language.tsx';
import { failureOf } from '../../kit/problem.ts';
import { useApi, useMe } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Scrolls } from '../parts/scrolls.tsx';
import type { Seen } from './change-drawer.tsx';
import { type Done, DoneNotice } from './done-notice.tsx';
import { firstResult } from './first-result.ts';
import { PasteDrawer } from './paste-drawer.tsx';
import { StaffDrawer } from './staff-drawer.tsx';
import { type StaffForm, staffForm, staffOf } from './staff-form.ts';
import { useAdministrationText } from './text.ts';
import { useMayChange } from './use-may-change.ts';

/** Who works in a procuratorate and what they may do. */
export const StaffPage = ({ office, choice }: { office: ProcuratorateCode; choice: ReactNode }) => {
  const t = useAdministrationText();
  const api = useApi();
  const { record: me } = useMe();
  const { language } = useLanguage();
  const { modal } = App.useApp();
  const editable = useMayChange()(office);
  const [open, setOpen] = useState<{ person?: StaffRecord }>();
  const [pasting, setPasting] = useState(false);
  const [done, setDone] = useState<Done>();
  const [wrong, setWrong] = useState<string>();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['staff', office],
    queryFn: async () => (await api.listStaff({ query: { procuratorate: office } })).staff,
  });

  const put = async (value: StaffForm, version: number) =>
    firstResult((await api.setStaff({ body: { staff: [{ ...staffOf(value), version }] } })).results);
  const saved = async (before: Seen<StaffForm>, after: Seen<StaffForm>, text: string) => {
    setOpen(undefined);
    setWrong(undefined);
    await refetch();
    const undo = async () => {
      const ended = await put(before.value, after.version);
      await refetch();
      return 'refused' in ended ? ended.refused : undefined;
    };
    // Nobody who was added is deleted again: what they did would lose its author. They can be disabled.
    setDone({ text, ...(before.version === 0 ? {} : { undo }) });
  };
  const setDisabled = async (person: StaffRecord, disabled: boolean) => {
    const before = { value: staffForm(person), version: person.version };
    const value = { ...before.value, disabled };
    const name = person.name[language];
    try {
      const ended = await put(value, person.version);
      if ('refused' in ended) return setWrong(ended.refused);
      await saved(
        before,
        { value, version: ended.version },
        t(disabled ? 'staff.disabled.done' : 'staff.enabled.done', { name }),
      );
    } catch (error) {
      setWrong(failureOf(error, t).title);
      await refetch();
    }
  };
  const askToDisable = (person: StaffRecord) =>
    void modal.confirm({
      title: t('staff.disable.sure', { name: person.name[language] }),
      content: t('staff.disable.what'),
      okText: t('staff.disable'),
      okButtonProps: { danger: true },
      cancelText: t('step.cancel'),
      onOk: () => setDisabled(person, true),
    });

  if (data === undefined)
    return (
      <>
        {choice}
        {error ? <FailureAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />}
      </>
    );
  return (
    <>
      {done && <DoneNotice key={done.text} done={done} onUndone={() => setDone(undefined)} />}
      {wrong !== undefined && <Alert type="error" showIcon role="alert" className="gap-below" title={wrong} />}
      <Space wrap className="gap-below">
        {choice}
        {editable && (
          <>
            <Button type="primary" onClick={() => setOpen({})}>
              {t('staff.add')}
            </Button>
            <Button onClick={() => setPasting(true)}>{t('paste.open')}</Button>
          </>
        )}
      </Space>
      {data.length === 0 ? (
        <Empty description={t('staff.none')} />
      ) : (
        <Scrolls label={t('administration.staff')}>
          <Table<StaffRecord>
            rowKey="id"
            size="small"
            loading={isFetching}
            pagination={{ hideOnSinglePage: true, defaultPageSize: 50 }}
            dataSource={data}
            columns={[
              { title: t('staff.name'), key: 'name', className: 'row-name', render: (_, { name }) => name[language] },
              {
                title: t('staff.id'),
                key: 'id',
                className: 'row-name',
                render: (_, { id }) => <span className="code">{id}</span>,
              },
              { title: t('staff.post'), key: 'post', render: (_, { post }) => post[language] },
              {
                title: t('staff.roles'),
                key: 'roles',
                render: (_, { roles, tier }) => (
                  <>
                    {roles.map((role) => (
                      <Tag key={role}>{t(`role.${role}`)}</Tag>
                    ))}
                    {tier && <small className="quiet">{t(`tier.${tier}`)}</small>}
                  </>
                ),
              },
              {
                title: t('staff.state'),
                key: 'state',
                render: (_, { disabled }) =>
                  disabled ? (
                    <Tag color="red">{t('staff.disabled')}</Tag>
                  ) : (
                    <Tag color="green">{t('staff.active')}</Tag>
                  ),
              },
              ...(editable
                ? [
                    {
                      title: t('actions'),
                      key: 'actions',
                      className: 'row-actions',
                      render: (_: unknown, person: StaffRecord) => (
                        <Space size="small">
                          <Button
                            size="small"
                            aria-label={t('staff.change', { name: person.name[language] })}
                            onClick={() => setOpen({ person })}
                          >
                            {t('change.open')}
                          </Button>
                          {person.id !== me.id && (
                            <Button
                              size="small"
                              danger={person.disabled !== true}
                              aria-label={t('action.of', {
                                action: t(person.disabled ? 'staff.enable' : 'staff.disable'),
                                name: person.name[language],
                              })}
                              onClick={() => (person.disabled ? void setDisabled(person, false) : askToDisable(person))}
                            >
                              {t(person.disabled ? 'staff.enable' : 'staff.disable')}
                            </Button>
                          )}
                        </Space>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Scrolls>
      )}
      {open && (
        <StaffDrawer
          {...open}
          office={office}
          onSaved={(before, after) => {
            const name = after.value[language === 'zh' ? 'nameZh' : 'nameEn'];
            void saved(before, after, t(before.version === 0 ? 'staff.added' : 'staff.changed', { name }));
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      {pasting && <PasteDrawer office={office} onChanged={() => void refetch()} onClose={() => setPasting(false)} />}
    </>
  );
};
