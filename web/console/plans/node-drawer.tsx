import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Form, InputNumber, Space } from 'antd';
import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import type { Wholes } from '../../../shared/domain/plans/plan.ts';
import { Tier } from '../../../shared/domain/vocabulary.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi, useMe } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { usePlansText } from './text.ts';
import { type Saving, useSaveDraft } from './use-save-draft.ts';

interface Props extends Saving {
  readonly code: ProcuratorateCode;
  readonly name: string;
}

interface Filled {
  readonly whole: Wholes;
  readonly tasks?: Readonly<Record<string, number | null | undefined>>;
}

/** The whole of one procuratorate by tier, and the tasks of its own officials. */
export const NodeDrawer = ({ code, name, ...saving }: Props) => {
  const { draft, onClose } = saving;
  const t = usePlansText();
  const api = useApi();
  const { record } = useMe();
  const { language } = useLanguage();
  const { save, failed, busy } = useSaveDraft(saving);
  const { data, error, refetch } = useQuery({
    queryKey: ['staff', code],
    queryFn: async () => (await api.listStaff({ query: { procuratorate: code } })).staff,
  });
  const officials = (data ?? []).flatMap((person) =>
    person.tier === undefined ? [] : [{ ...person, tier: person.tier }],
  );
  const node = draft.nodes.find(({ procuratorate }) => procuratorate === code);
  const setByOthers = code === record.procuratorate && code.length > 2;
  const send = ({ whole, tasks = {} }: Filled) => {
    const planned = officials.flatMap(({ id, tier }) => {
      const count = tasks[id];
      return count === undefined || count === null ? [] : [{ official: id, tier, planned: count }];
    });
    return save({
      nodes: [{ procuratorate: code, whole: setByOthers ? (node?.whole ?? whole) : whole, tasks: planned }],
    });
  };
  const count = <InputNumber min={0} max={100_000} precision={0} className="short" />;
  return (
    <Drawer
      open
      size="min(40rem, 100vw)"
      title={<h2>{t('plans.change.of', { name, year: draft.year })}</h2>}
      onClose={onClose}
    >
      {error && <FailureAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Loading />}
      {data !== undefined && (
        <Form
          name="node"
          layout="vertical"
          initialValues={{
            whole: Object.fromEntries(Tier.options.map((tier) => [tier, node?.whole[tier] ?? 0])),
            tasks: Object.fromEntries((node?.tasks ?? []).map(({ official, planned }) => [official, planned])),
          }}
          onFinish={(filled: Filled) => void send(filled)}
        >
          {failed !== undefined && <FailureAlert error={failed} />}
          {setByOthers && <p className="notice">{t('plans.whole.set')}</p>}
          {!setByOthers &&
            Tier.options.map((tier) => (
              <Form.Item
                key={tier}
                name={['whole', tier]}
                label={t('plans.whole.of', { tier: t(`tier.${tier}`) })}
                rules={[{ required: true, message: t('plans.needed') }]}
              >
                {count}
              </Form.Item>
            ))}
          {officials.map(({ id, name: called, post, tier }) => (
            <Form.Item
              key={id}
              name={['tasks', id]}
              label={t('plans.task.of', { name: called[language], post: post[language], tier: t(`tier.${tier}`) })}
            >
              {count}
            </Form.Item>
          ))}
          <Space wrap>
            <Button type="primary" htmlType="submit" loading={busy}>
              {t('plans.save')}
            </Button>
            <Button onClick={onClose}>{t('plans.cancel')}</Button>
          </Space>
        </Form>
      )}
    </Drawer>
  );
};
