import '../register/register.css';
import { Form, Input, Select } from 'antd';
import { desk } from '../../../shared/contract/desk.ts';
import { Kind } from '../../../shared/domain/vocabulary.ts';
import { useRule } from '../administration/use-rule.ts';
import { useCaseText } from '../case/text.ts';
import { AccusedFields } from '../register/accused-fields.tsx';
import { CaseNumberField } from '../register/case-number-field.tsx';
import { IdentityFields } from '../register/person-fields.tsx';
import { useDeskText } from './text.ts';

const { shape } = desk.endpoints.registerVisit.body;

/** What a visitor brought that becomes a petition; name and phone are those of the booking. */
export const NewPetitionFields = ({ form }: { form: string }) => {
  const t = useDeskText();
  const words = useCaseText();
  const rule = useRule();
  return (
    <div className="desk-petition">
      <Form.Item name="kind" label={t('desk.kind')} rules={[rule(shape.kind)]} className="wide">
        <Select options={Kind.options.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="text"
        label={t('desk.text')}
        extra={t('desk.text.hint')}
        rules={[rule(shape.text)]}
        className="wide"
      >
        <Input.TextArea rows={3} />
      </Form.Item>
      <Form.Item name="request" label={t('desk.request')} className="wide">
        <Input autoComplete="off" maxLength={2000} />
      </Form.Item>
      <CaseNumberField />
      <fieldset className="register-row wide">
        <legend>{words('case.petitioner')}</legend>
        <IdentityFields at={[]} whole={[]} />
      </fieldset>
      <fieldset className="register-row wide">
        <legend>{words('case.accused')}</legend>
        <AccusedFields form={form} />
      </fieldset>
    </div>
  );
};
