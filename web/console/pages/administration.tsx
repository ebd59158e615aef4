import { useQuery } from '@tanstack/react-query';
import { Card, Select, Table, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import { ProcuratorateCode } from '../../../shared/domain/id.ts';
import type { Plan, Staff } from '../../../shared/domain/organisation.ts';
import type { Role } from '../../../shared/domain/permission.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi, useMe, useOffices } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { useText } from '../text.ts';

const StaffTable = ({ office }: { office: ProcuratorateCode }) => {
  const t = useText();
  const api = useApi();
  const { language } = useLanguage();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['staff', office],
    queryFn: () => api.listStaff({ query: { procuratorate: office } }),
  });
  if (error) return <FailureAlert error={error} onRetry={() => void refetch()} />;
  return (
    <Table<Staff>
      rowKey="id"
      size="small"
      loading={isFetching}
      pagination={{ hideOnSinglePage: true, defaultPageSize: 50 }}
      scroll={{ x: 'max-content' }}
      dataSource={data?.staff ?? []}
      columns={[
        { title: t('staff.id'), dataIndex: 'id', render: (id: string) => <span className="code">{id}</span> },
        { title: t('staff.name'), dataIndex: 'name', render: (name: Staff['name']) => name[language] },
        { title: t('staff.post'), dataIndex: 'post', render: (post: Staff['post']) => post[language] },
        {
          title: t('staff.roles'),
          dataIndex: 'roles',
          render: (roles: Role[]) => roles.map((role) => <Tag key={role}>{t(`role.${role}`)}</Tag>),
        },
        {
          title: t('staff.state'),
          dataIndex: 'disabled',
          render: (disabled?: boolean) =>
            disabled ? <Tag color="red">{t('staff.disabled')}</Tag> : <Tag color="green">{t('staff.active')}</Tag>,
        },
      ]}
    />
  );
};

const PlanTable = ({ office, year }: { office: ProcuratorateCode; year: number }) => {
  const t = useText();
  const api = useApi();
  const { language } = useLanguage();
  const offices = useOffices();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['plan', office, year],
    queryFn: () => api.readPlan({ params: { year }, query: { procuratorate: office } }),
  });
  if (error) return <FailureAlert error={error} onRetry={() => void refetch()} />;
  const planned = (plan: Plan) => plan.tasks.reduce((sum, task) => sum + task.planned, 0);
  return (
    <Table<Plan>
      rowKey="procuratorate"
      size="small"
      loading={isFetching}
      pagination={{ hideOnSinglePage: true, defaultPageSize: 50 }}
      dataSource={data?.plans ?? []}
      footer={() => t('plan.total', { count: data?.planned ?? 0 })}
      columns={[
        {
          title: t('office'),
          dataIndex: 'procuratorate',
          render: (code: string) => offices.get(code)?.name[language] ?? code,
        },
        { title: t('plan.officials'), key: 'officials', align: 'right', render: (_, plan) => plan.tasks.length },
        { title: t('figures.planned'), key: 'planned', align: 'right', render: (_, plan) => planned(plan) },
      ]}
    />
  );
};

/** Who works where and what is planned, to read. */
export const Administration = () => {
  const t = useText();
  const { record } = useMe();
  const { language } = useLanguage();
  const offices = useOffices();
  const [chosen, setChosen] = useState<string>();
  const [year, setYear] = useState(Number(shanghaiDay(Date.now()).slice(0, 4)));
  const office = ProcuratorateCode.safeParse(chosen ?? record?.procuratorate).data;
  const years = Array.from({ length: 4 }, (_, index) => Number(shanghaiDay(Date.now()).slice(0, 4)) - index);
  return (
    <Card
      title={<h1>{t('menu.administration')}</h1>}
      extra={
        <Select
          aria-label={t('office')}
          className="filter wide"
          showSearch={{ optionFilterProp: 'label' }}
          value={office ?? null}
          options={[...offices.values()].map(({ code, name }) => ({ value: code, label: name[language] }))}
          onChange={setChosen}
        />
      }
    >
      {office !== undefined && (
        <Tabs
          items={[
            { key: 'staff', label: t('staff.title'), children: <StaffTable office={office} /> },
            {
              key: 'plan',
              label: t('plan.title'),
              children: (
                <>
                  <Select
                    aria-label={t('plan.year')}
                    className="short gap-below"
                    value={year}
                    options={years.map((value) => ({ value, label: value }))}
                    onChange={setYear}
                  />
                  <PlanTable office={office} year={year} />
                </>
              ),
            },
          ]}
        />
      )}
    </Card>
  );
};
