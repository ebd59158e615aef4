import { Alert, Button, Form, Space } from 'antd';
import { useState } from 'react';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import { type Failure, failureOf } from '../../kit/problem.ts';
import { useApi } from '../api.ts';
import type { Case } from '../case/case.ts';
import { FieldInput } from '../case/field-input.tsx';
import { useCaseText } from '../case/text.ts';
import type { Typed } from '../case/typed.ts';
import { isAsked, missingIn } from './act-fields.ts';
import { type Amendment, amend, amendFields, beginningOf, fieldAt } from './amendments.ts';
import { StillMissing } from './still-missing.tsx';

interface Props {
  readonly amendment: Amendment;
  readonly act: Case['acts'][number];
  readonly found: Case;
  readonly onDone: () => Promise<void>;
  readonly onCancel: () => void;
}

const LATE_DAYS = 7 * 24 * 3_600_000;

/** A later entry about an act: what was missing, what was wrong, or what came of its instruction. */
export const AmendForm = ({ amendment, act, found, onDone, onCancel }: Props) => {
  const t = useCaseText();
  const api = useApi();
  const [form] = Form.useForm<Typed>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const typed: Typed = Form.useWatch([], form) ?? {};
  const day = typed.actedOn ?? typed.executedOn;
  const late = typeof day === 'string' && day !== '' && day < shanghaiDay(Date.now() - LATE_DAYS);
  const shown = amendFields(amendment, act).filter(
    ({ name }) => (name !== 'lateReason' || late) && (amendment !== 'replace' || isAsked(name, typed.act)),
  );
  const send = async (filled: Typed) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await amend(api, amendment, { reference: found.reference, version: found.version, seq: act.seq }, filled);
      await onDone();
    } catch (error) {
      const told = failureOf(error, t);
      setFailure(told);
      const known = new Set(shown.map(({ name }) => name));
      const wrong = told.issues.map(({ path, message }) => ({ name: fieldAt(path), errors: [message] }));
      form.setFields(wrong.filter(({ name }) => known.has(name)));
      setBusy(false);
    }
  };
  return (
    <Form
      form={form}
      name={`amend-${amendment}`}
      layout="vertical"
      initialValues={beginningOf(amendment, act)}
      scrollToFirstError={{ focus: true }}
      onFinish={(filled) => void send(filled)}
    >
      <p className="quiet">{t(`acts.${amendment}.what`)}</p>
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
      {shown.map((field) => (
        <FieldInput key={field.name} field={field} found={found} />
      ))}
      {amendment === 'replace' && typed.act !== undefined && <StillMissing missing={missingIn(typed)} />}
      <Space wrap>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('step.send')}
        </Button>
        <Button onClick={onCancel}>{t('step.cancel')}</Button>
      </Space>
    </Form>
  );
};
