import { Form, Input, InputNumber, Select } from 'antd';
import { EXTENDABLE_CLOCKS } from '../../../shared/domain/clocks/clock-id.ts';
import { correctionStages } from '../../../shared/domain/events/correction.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useColleagues, useOffices } from '../api.ts';
import type { Case } from './case.ts';
import { MilestoneSelect } from './milestone-select.tsx';
import type { StepField } from './step-field.ts';
import { useCaseText } from './text.ts';

const extendable: readonly string[] = EXTENDABLE_CLOCKS;

interface Props {
  readonly field: StepField;
  readonly found: Case;
}

/** The input of one field, with its label and what is wrong with it. */
export const FieldInput = ({ field, found }: Props) => {
  const t = useCaseText();
  // A reason is asked for only when one is needed.
  const rules = field.required || field.name === 'lateReason' ? [{ required: true, message: t('field.required') }] : [];
  return (
    <Form.Item name={field.name} label={t(field.label)} rules={rules} extra={field.hint && t(field.hint)}>
      <Control field={field} found={found} />
    </Form.Item>
  );
};

const Control = ({ field, found, ...bound }: Props) => {
  const t = useCaseText();
  switch (field.as) {
    case 'day':
    case 'date':
      return <Input type="date" className="short" max="9999-12-31" {...bound} />;
    case 'line':
      return <Input {...bound} />;
    case 'lines':
    case 'long':
      return <Input.TextArea rows={field.as === 'lines' ? 5 : 8} {...bound} />;
    case 'minutes':
      return <InputNumber min={1} max={1440} className="short" {...bound} />;
    case 'choice':
      return (
        <Select
          allowClear={field.required !== true}
          options={field.choices.map(({ value, label }) => ({ value, label: t(label) }))}
          {...bound}
        />
      );
    case 'clock': {
      const running = found.clocks.filter(
        ({ id, status }) => extendable.includes(id) && ['running', 'due-soon'].includes(status),
      );
      return (
        <Select
          options={running.map(({ id, name, dueOn }) => ({ value: id, label: `${name} (${dueOn})` }))}
          {...bound}
        />
      );
    }
    case 'correction-stage': {
      const open = (found.corrections ?? []).filter(({ stage }) => stage !== 'TOLD');
      const following = [...new Set(open.flatMap(({ stage }) => correctionStages[stage]))];
      return <Select options={following.map((value) => ({ value, label: t(`correction.${value}`) }))} {...bound} />;
    }
    case 'milestone':
      return <MilestoneSelect clocks={found.clocks} {...bound} />;
    case 'office':
      return <OfficeSelect among={field.among} holder={found.office} {...bound} />;
    case 'handler':
    case 'official':
      return <StaffSelect role={field.as === 'handler' ? 'handler' : 'leader'} {...bound} />;
  }
};

const StaffSelect = ({ role, ...bound }: { role: 'handler' | 'leader' }) => {
  const { language } = useLanguage();
  const { data: staff = [] } = useColleagues();
  const options = staff.filter(({ roles, disabled }) => disabled !== true && roles.includes(role));
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={options.map(({ id, name, post }) => ({ value: id, label: `${name[language]} · ${post[language]}` }))}
      {...bound}
    />
  );
};

const OfficeSelect = ({ among, holder, ...bound }: { among: 'others' | 'below'; holder: string }) => {
  const { language } = useLanguage();
  const offices = [...useOffices().values()].filter(
    ({ code }) => code !== holder && (among === 'others' || code.startsWith(holder)),
  );
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={offices.map(({ code, name }) => ({ value: code, label: name[language] }))}
      {...bound}
    />
  );
};
