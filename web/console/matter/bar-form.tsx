import { Button, Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { RecusalGround } from '../../../shared/domain/firewall.ts';
import type { ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi, useColleagues, useOffices } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import type { Firewall } from './firewall.ts';
import { useMatterText } from './text.ts';

/** What is done: the accused is named, a recusal is asked for or decided. */
export type Deed = 'name' | 'ask' | 'recuse';

interface Filled {
  readonly staff?: StaffId[];
  readonly one?: StaffId;
  readonly offices?: ProcuratorateCode[];
  readonly ground: RecusalGround;
  readonly text?: string;
}

interface Props {
  readonly deed: Deed;
  readonly reference: string;
  readonly firewall: Firewall;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Sends what was filled in, under the version that was seen. */
const useDeed = (reference: string, version: number) => {
  const api = useApi();
  const params = { id: reference };
  return (deed: Deed, { staff = [], one, offices = [], ground, text = '' }: Filled) => {
    if (deed === 'name')
      return api.nameAccused({ params, version, body: { staff, offices, ...(text ? { note: text } : {}) } });
    const recusal = { ground, reason: text };
    return deed === 'recuse' && one !== undefined
      ? api.recuseStaff({ params, version, body: { staff: one, ...recusal } })
      : api.askRecusal({ params, version, body: { ...(one === undefined ? {} : { staff: one }), ...recusal } });
  };
};

/** Nothing is chosen beforehand: a person says who is meant. */
export const BarForm = ({ deed, reference, firewall, onDone, onCancel }: Props) => {
  const t = useMatterText();
  const { language } = useLanguage();
  const { data: colleagues = [] } = useColleagues();
  const offices = useOffices();
  const send = useDeed(reference, firewall.version);
  const [failed, setFailed] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const people = [
    ...firewall.suggested.staff.map(({ id, name, post }) => ({ value: id, label: `${name} · ${post}` })),
    ...colleagues
      .filter(({ id }) => firewall.suggested.staff.every((one) => one.id !== id))
      .map(({ id, name, post }) => ({ value: id, label: `${name[language]} · ${post[language]}` })),
  ];
  const finish = async (filled: Filled) => {
    setBusy(true);
    setFailed(undefined);
    try {
      await send(deed, filled);
      onDone();
    } catch (error) {
      setFailed(error);
      setBusy(false);
    }
  };
  const needed = [{ required: true, message: t('firewall.needed') }];
  const search = { showSearch: { optionFilterProp: 'label' }, allowClear: true } as const;
  return (
    <Form
      name={`firewall-${deed}`}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      onFinish={(filled: Filled) => void finish(filled)}
    >
      {deed === 'name' ? (
        <>
          <p className="quiet">{t('firewall.name.text')}</p>
          <Form.Item name="staff" label={t('firewall.staff')}>
            <Select mode="multiple" autoFocus options={people} {...search} />
          </Form.Item>
          <Form.Item name="offices" label={t('firewall.offices')}>
            <Select
              mode="multiple"
              options={[...offices.values()].map(({ code, name }) => ({ value: code, label: name[language] }))}
              {...search}
            />
          </Form.Item>
        </>
      ) : (
        <>
          <Form.Item
            name="one"
            label={t(deed === 'ask' ? 'firewall.staff.self' : 'firewall.staff')}
            rules={deed === 'recuse' ? needed : []}
          >
            <Select autoFocus options={people} {...search} />
          </Form.Item>
          <Form.Item name="ground" label={t('firewall.ground')} rules={needed}>
            <Select options={RecusalGround.options.map((value) => ({ value, label: t(`firewall.ground.${value}`) }))} />
          </Form.Item>
        </>
      )}
      <Form.Item
        name="text"
        label={t(deed === 'name' ? 'firewall.note' : 'firewall.reason')}
        rules={deed === 'name' ? [] : needed}
      >
        <Input.TextArea rows={3} maxLength={deed === 'name' ? 500 : 2000} />
      </Form.Item>
      {failed !== undefined && <FailureAlert error={failed} />}
      <Space className="gap" wrap>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('firewall.send')}
        </Button>
        <Button onClick={onCancel}>{t('firewall.cancel')}</Button>
      </Space>
    </Form>
  );
};
