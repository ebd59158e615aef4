import { Form, Input, InputNumber, Select } from 'antd';
import { useLanguage } from '../../kit/language.tsx';
import { useColleagues } from '../api.ts';
import type { StepField } from './step-fields.ts';
import { useCaseText } from './text.ts';

/** The input of one field, with its label and what is wrong with it. */
export const FieldInput = ({ field }: { field: StepField }) => {
  const t = useCaseText();
  // A reason is asked for only when one is needed.
  const rules = field.required || field.name === 'lateReason' ? [{ required: true, message: t('field.required') }] : [];
  return (
    <Form.Item name={field.name} label={t(field.label)} rules={rules}>
      <Control field={field} />
    </Form.Item>
  );
};

const Control = ({ field, ...bound }: { field: StepField }) => {
  const t = useCaseText();
  const { language } = useLanguage();
  const { data: staff = [] } = useColleagues();
  switch (field.as) {
    case 'day':
      return <Input type="date" className="short" max="9999-12-31" {...bound} />;
    case 'line':
      return <Input {...bound} />;
    case 'long':
      return <Input.TextArea rows={8} {...bound} />;
    case 'minutes':
      return <InputNumber min={1} max={1440} className="short" {...bound} />;
    case 'choice':
      return <Select options={field.choices.map(({ value, label }) => ({ value, label: t(label) }))} {...bound} />;
    case 'handler':
    case 'official': {
      const fits = field.as === 'handler' ? 'handler' : 'leader';
      const options = staff.filter(({ roles, disabled }) => disabled !== true && roles.includes(fits));
      return (
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={options.map(({ id, name, post }) => ({ value: id, label: `${name[language]} · ${post[language]}` }))}
          {...bound}
        />
      );
    }
  }
};
