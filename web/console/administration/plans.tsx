import { useQuery } from '@tanstack/react-query';
import { Button, Select, Skeleton, Space, Table } from 'antd';
import { type ReactNode, useState } from 'react';
import type { PlanRecord } from '../../../shared/contract/views/directory-records.ts';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { Tier } from '../../../shared/domain/vocabulary.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi, useOffices } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Scrolls } from '../parts/scrolls.tsx';
import { addressOf } from './address.ts';
import { type Done, DoneNotice } from './done-notice.tsx';
import { PlanDrawer, tasksOf, totalOf } from './plan-drawer.tsx';
import { type PlanSums, share, sumsOf } from './plan-sums.ts';
import { useAdministrationText } from './text.ts';
import { useMayChange } from './use-may-change.ts';

interface Line extends PlanSums {
  readonly code: ProcuratorateCode;
  readonly own: boolean;
  readonly name: string;
  readonly plan: PlanRecord | undefined;
}

const FIRST_YEAR = 2024;
const AHEAD = 1;

const usePlans = (year: number, office: ProcuratorateCode | undefined) => {
  const api = useApi();
  return useQuery({
    queryKey: ['plans', year, office],
    enabled: office !== undefined,
    queryFn: async () =>
      (await api.readPlan({ params: { year }, query: { procuratorate: office ?? ProcuratorateCode.parse('21') } }))
        .plans,
  });
};

interface Props {
  readonly office: ProcuratorateCode;
  readonly year: number;
  /** Where another procuratorate is chosen. */
  readonly choice: ReactNode;
}

/** What the leading officials of a subtree are to handle in a year: by procuratorate and tier, and as a part of the whole. */
export const Plans = ({ office, year, choice }: Props) => {
  const t = useAdministrationText();
  const api = useApi();
  const { language } = useLanguage();
  const offices = useOffices();
  const mayChange = useMayChange();
  const superior = ProcuratorateCode.safeParse(office.slice(0, -2)).data;
  const { data, error, refetch } = usePlans(year, office);
  const above = usePlans(year, superior);
  const [open, setOpen] = useState<ProcuratorateCode>();
  const [done, setDone] = useState<Done>();
  const reload = () => Promise.all([refetch(), superior === undefined ? undefined : above.refetch()]);

  const thisYear = Number(shanghaiDay(Date.now()).slice(0, 4));
  const years = Array.from({ length: thisYear + AHEAD - FIRST_YEAR + 1 }, (_, index) => thisYear + AHEAD - index);
  const choices = (
    <Space wrap className="gap-below">
      {choice}
      <Select
        aria-label={t('plan.year')}
        className="short"
        value={year}
        options={years.map((value) => ({ value, label: value }))}
        onChange={(chosen: number) => {
          location.hash = addressOf('plans', office, chosen);
        }}
      />
    </Space>
  );
  if (data === undefined)
    return (
      <>
        {choices}
        {error ? <FailureAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />}
      </>
    );
  const nameOf = (code: string) => offices.get(code)?.name[language] ?? code;
  const planOf = (code: string) => data.find(({ procuratorate }) => procuratorate === code);
  const children = [...offices.values()].filter(
    ({ code }) => code.length === office.length + 2 && code.startsWith(office),
  );
  const lines: Line[] = [
    {
      code: office,
      own: true,
      name: t('plan.own', { name: nameOf(office) }),
      plan: planOf(office),
      ...sumsOf(data.filter(({ procuratorate }) => procuratorate === office)),
    },
    ...children.map(({ code }) => ({
      code,
      own: false,
      name: nameOf(code),
      plan: planOf(code),
      ...sumsOf(data.filter(({ procuratorate }) => procuratorate.startsWith(code))),
    })),
  ];
  const whole = sumsOf(data);
  const ofSuperior = above.data && sumsOf(above.data).total;
  return (
    <>
      {done && <DoneNotice key={done.text} done={done} onUndone={() => setDone(undefined)} />}
      {choices}
      <p className="plan-whole">
        <strong>{t('plan.whole', { name: nameOf(office), year, total: whole.total })}</strong>{' '}
        {superior !== undefined && ofSuperior !== undefined && (
          <span className="quiet">
            {t('plan.ofSuperior', {
              share: share(whole.total, ofSuperior),
              name: nameOf(superior),
              total: ofSuperior,
            })}
          </span>
        )}
      </p>
      <Scrolls label={t('administration.plans')}>
        <Table<Line>
          rowKey={({ code, own }) => `${code}${own ? ' own' : ''}`}
          size="small"
          pagination={false}
          dataSource={lines}
          columns={[
            {
              title: t('office'),
              key: 'name',
              render: (_, { code, own, name }) => (own ? name : <a href={addressOf('plans', code, year)}>{name}</a>),
            },
            ...Tier.options.map((tier) => ({
              title: t(`tier.${tier}`),
              key: tier,
              align: 'right' as const,
              render: (_: unknown, { byTier }: Line) => byTier[tier],
            })),
            {
              title: t('plan.total'),
              key: 'total',
              align: 'right',
              render: (_, { total }) => <strong>{total}</strong>,
            },
            {
              title: t('plan.share'),
              key: 'share',
              align: 'right',
              render: (_, { total }) => share(total, whole.total),
            },
            {
              title: t('actions'),
              key: 'actions',
              className: 'row-actions',
              render: (_, { code, own, name, plan }) => {
                if (!mayChange(code)) return null;
                const action = t(
                  own
                    ? plan === undefined || plan.tasks.length === 0
                      ? 'plan.make'
                      : 'change.open'
                    : 'plan.change.office',
                );
                return (
                  <Button
                    size="small"
                    type={own ? 'primary' : 'default'}
                    aria-label={t('action.of', { action, name })}
                    onClick={() => setOpen(code)}
                  >
                    {action}
                  </Button>
                );
              },
            },
          ]}
        />
      </Scrolls>
      {open !== undefined && (
        <PlanDrawer
          office={open}
          year={year}
          plan={planOf(open)}
          onSaved={(before, after, officials) => {
            setOpen(undefined);
            void reload();
            const [was, is] = [totalOf(before.value), totalOf(after.value)];
            const undo = async () => {
              const params = { year, procuratorate: open };
              await api.setPlan({ params, version: after.version, body: { tasks: tasksOf(before.value, officials) } });
              await reload();
              return undefined;
            };
            setDone({ text: t('plan.changed', { name: nameOf(open), year, was, is }), undo });
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
};
