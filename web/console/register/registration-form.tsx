import { Alert, Button, Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import { type Failure, failureOf } from '../../kit/problem.ts';
import { fileFault } from '../../kit/upload/file-fault.ts';
import { useApi, useMe } from '../api.ts';
import { useCaseText } from '../case/text.ts';
import { Against } from './against.tsx';
import { type Begun, registrationDraft } from './draft.ts';
import { HowItCame } from './how-it-came.tsx';
import { emptyForm, errorsOf, type Filled, type Registered, registrationOf } from './registration.ts';
import { Scans } from './scans.tsx';
import { What } from './what.tsx';
import { Who } from './who.tsx';

interface Props {
  /** How the one before came. */
  readonly channel: Filled['channel'] | undefined;
  readonly onDone: (registered: Registered, begun: Begun) => void;
  /** What was typed is not wanted: an empty form instead. */
  readonly onClear: () => void;
  readonly before?: string;
  /** Shows the slip of the one before again. */
  readonly onBefore?: () => void;
}

/** Where in the form something was typed: the way to the one value that a change holds. */
const leafOf = (change: unknown): (string | number)[] => {
  if (typeof change !== 'object' || change === null) return [];
  const [name, value] = Object.entries(change).find(([, one]) => one !== undefined) ?? [];
  return name === undefined ? [] : [Array.isArray(change) ? Number(name) : name, ...leafOf(value)];
};

/** One form, from top to bottom by Tab, to each part of it by a key, sent by Ctrl+Enter. */
export const RegistrationForm = ({ channel: usual, onDone, onClear, before, onBefore }: Props) => {
  const t = useCaseText();
  const api = useApi();
  const { record } = useMe();
  const [form] = Form.useForm<Filled>();
  const [kept] = useState(() => registrationDraft.read());
  const [files, setFiles] = useState<readonly File[]>(kept?.files ?? []);
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const alert = useRef<HTMLDivElement>(null);
  const channel = Form.useWatch('channel', form) ?? kept?.filled.channel ?? usual ?? 'LETTER';
  const anonymous = Form.useWatch('anonymous', form) === true;
  const receivedOn = Form.useWatch('receivedOn', form) ?? shanghaiDay(Date.now());

  useEffect(() => {
    const first = form.getFieldValue('channel') === 'LETTER' ? 'register_postmark' : 'register_kind';
    document.getElementById(first)?.focus();
  }, [form]);

  const keep = (part: Partial<Begun>) => {
    const begun = { filled: form.getFieldsValue(true), files, ...registrationDraft.read(), ...part };
    registrationDraft.keep(begun);
    return begun;
  };
  const choose = (chosen: readonly File[]) => {
    setFiles(chosen);
    keep({ files: chosen });
  };
  const clear = () => {
    registrationDraft.drop();
    onClear();
  };
  const tell = (told: Failure) => {
    setFailure(told);
    form.setFields(errorsOf(told.issues));
    setTimeout(() => alert.current?.focus());
  };
  const send = async () => {
    // Also what is not on the screen: a form holds more than its fields.
    const filled = form.getFieldsValue(true) as Filled;
    const body = registrationOf(filled, record.procuratorate);
    const content = JSON.stringify(body);
    const tried = registrationDraft.read()?.attempt;
    const attempt = tried?.content === content ? tried : { key: crypto.randomUUID(), content };
    const begun = keep({ filled, attempt });
    setBusy(true);
    setFailure(undefined);
    try {
      const registered = await api.registerPetition({ body, idempotencyKey: attempt.key });
      registrationDraft.drop();
      onDone(registered, begun);
    } catch (error) {
      tell(failureOf(error, t));
      setBusy(false);
    }
  };

  const refused = files.some((file) => fileFault(file) !== undefined);
  return (
    <>
      <header className="register-head">
        <h1>{t('menu.register')}</h1>
        <span className="quiet register-keys">{t('register.keys')}</span>
        {before !== undefined && (
          <Button type="link" onClick={onBefore}>
            {t('register.before', { reference: before })}
          </Button>
        )}
      </header>
      {kept !== undefined && (
        <p className="notice">
          {t('step.kept')}{' '}
          <Button type="link" onClick={clear}>
            {t('step.clear')}
          </Button>
        </p>
      )}
      <div ref={alert} tabIndex={-1}>
        {failure && (
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
      <Form<Filled>
        form={form}
        name="register"
        layout="vertical"
        className="register"
        validateTrigger="onBlur"
        scrollToFirstError={{ focus: true }}
        initialValues={kept?.filled ?? emptyForm(usual)}
        onValuesChange={(changed) => {
          // What was wrong is checked again when the field is left.
          form.setFields([{ name: leafOf(changed) as ['text'], errors: [] }]);
          keep({ filled: form.getFieldsValue(true) });
        }}
        onFinish={() => void send()}
        onKeyDown={({ key, ctrlKey, metaKey }) => {
          if (key === 'Enter' && (ctrlKey || metaKey)) form.submit();
        }}
      >
        <div className="register-column">
          <HowItCame channel={channel} receivedOn={receivedOn} />
          <Who anonymous={anonymous} />
          <Against />
        </div>
        <div className="register-column">
          <What />
          <Scans files={files} onFiles={choose} />
          <div className="register-send">
            <Button type="primary" size="large" htmlType="submit" loading={busy} disabled={refused}>
              {t('register.send')}
            </Button>
            {refused && <span className="file-wrong">{t('register.files.wrong')}</span>}
          </div>
        </div>
      </Form>
    </>
  );
};
