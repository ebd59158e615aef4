import { Alert, Button, Drawer, Form, Input, InputNumber, Select, Space } from 'antd';
import { useState } from 'react';
import { Day } from '../../../shared/domain/day.ts';
import { Reason } from '../../../shared/domain/reckoning-change.ts';
import { useLanguage } from '../../kit/language.tsx';
import { type Failure, failureOf } from '../../kit/problem.ts';
import { useRule } from '../administration/use-rule.ts';
import { useApi } from '../api.ts';
import { changeOf, formOf, type RuleForm } from './rule-form.ts';
import { spokenLength } from './spoken.ts';
import { useReckoningText } from './text.ts';
import type { RuleVersion } from './use-rules.ts';

const UNITS = ['calendarDays', 'workingDays', 'months', 'daysBefore'] as const;
const FLAGS = ['C', 'P', 'U'] as const;

/** The field that a fault of the platform is about. */
const fieldAt = (path: string): keyof RuleForm | undefined => {
  const [last = ''] = path.split('.').slice(-1);
  if (/^(length|extension|count|unit)$/.test(last)) return 'count';
  if (/source/.test(path)) return last === 'en' ? 'sourceEn' : 'sourceZh';
  return ({ from: 'from', flag: 'flag', id: 'clock', reason: 'reason' } as const)[last];
};

interface Props {
  readonly version: RuleVersion;
  readonly onSent: (number: number) => void;
  readonly onClose: () => void;
}

/** One clock of the last version as a form: what it says now, what it would say, and why; every fault at its field. */
export const RuleDrawer = ({ version, onSent, onClose }: Props) => {
  const t = useReckoningText();
  const api = useApi();
  const rule = useRule();
  const { language } = useLanguage();
  const [form] = Form.useForm<RuleForm>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const typed = Form.useWatch([], form) as RuleForm | undefined; // the form's own fields
  const [first] = version.clocks;
  const clock = version.clocks.find(({ id }) => id === typed?.clock) ?? first;

  const send = async (values: RuleForm) => {
    setBusy(true);
    setFailure(undefined);
    try {
      const rules = changeOf(values, version);
      onSent((await api.proposeChange({ body: { change: { rules }, reason: values.reason } })).number);
    } catch (error) {
      const failed = failureOf(error, t);
      setFailure(failed);
      form.setFields(
        failed.issues.flatMap(({ path, message }) => {
          const name = fieldAt(path);
          return name === undefined ? [] : [{ name, errors: [message] }];
        }),
      );
    } finally {
      setBusy(false);
    }
  };
  if (first === undefined || clock === undefined) return null;

  const spoken = (length: RuleVersion['clocks'][number]['length'], flag: RuleForm['flag'], source: string) => ({
    length: spokenLength(length, t),
    flag: t(`rules.flag.${flag}`),
    source,
  });
  const source = (language === 'zh' ? typed?.sourceZh : typed?.sourceEn) || clock.source;
  return (
    <Drawer
      open
      size={560}
      title={t('rules.change.title', { version: version.id })}
      onClose={onClose}
      footer={
        <Space>
          <Button type="primary" loading={busy} onClick={() => form.submit()}>
            {t('reckoning.propose')}
          </Button>
          <Button onClick={onClose}>{t('reckoning.cancel')}</Button>
        </Space>
      }
    >
      <p className="notice">{t('rules.change.note')}</p>
      {failure !== undefined && (
        <Alert
          type="error"
          showIcon
          role="alert"
          className="gap-below"
          title={failure.title}
          description={failure.issues.map(({ path, message }) => <div key={path}>{message}</div>)}
        />
      )}
      <Form<RuleForm>
        form={form}
        layout="vertical"
        initialValues={{ from: '', clock: first.id, ...formOf(first), sourceZh: '', sourceEn: '', reason: '' }}
        onFinish={(values) => void send(values)}
        onValuesChange={(changed: Partial<RuleForm>) => {
          const chosen = version.clocks.find(({ id }) => id === changed.clock);
          if (chosen !== undefined) form.setFieldsValue(formOf(chosen));
        }}
      >
        <Form.Item name="from" label={t('rules.from')} extra={t('rules.from.hint')} rules={[rule(Day)]}>
          <Input className="short" />
        </Form.Item>
        <Form.Item name="clock" label={t('rules.which')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={version.clocks.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <p className="quiet">{t('rules.now', spoken(clock.length, clock.flag, clock.source))}</p>
        <div className="reckoning-fields">
          <Form.Item name="count" label={t('rules.count')}>
            <InputNumber min={1} max={1_000} precision={0} className="short" />
          </Form.Item>
          <Form.Item name="unit" label={t('rules.unit')}>
            <Select options={UNITS.map((unit) => ({ value: unit, label: t(`rules.unit.${unit}`) }))} />
          </Form.Item>
          <Form.Item name="flag" label={t('rules.flag')}>
            <Select options={FLAGS.map((flag) => ({ value: flag, label: t(`rules.flag.${flag}`) }))} />
          </Form.Item>
        </div>
        <Form.Item name="sourceZh" label={t('rules.sourceZh')} extra={t('rules.source.hint')}>
          <Input />
        </Form.Item>
        <Form.Item name="sourceEn" label={t('rules.sourceEn')}>
          <Input />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('reckoning.reason')}
          extra={t('reckoning.reason.hint')}
          rules={[rule(Reason)]}
        >
          <Input.TextArea rows={2} />
        </Form.Item>
        {typed?.unit !== undefined && typed.count !== null && (
          <p className="notice" role="status">
            {t('rules.after', spoken({ unit: typed.unit, count: typed.count }, typed.flag, source))}
          </p>
        )}
      </Form>
    </Drawer>
  );
};
