import { Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { useMatterText } from './text.ts';

export type Deed = 'merge' | 'unlink' | 'separate';

const labels = {
  merge: 'matter.merge.explanation',
  unlink: 'matter.unlink.reason',
  separate: 'matter.separate.reason',
} as const;

interface Props {
  readonly deed: Deed;
  readonly reference: string;
  readonly send: (text: string) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** What cannot be taken back, or needs a reason, is said twice. */
export const MatterForm = ({ deed, reference, send, onDone, onCancel }: Props) => {
  const t = useMatterText();
  const [failed, setFailed] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const finish = async ({ text = '' }: { text?: string }) => {
    setBusy(true);
    setFailed(undefined);
    try {
      await send(text);
      onDone();
    } catch (error) {
      setFailed(error);
      setBusy(false);
    }
  };
  const merging = deed === 'merge';
  return (
    <Form
      name={`matter-${deed}`}
      layout="vertical"
      requiredMark={false}
      aria-label={t(`matter.${deed}.title`, { reference })}
      onFinish={(filled: { text?: string }) => void finish(filled)}
    >
      <h3>{t(`matter.${deed}.title`, { reference })}</h3>
      {deed !== 'unlink' && <p>{t(`matter.${deed}.text`)}</p>}
      <Form.Item
        name="text"
        label={t(labels[deed])}
        rules={merging ? [] : [{ required: true, message: t('matter.needed') }]}
      >
        <Input.TextArea rows={3} maxLength={2000} autoFocus />
      </Form.Item>
      {failed !== undefined && <FailureAlert error={failed} />}
      <Space className="gap" wrap>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('matter.send')}
        </Button>
        <Button onClick={onCancel}>{t('matter.cancel')}</Button>
      </Space>
    </Form>
  );
};
