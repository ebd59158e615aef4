import { Form, Input } from 'antd';
import { Submission } from '../../../shared/contract/views/petition-view.ts';
import { useCaseText } from '../case/text.ts';
import { useCheck } from './use-check.ts';

/** The number of the case that a petition is about, as the court or procuratorate wrote it. */
export const CaseNumberField = () => {
  const t = useCaseText();
  const check = useCheck();
  return (
    <Form.Item
      name="relatedCaseNumber"
      label={t('case.number')}
      className="wide"
      rules={check(Submission.shape.relatedCaseNumber)}
    >
      <Input autoComplete="off" />
    </Form.Item>
  );
};
