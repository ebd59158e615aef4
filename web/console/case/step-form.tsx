import { Alert, Button, Form, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import { latenessFault } from '../../../shared/domain/lateness.ts';
import { type Failure, failureOf } from '../../kit/problem.ts';
import { isAsked, missingIn } from '../acts/act-fields.ts';
import { StillMissing } from '../acts/still-missing.tsx';
import { useApi, useMe } from '../api.ts';
import { draftAt } from '../parts/drafts.ts';
import type { Case } from './case.ts';
import { Changed } from './changed.tsx';
import { FieldInput } from './field-input.tsx';
import { fieldOf } from './further-step-call.ts';
import { RulePanel } from './rule-panel.tsx';
import type { StaffStep } from './staff-steps.ts';
import { takeStep } from './step-call.ts';
import { beginningOf, stepFields } from './step-fields.ts';
import { useCaseText } from './text.ts';
import type { Taken, Typed } from './typed.ts';

interface Props {
  readonly step: StaffStep;
  readonly found: Case;
  readonly onDone: (taken: Taken, before: Case, typed: Typed) => Promise<void>;
  /** Somebody saved first: the case is to be fetched anew. */
  readonly onStale: () => Promise<void>;
  readonly onCancel: () => void;
  /** What fields begin with, before what is usual. */
  readonly given?: Typed;
}

const isLate = (day: unknown): boolean => {
  const today = shanghaiDay(Date.now());
  // A day that is being typed is compared as text; the platform says what is wrong with it.
  return (
    typeof day === 'string' &&
    day !== '' &&
    latenessFault(day as typeof today, today, undefined) === 'late-without-reason'
  );
};

/** One step as a short form with its rule beside it. What was typed outlives every refusal, and the form itself. */
export const StepForm = ({ step, found, onDone, onStale, onCancel, given }: Props) => {
  const t = useCaseText();
  const api = useApi();
  const { record } = useMe();
  const [form] = Form.useForm<Typed>();
  const draft = draftAt<Typed>(`${step} ${found.reference}`);
  const [kept, setKept] = useState(() => draft.read());
  const [seen, setSeen] = useState(found);
  const [version, setVersion] = useState(found.version);
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const alert = useRef<HTMLDivElement>(null);
  const fields = stepFields[step];
  const day = fields.find(({ as }) => as === 'day')?.name ?? '';
  const late = isLate(Form.useWatch(day, form));
  const typed: Typed = Form.useWatch([], form) ?? {};
  const shown = fields.filter(
    ({ name, when }) =>
      (name !== 'lateReason' || late) &&
      (step !== 'act' || isAsked(name, typed.act)) &&
      (when === undefined || typed[when.field] === when.is),
  );
  const beginning = { ...beginningOf(step, found, record), ...given };

  const [start] = shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the form begins, once it is there
  useEffect(() => {
    // After the drawer, which takes the focus when it opens.
    const timer = setTimeout(() => document.getElementById(`step_${start?.name}`)?.focus());
    return () => clearTimeout(timer);
  }, []);

  const tell = async (told: Failure) => {
    const { current } = told.problem ?? {};
    if (current !== undefined) {
      await onStale().catch(() => {});
      setVersion(current.version);
    }
    setFailure(told);
    const known = new Set(shown.map(({ name }) => name));
    const wrong = told.issues.flatMap(({ path, message }) => {
      const name = fieldOf(path);
      return known.has(name) ? [{ name, errors: [message] }] : [];
    });
    form.setFields(wrong);
    const [first] = wrong;
    if (first !== undefined) form.scrollToField(first.name, { focus: true });
    else setTimeout(() => alert.current?.focus());
  };
  const send = async (typed: Typed) => {
    setBusy(true);
    setFailure(undefined);
    try {
      const taken = await takeStep(api, step, found.reference, version, typed);
      draft.drop();
      await onDone(taken, seen, typed);
    } catch (error) {
      await tell(failureOf(error, t));
    } finally {
      setBusy(false);
    }
  };
  const clear = () => {
    draft.drop();
    setKept(undefined);
    setSeen(found);
    form.resetFields();
    form.setFieldsValue({ ...Object.fromEntries(fields.map(({ name }) => [name, undefined])), ...beginning });
  };

  const current = failure?.problem?.current;
  const over = current !== undefined && !found.next.includes(step);
  return (
    <div className="step-layout">
      <RulePanel step={step} />
      <Form
        form={form}
        name="step"
        layout="vertical"
        initialValues={{ ...beginning, ...kept }}
        scrollToFirstError={{ focus: true }}
        onFinish={(typed) => void send(typed)}
        onValuesChange={(_, typed) => draft.keep(typed)}
        onKeyDown={({ key, ctrlKey, metaKey }) => {
          if (key === 'Enter' && (ctrlKey || metaKey) && !over) form.submit();
        }}
      >
        <div ref={alert} tabIndex={-1}>
          {current !== undefined && <Changed current={current} seen={seen} found={found} over={over} />}
          {failure !== undefined && current === undefined && (
            <Alert
              type="error"
              showIcon
              role="alert"
              className="gap-below"
              title={failure.title}
              description={failure.issues.map(({ path, message }) => <div key={path}>{message}</div>)}
            />
          )}
        </div>
        {kept !== undefined && (
          <p className="notice">
            {t('step.kept')}{' '}
            <Button type="link" onClick={clear}>
              {t('step.clear')}
            </Button>
          </p>
        )}
        {shown.map((field) => (
          <FieldInput key={field.name} field={field} found={found} />
        ))}
        {step === 'act' && typed.act !== undefined && <StillMissing missing={missingIn(typed)} />}
        <Space wrap>
          <Button type="primary" htmlType="submit" loading={busy} disabled={over}>
            {t(current === undefined || over ? 'step.send' : 'stale.send')}
          </Button>
          <Button onClick={onCancel}>{t('step.cancel')}</Button>
        </Space>
      </Form>
    </div>
  );
};
