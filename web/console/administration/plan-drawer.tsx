import { useQuery } from '@tanstack/react-query';
import { Empty, Form, InputNumber, Skeleton } from 'antd';
import * as z from 'zod';
import type { PlanRecord } from '../../../shared/contract/views/directory-records.ts';
import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { Plan, type Staff } from '../../../shared/domain/organisation.ts';
import type { Tier } from '../../../shared/domain/vocabulary.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi, useOffices } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { ChangeDrawer, type Seen } from './change-drawer.tsx';
import { useAdministrationText } from './text.ts';
import { useRule } from './use-rule.ts';

/** Planned tasks by the id of the official. */
export type PlanForm = Readonly<Record<string, unknown>>;

const Planned = z.preprocess(
  (value) => (value === '' ? undefined : value),
  Plan.shape.tasks.element.shape.planned.optional(),
);

const formOf = (plan: PlanRecord | undefined): PlanForm =>
  Object.fromEntries((plan?.tasks ?? []).map(({ official, planned }) => [official, planned]));
const plannedOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
export const totalOf = (form: PlanForm): number =>
  Object.values(form).reduce((sum: number, value) => sum + plannedOf(value), 0);

/** The tasks that a form plans, for leading officials who are there. */
export const tasksOf = (form: PlanForm, officials: readonly (Staff & { readonly tier: Tier })[]) =>
  officials.flatMap(({ id, tier }) => {
    const planned = form[id];
    return typeof planned === 'number' ? [{ official: id, tier, planned }] : [];
  });

interface Props {
  readonly office: ProcuratorateCode;
  readonly year: number;
  readonly plan: PlanRecord | undefined;
  readonly onSaved: (
    before: Seen<PlanForm>,
    after: Seen<PlanForm>,
    officials: readonly (Staff & { readonly tier: Tier })[],
  ) => void;
  readonly onClose: () => void;
}

/** The tasks of a year for every leading official of a procuratorate. */
export const PlanDrawer = ({ office, year, plan, onSaved, onClose }: Props) => {
  const t = useAdministrationText();
  const api = useApi();
  const rule = useRule();
  const { language } = useLanguage();
  const offices = useOffices();
  const { data, error, refetch } = useQuery({
    queryKey: ['staff', office],
    queryFn: async () => (await api.listStaff({ query: { procuratorate: office } })).staff,
  });
  if (error) return <FailureAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  const officials = data.flatMap(({ version: _, ...person }) =>
    person.tier === undefined ? [] : [{ ...person, tier: person.tier }],
  );
  const nameOf = (id: string) => data.find((person) => person.id === id)?.name[language] ?? id;
  const seen: Seen<PlanForm> = { value: formOf(plan), version: plan?.version ?? 0 };
  const gone = Object.keys(seen.value).filter((id) => officials.every((person) => person.id !== id));
  const look = async (): Promise<Seen<PlanForm>> => {
    const { plans } = await api.readPlan({ params: { year }, query: { procuratorate: office } });
    const present = plans.find(({ procuratorate }) => procuratorate === office);
    return { value: formOf(present), version: present?.version ?? 0 };
  };
  return (
    <ChangeDrawer<PlanForm>
      title={t('plan.change.of', { name: offices.get(office)?.name[language] ?? office, year })}
      note={
        <>
          {t('plan.note')}
          {gone.length > 0 && <strong> {t('plan.gone', { names: gone.map(nameOf).join(t('list.and')) })}</strong>}
        </>
      }
      beginning={seen}
      send={(value, version) =>
        api.setPlan({
          params: { year, procuratorate: office },
          version,
          body: { tasks: tasksOf(value, officials) },
        })
      }
      look={look}
      labelOf={nameOf}
      shown={(_, value) => (typeof value === 'number' ? String(value) : t('plan.nothing'))}
      onSaved={(before, after) => onSaved(before, after, officials)}
      onClose={onClose}
    >
      {officials.length === 0 && <Empty description={t('plan.noOfficials')} />}
      {officials.map(({ id, name, post, tier }) => (
        <Form.Item
          key={id}
          name={id}
          label={`${name[language]} · ${post[language]}`}
          rules={[rule(Planned)]}
          extra={t('plan.before', {
            tier: t(`tier.${tier}`),
            planned: typeof seen.value[id] === 'number' ? String(seen.value[id]) : t('plan.nothing'),
          })}
        >
          <InputNumber min={0} max={100_000} precision={0} className="short" />
        </Form.Item>
      ))}
      <Form.Item noStyle shouldUpdate>
        {({ getFieldsValue }) => (
          <p className="notice" role="status">
            {t('plan.sum', { before: totalOf(seen.value), after: totalOf(getFieldsValue(true)) })}
          </p>
        )}
      </Form.Item>
    </ChangeDrawer>
  );
};
