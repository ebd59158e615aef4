import { Form, Input } from 'antd';
import { Submission } from '../../../shared/contract/views/petition-view.ts';
import { Reference } from '../../../shared/domain/code.ts';
import { useCaseText } from '../case/text.ts';
import { CaseNumberField } from './case-number-field.tsx';
import { Section } from './section.tsx';
import { useCheck } from './use-check.ts';

/** What it says. */
export const What = () => {
  const t = useCaseText();
  const check = useCheck();
  return (
    <Section title={t('case.submission')} letter="T" first="register_text">
      <Form.Item
        name="text"
        label={t('case.text')}
        className="wide"
        rules={[{ required: true, message: t('field.required') }, ...check(Submission.shape.text)]}
      >
        <Input.TextArea rows={7} />
      </Form.Item>
      <Form.Item name="request" label={t('case.request')} className="wide">
        <Input.TextArea rows={2} />
      </Form.Item>
      <CaseNumberField />
      <Form.Item name={['earlier', 'reference']} label={t('register.earlier')} rules={check(Reference)}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name={['earlier', 'newEvidence']} label={t('register.newEvidence')} className="wide">
        <Input.TextArea rows={2} />
      </Form.Item>
    </Section>
  );
};
