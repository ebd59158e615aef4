import { Alert, App, Button, Drawer, Form, Space } from 'antd';
import { useState } from 'react';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import type { EventType } from '../../../shared/domain/petition.ts';
import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { type Failure, failureOf } from '../../kit/problem.ts';
import { useApi, useNameOf } from '../api.ts';
import { useText } from '../text.ts';
import type { Case } from './case.ts';
import { FieldInput } from './field-input.tsx';
import type { StaffStep } from './staff-steps.ts';
import { type Typed, takeStep } from './step-call.ts';
import { stepFields } from './step-fields.ts';

interface Props {
  readonly step: StaffStep;
  readonly found: Case;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
}

type Changes = NonNullable<NonNullable<Failure['problem']>['current']>;

/** Somebody saved first: what they did, before the person decides whether to send theirs. */
const Changed = ({ current }: { current: Changes }) => {
  const t = useText();
  const nameOf = useNameOf();
  const { language } = useLanguage();
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="gap-below"
      title={t('stale.title')}
      description={
        <>
          <ul className="explanation">
            {/* Types of events are the contract of the chain; the answer names them as text. */}
            {current.changes.map(({ seq, type, at, by }) => (
              <li key={seq}>
                {t('stale.change', {
                  what: t(`event.${type as EventType}`),
                  who: nameOf(by),
                  when: shownInstant(at, language),
                })}
              </li>
            ))}
          </ul>
          {t('stale.kept')}
        </>
      }
    />
  );
};

/** One step as a short form with its rule beside it. What was typed outlives every refusal. */
export const StepDrawer = ({ step, found, onDone, onClose }: Props) => {
  const t = useText();
  const api = useApi();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const [version, setVersion] = useState(found.version);
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const fields = stepFields[step];
  const today = shanghaiDay(Date.now());
  const beginning = Object.fromEntries(fields.filter(({ as }) => as === 'day').map(({ name }) => [name, today]));

  const tell = (told: Failure) => {
    setFailure(told);
    const known = new Set(fields.map(({ name }) => name));
    const byField = told.issues.flatMap(({ path, message: wrong }) => {
      const name = path.replace(/^body\./, '');
      return known.has(name) ? [{ name, errors: [wrong] }] : [];
    });
    form.setFields(byField);
    if (told.problem?.current !== undefined) setVersion(told.problem.current.version);
  };
  const send = async (typed: Typed) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await takeStep(api, step, found.reference, version, typed);
      await onDone();
      void message.success(t('step.done', { step: t(`step.${step}`) }));
      onClose();
    } catch (error) {
      tell(failureOf(error, t));
    } finally {
      setBusy(false);
    }
  };

  const current = failure?.problem?.current;
  return (
    <Drawer
      open
      size={560}
      title={t(`step.${step}`)}
      onClose={onClose}
      footer={
        <Space>
          <Button type="primary" loading={busy} onClick={() => form.submit()}>
            {current === undefined ? t('step.send') : t('stale.send')}
          </Button>
          <Button onClick={onClose}>{t('step.cancel')}</Button>
        </Space>
      }
    >
      <p className="notice">{t(`rule.${step}`)}</p>
      {current !== undefined && <Changed current={current} />}
      {failure !== undefined && current === undefined && (
        <Alert
          type="error"
          showIcon
          role="alert"
          className="gap-below"
          title={failure.title}
          description={failure.issues.map(({ path, message: wrong }) => <div key={path}>{wrong}</div>)}
        />
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={beginning}
        onFinish={(typed) => void send(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) form.submit();
        }}
      >
        {fields.map((field) => (
          <FieldInput key={field.name} field={field} />
        ))}
      </Form>
    </Drawer>
  );
};
