import { Form, Input, Select } from 'antd';
import { Identity, Person, Phone } from '../../../shared/domain/person.ts';
import { useCaseText } from '../case/text.ts';
import { useCheck } from './use-check.ts';

type Name = readonly (string | number)[];

const types = ['RESIDENT_ID', 'RESIDENCE_PERMIT', 'PASSPORT', 'OTHER'] as const;

interface Place {
  /** Where the fields stand in their list, or in the form. */
  readonly at: Name;
  /** Where they stand in the form. */
  readonly whole: Name;
}

/** A person's identity document and address. */
export const IdentityFields = ({ at, whole }: Place) => {
  const t = useCaseText();
  const check = useCheck();
  const form = Form.useFormInstance();
  const type: Identity['type'] = Form.useWatch([...whole, 'identityType'], form) ?? 'RESIDENT_ID';
  const name = (field: string) => [...at, field];
  return (
    <>
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
      <Form.Item
        name={name('address')}
        label={t('person.address')}
        className="wide"
        rules={check(Person.shape.address)}
      >
        <Input autoComplete="off" />
      </Form.Item>
    </>
  );
};

/** The fields of one person. */
export const PersonFields = ({ at, whole }: Place) => {
  const t = useCaseText();
  const check = useCheck();
  return (
    <>
      <Form.Item
        name={[...at, 'name']}
        label={t('person.name')}
        rules={[{ required: true, message: t('field.required') }, ...check(Person.shape.name)]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name={[...at, 'phone']} label={t('person.phone')} rules={check(Phone)}>
        <Input inputMode="tel" autoComplete="off" />
      </Form.Item>
      <IdentityFields at={at} whole={whole} />
    </>
  );
};
