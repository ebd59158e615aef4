import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio, Space } from 'antd';
import { useState } from 'react';
import { Purpose } from '../../../shared/domain/vocabulary.ts';
import { useApi } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import type { Opened } from './opened.ts';
import { useCaseText } from './text.ts';

interface Filled {
  readonly purpose: Purpose;
  readonly note?: string;
}

interface Props {
  readonly reference: string;
  readonly onOpened: (opened: Opened) => void;
  readonly onCancel: () => void;
}

/** What the identity is opened for. Nothing is chosen beforehand: a purpose is stated, not accepted. */
export const PurposeForm = ({ reference, onOpened, onCancel }: Props) => {
  const t = useCaseText();
  const api = useApi();
  const queries = useQueryClient();
  const [form] = Form.useForm<Filled>();
  const [failed, setFailed] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const purpose = Form.useWatch('purpose', form);
  const open = async ({ purpose: stated, note }: Filled) => {
    setBusy(true);
    setFailed(undefined);
    try {
      const body = { purpose: stated, ...(note ? { note } : {}) };
      const who = await api.openPetitioner({ params: { id: reference }, body });
      void queries.invalidateQueries({ queryKey: ['openings', reference] });
      onOpened({ purpose: stated, who });
    } catch (error) {
      setFailed(error);
      setBusy(false);
    }
  };
  return (
    <Form
      form={form}
      name="opening"
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      onFinish={(filled) => void open(filled)}
      onKeyDown={({ key, ctrlKey, metaKey }) => {
        if (key === 'Enter' && (ctrlKey || metaKey)) form.submit();
        if (key === 'Escape') onCancel();
      }}
    >
      <Form.Item
        name="purpose"
        label={t('petitioner.purpose')}
        rules={[{ required: true, message: t('petitioner.purpose.needed') }]}
      >
        <Radio.Group
          className="purposes"
          options={Purpose.options.map((value, index) => ({
            value,
            label: t(`purpose.${value}`),
            // The first, so that whoever opened the form by keyboard goes on from there.
            autoFocus: index === 0,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="note"
        label={t(purpose === 'OTHER' ? 'petitioner.note.needed' : 'petitioner.note')}
        rules={purpose === 'OTHER' ? [{ required: true, message: t('field.required') }] : []}
      >
        <Input maxLength={200} />
      </Form.Item>
      {failed !== undefined && <FailureAlert error={failed} />}
      <Space className="gap" wrap>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('petitioner.openNow')}
        </Button>
        <Button onClick={onCancel}>{t('step.cancel')}</Button>
      </Space>
    </Form>
  );
};
