import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { Reference } from '../../../shared/domain/code.ts';
import { issueOf } from '../../kit/check.ts';
import { useLanguage } from '../../kit/language.tsx';
import { failureOf } from '../../kit/problem.ts';
import { useApi } from '../api.ts';
import type { Case } from '../case/case.ts';
import { useCaseText } from '../case/text.ts';

interface Props {
  /** A reference that is given already. */
  readonly begin: string | undefined;
  readonly onFound: (found: Case | undefined) => void;
}

/** Finds the case by its reference, forgiving how it is typed. */
export const FindCase = ({ begin, onFound }: Props) => {
  const t = useCaseText();
  const api = useApi();
  const { language } = useLanguage();
  const [form] = Form.useForm<{ reference: string }>();
  const [busy, setBusy] = useState(false);
  const find = async ({ reference }: { reference: string }) => {
    const id = Reference.safeParse(reference).data;
    const wrong = (message: string) => {
      form.setFields([{ name: 'reference', errors: [message] }]);
      document.getElementById('find_reference')?.focus();
    };
    if (id === undefined) return wrong(issueOf(Reference, reference, '', language)?.message ?? '');
    setBusy(true);
    form.setFields([{ name: 'reference', value: id, errors: [] }]);
    onFound(undefined);
    try {
      onFound(await api.readCase({ params: { id } }));
    } catch (error) {
      const { title, problem } = failureOf(error, t);
      wrong(problem?.code === 'not-found' ? t('case.none.why', { reference: id }) : title);
    } finally {
      setBusy(false);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    document.getElementById('find_reference')?.focus();
    if (begin !== undefined) void find({ reference: begin });
  }, []);
  return (
    <Form
      form={form}
      name="find"
      layout="vertical"
      initialValues={{ reference: begin ?? '' }}
      className="find-case"
      onFinish={(typed) => void find(typed)}
    >
      <Form.Item name="reference" label={t('reference')} extra={t('acts.find.hint')}>
        <Input className="code" autoComplete="off" maxLength={40} />
      </Form.Item>
      <Button htmlType="submit" loading={busy}>
        {t('acts.find')}
      </Button>
    </Form>
  );
};
