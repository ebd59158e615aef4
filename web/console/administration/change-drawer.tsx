import { Alert, Button, Drawer, Form, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Failure, failureOf } from '../../kit/problem.ts';
import { Difference, type Differing } from './difference.tsx';
import { rebase, type Values } from './rebase.ts';
import { useAdministrationText } from './text.ts';

/** A record with the version under which it is changed; version 0 is not there yet. */
export interface Seen<T extends Values> {
  readonly value: T;
  readonly version: number;
}

/** How a change ended: the version that stands now, or why it was refused. */
export type Sent = { readonly version: number } | { readonly refused: string };

interface Props<T extends Values> {
  readonly title: string;
  readonly note?: ReactNode;
  readonly beginning: Seen<T>;
  readonly send: (value: T, version: number) => Promise<Sent>;
  /** What stands there now, when somebody else was faster. */
  readonly look: () => Promise<Seen<T>>;
  readonly labelOf: (field: keyof T & string) => string;
  readonly shown: (field: keyof T & string, value: unknown) => string;
  readonly onSaved: (before: Seen<T>, after: Seen<T>) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

interface Trouble {
  readonly failure?: Failure;
  readonly refused?: string;
  readonly lostTo?: { readonly by: string | undefined; readonly at: string | undefined };
  readonly fields?: readonly Differing[];
}

/** A record of the directory as a form. When somebody saved first it shows what, and keeps what was typed. */
export const ChangeDrawer = <T extends Values>(props: Props<T>) => {
  const { title, note, beginning, send, look, labelOf, shown, onSaved, onClose, children } = props;
  const t = useAdministrationText();
  const [form] = Form.useForm<T>();
  const [seen, setSeen] = useState(beginning);
  const [trouble, setTrouble] = useState<Trouble>();
  const [busy, setBusy] = useState(false);

  const showDifference = async (mine: T, failure: Failure) => {
    const present = await look();
    const { merged, theirs, both } = rebase(seen.value, mine, present.value);
    const [first] = failure.problem?.current?.changes ?? [];
    setTrouble({
      lostTo: { by: first?.by, at: first?.at },
      fields: theirs.map((field) => ({
        label: labelOf(field),
        seen: shown(field, seen.value[field]),
        theirs: shown(field, present.value[field]),
        ...(both.includes(field) ? { mine: shown(field, mine[field]) } : {}),
      })),
    });
    setSeen(present);
    form.setFieldsValue(merged as Parameters<typeof form.setFieldsValue>[0]); // the form's own fields
  };
  const save = async (typed: T) => {
    setBusy(true);
    setTrouble(undefined);
    const value = { ...seen.value, ...typed };
    try {
      const sent = await send(value, seen.version);
      if ('refused' in sent) return setTrouble({ refused: sent.refused });
      onSaved(seen, { value, version: sent.version });
    } catch (error) {
      const failure = failureOf(error, t);
      const stale = failure.problem?.code === 'stale-version';
      await (stale ? showDifference(value, failure) : Promise.resolve(setTrouble({ failure }))).catch(
        (again: unknown) => setTrouble({ failure: failureOf(again, t) }),
      );
    } finally {
      setBusy(false);
    }
  };

  const message = trouble?.refused ?? trouble?.failure?.title;
  return (
    <Drawer
      open
      size={560}
      title={title}
      onClose={onClose}
      footer={
        <Space>
          <Button type="primary" loading={busy} onClick={() => form.submit()}>
            {trouble?.fields === undefined ? t('change.save') : t('stale.send')}
          </Button>
          <Button onClick={onClose}>{t('step.cancel')}</Button>
        </Space>
      }
    >
      {note !== undefined && <p className="notice">{note}</p>}
      {trouble?.lostTo && <Difference {...trouble.lostTo} fields={trouble.fields ?? []} />}
      {message !== undefined && (
        <Alert
          type="error"
          showIcon
          role="alert"
          className="gap-below"
          title={message}
          description={trouble?.failure?.issues.map(({ path, message: wrong }) => <div key={path}>{wrong}</div>)}
        />
      )}
      <Form<T>
        form={form}
        layout="vertical"
        initialValues={beginning.value}
        onFinish={(typed) => void save(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) form.submit();
        }}
      >
        {children}
      </Form>
    </Drawer>
  );
};
