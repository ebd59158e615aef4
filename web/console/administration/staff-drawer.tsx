import { Checkbox, Form, Input, Select } from 'antd';
import type { StaffRecord } from '../../../shared/contract/views/directory-records.ts';
import { ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';
import { Staff } from '../../../shared/domain/organisation.ts';
import { Role } from '../../../shared/domain/permission.ts';
import { Tier } from '../../../shared/domain/vocabulary.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi, useMe, useOffices } from '../api.ts';
import { ChangeDrawer, type Seen } from './change-drawer.tsx';
import { firstResult } from './first-result.ts';
import { emptyStaff, type StaffForm, staffForm, staffOf } from './staff-form.ts';
import { useAdministrationText } from './text.ts';
import { useMayChange } from './use-may-change.ts';
import { useRule } from './use-rule.ts';

const { zh: NameZh, en: NameEn } = Staff.shape.name.shape;

interface Props {
  /** The person to change, or none for a new one of `office`. */
  readonly person?: StaffRecord;
  readonly office: ProcuratorateCode;
  readonly onSaved: (before: Seen<StaffForm>, after: Seen<StaffForm>) => void;
  readonly onClose: () => void;
}

/** Who somebody is, where they work and what they may do. */
export const StaffDrawer = ({ person, office, onSaved, onClose }: Props) => {
  const t = useAdministrationText();
  const api = useApi();
  const rule = useRule();
  const { record: me } = useMe();
  const { language } = useLanguage();
  const offices = useOffices();
  const mayChange = useMayChange();
  const own = person?.id === me.id;
  const beginning =
    person === undefined
      ? { value: emptyStaff(office), version: 0 }
      : { value: staffForm(person), version: person.version };
  const labels: Readonly<Record<string, string>> = {
    id: t('staff.id'),
    nameZh: t('staff.nameZh'),
    nameEn: t('staff.nameEn'),
    postZh: t('staff.postZh'),
    postEn: t('staff.postEn'),
    procuratorate: t('office'),
    roles: t('staff.roles'),
    tier: t('staff.tier'),
    disabled: t('staff.state'),
  };
  const shown = (field: string, value: unknown): string => {
    if (field === 'roles')
      return Role.array()
        .parse(value)
        .map((role) => t(`role.${role}`))
        .join(t('list.and'));
    if (field === 'tier') return Tier.safeParse(value).success ? t(`tier.${Tier.parse(value)}`) : t('staff.noTier');
    if (field === 'disabled') return t(value === true ? 'staff.disabled' : 'staff.active');
    if (field === 'procuratorate') return offices.get(String(value))?.name[language] ?? String(value);
    return String(value ?? '');
  };
  const look = async (): Promise<Seen<StaffForm>> => {
    const found = async (procuratorate: ProcuratorateCode) =>
      (await api.listStaff({ query: { procuratorate } })).staff.find(({ id }) => id === person?.id);
    const present = await found(person?.procuratorate ?? office);
    return present === undefined ? { ...beginning } : { value: staffForm(present), version: present.version };
  };
  return (
    <ChangeDrawer<StaffForm>
      title={person === undefined ? t('staff.add') : t('staff.change', { name: person.name[language] })}
      note={own ? t('staff.own') : t('staff.note')}
      beginning={beginning}
      send={async (value, version) =>
        firstResult((await api.setStaff({ body: { staff: [{ ...staffOf(value), version }] } })).results)
      }
      look={look}
      labelOf={(field) => labels[field] ?? field}
      shown={shown}
      onSaved={onSaved}
      onClose={onClose}
    >
      {person === undefined && (
        <Form.Item name="id" label={labels.id} rules={[rule(StaffId)]} extra={t('staff.id.hint')}>
          <Input className="code" autoComplete="off" autoFocus />
        </Form.Item>
      )}
      <Form.Item name="nameZh" label={labels.nameZh} rules={[rule(NameZh)]}>
        <Input autoFocus={person !== undefined} />
      </Form.Item>
      <Form.Item name="nameEn" label={labels.nameEn} rules={[rule(NameEn)]}>
        <Input lang="en" />
      </Form.Item>
      <Form.Item name="postZh" label={labels.postZh} rules={[rule(NameZh)]}>
        <Input />
      </Form.Item>
      <Form.Item name="postEn" label={labels.postEn} rules={[rule(NameEn)]}>
        <Input lang="en" />
      </Form.Item>
      <Form.Item name="procuratorate" label={labels.procuratorate} rules={[rule(ProcuratorateCode)]}>
        <Select
          disabled={own}
          showSearch={{ optionFilterProp: 'label' }}
          options={[...offices.values()]
            .filter(({ code }) => mayChange(code))
            .map(({ code, name }) => ({ value: code, label: name[language] }))}
        />
      </Form.Item>
      <Form.Item name="roles" label={labels.roles} rules={[rule(Staff.shape.roles.min(1))]}>
        <Checkbox.Group
          className="roles"
          disabled={own}
          options={Role.options.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          Role.array().safeParse(getFieldValue('roles')).data?.includes('leader') && (
            <Form.Item name="tier" label={labels.tier} extra={t('staff.tier.hint')}>
              <Select allowClear options={Tier.options.map((tier) => ({ value: tier, label: t(`tier.${tier}`) }))} />
            </Form.Item>
          )
        }
      </Form.Item>
    </ChangeDrawer>
  );
};
