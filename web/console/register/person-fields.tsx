import { Form, Input, Select } from 'antd';
import { Identity, Person, Phone } from '../../../shared/domain/person.ts';
import { useCaseText } from '../case/text.ts';
import { useCheck } from './use-check.ts';

type Name = readonly (string | number)[];

const types = ['RESIDENT_ID', 'RESIDENCE_PERMIT', 'PASSPORT', 'OTHER'] as const;

/** The fields of one person; `at` is where they stand in the form. */
export const PersonFields = ({ at, whole }: { at: Name; whole: Name }) => {
  const t = useCaseText();
  const check = useCheck();
  const form = Form.useFormInstance();
  const type: Identity['type'] = Form.useWatch([...whole, 'identityType'], form) ?? 'RESIDENT_ID';
  const name = (field: string) => [...at, field];
  return (
    <>
      <Form.Item
        name={name('name')}
        label={t('person.name')}
        rules={[{ required: true, message: t('field.required') }, ...check(Person.shape.name)]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name={name('phone')} label={t('person.phone')} rules={check(Phone)}>
        <Input inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name={name('identityType')} label={t('register.identityType')} initialValue="RESIDENT_ID">
        <Select options={types.map((value) => ({ value, label: t(`identity.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name={name('identityNumber')}
        label={t('register.identity')}
        dependencies={[[...whole, 'identityType']]}
        rules={check(Identity.options[type === 'PASSPORT' || type === 'OTHER' ? 1 : 0].shape.number)}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name={name('address')} label={t('person.address')} className="wide">
        <Input autoComplete="off" />
      </Form.Item>
    </>
  );
};
