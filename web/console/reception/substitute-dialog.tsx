import { useMutation } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { StaffId } from '../../../shared/domain/id.ts';
import { receiverOf } from '../../../shared/domain/reception/booking.ts';
import { Slot } from '../../../shared/domain/reception/slot.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useRule } from '../administration/use-rule.ts';
import { useApi } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { type DayRow, useLeaders, useRenewal } from './desk.ts';
import { useDeskText } from './text.ts';

/** Somebody else receives, for a reason. */
export const SubstituteDialog = ({ row, onClose }: { row: DayRow; onClose: () => void }) => {
  const t = useDeskText();
  const api = useApi();
  const rule = useRule();
  const renew = useRenewal();
  const leaders = useLeaders();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ official: string; reason: string }>();
  const { booking, version } = row;
  const sent = useMutation({
    mutationFn: (body: { official: string; reason: string }) =>
      api.substituteOfficial({ params: { booking }, version, body }),
    onSuccess: async () => {
      await renew();
      void message.success(t('desk.saved'));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('desk.substitute')}
      okText={t('desk.substitute.now')}
      okButtonProps={{ loading: sent.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} name="substitute" layout="vertical" onFinish={(typed) => sent.mutate(typed)}>
        <Form.Item name="official" label={t('desk.official')} rules={[rule(StaffId)]}>
          <Select
            options={leaders
              .filter(({ id }) => id !== receiverOf(row))
              .map(({ id, name, post }) => ({ value: id, label: `${name[language]} · ${post[language]}` }))}
          />
        </Form.Item>
        <Form.Item name="reason" label={t('desk.substitute.reason')} rules={[rule(Slot.shape.place)]}>
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        {sent.error && <FailureAlert error={sent.error} />}
      </Form>
    </Modal>
  );
};
