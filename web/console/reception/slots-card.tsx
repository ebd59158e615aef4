import { useMutation } from '@tanstack/react-query';
import { App, Button, Card, Form, Input, Modal, Tag } from 'antd';
import { useState } from 'react';
import { addDays, shanghaiDay } from '../../../shared/domain/day.ts';
import { Slot } from '../../../shared/domain/reception/slot.ts';
import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useRule } from '../administration/use-rule.ts';
import { useApi, useNameOf } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { Scrolls } from '../parts/scrolls.tsx';
import { AHEAD_DAYS, type SlotRow, useOwnLeaders, useRenewal, useSlots } from './desk.ts';
import { PublishDrawer } from './publish-drawer.tsx';
import { useDeskText } from './text.ts';

/** Takes a slot back, with a reason for those who have booked. */
const WithdrawDialog = ({ slot, onClose }: { slot: SlotRow; onClose: () => void }) => {
  const t = useDeskText();
  const api = useApi();
  const rule = useRule();
  const renew = useRenewal();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const { official, day, from } = slot;
  const sent = useMutation({
    mutationFn: ({ reason }: { reason: string }) => api.withdrawSlot({ body: { official, day, from, reason } }),
    onSuccess: async ({ booked }) => {
      await renew();
      void message.success(t('desk.withdrawn.told', { count: booked }));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('desk.withdraw.title')}
      okText={t('desk.withdraw.now')}
      okButtonProps={{ danger: true, loading: sent.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} name="withdraw" layout="vertical" onFinish={(typed) => sent.mutate(typed)}>
        <Form.Item name="reason" label={t('desk.withdraw.reason')} rules={[rule(Slot.shape.place)]}>
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        {sent.error && <FailureAlert error={sent.error} />}
      </Form>
    </Modal>
  );
};

/** What is published, and how much of it is booked. */
export const SlotsCard = () => {
  const t = useDeskText();
  const nameOf = useNameOf();
  const { language } = useLanguage();
  const own = new Set<string>(useOwnLeaders().map(({ id }) => id));
  const [publishing, setPublishing] = useState(false);
  const [withdrawing, setWithdrawing] = useState<SlotRow>();
  const today = shanghaiDay(Date.now());
  const { data, error, refetch } = useSlots(today, addDays(today, AHEAD_DAYS));
  return (
    <Card
      title={<h2>{t('desk.slots')}</h2>}
      extra={
        <Button type="primary" onClick={() => setPublishing(true)}>
          {t('desk.publish')}
        </Button>
      }
    >
      <p className="quiet">{t('desk.slots.what', { days: AHEAD_DAYS })}</p>
      {error && <FailureAlert error={error} onRetry={() => void refetch()} />}
      {!error && data === undefined && <Loading />}
      {data?.length === 0 && <p>{t('desk.slots.none')}</p>}
      {data !== undefined && data.length > 0 && (
        <Scrolls label={t('desk.slots')}>
          <table className="desk-table">
            <thead>
              <tr>
                <th scope="col">{t('desk.date')}</th>
                <th scope="col">{t('desk.time')}</th>
                <th scope="col">{t('desk.official')}</th>
                <th scope="col">{t('desk.place')}</th>
                <th scope="col">{t('desk.booked')}</th>
                <th scope="col">{t('desk.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {data.map((slot) => (
                <tr key={`${slot.official}${slot.day}${slot.from}${slot.withdrawn ?? ''}`}>
                  <td>
                    {shownDay(slot.day, language)}{' '}
                    {slot.off !== undefined && <Tag color="gold">{t('desk.off', { off: slot.off })}</Tag>}
                  </td>
                  <td>
                    {slot.from}–{slot.to}
                  </td>
                  <td>{nameOf(slot.official)}</td>
                  <td>
                    {slot.place} · {t(`desk.meeting.${slot.meeting}`)}
                  </td>
                  <td>{t('desk.booked.of', { booked: slot.booked, times: slot.times })}</td>
                  <td>
                    {slot.withdrawn !== undefined && t('desk.withdrawn', { reason: slot.withdrawn })}
                    {slot.withdrawn === undefined && own.has(slot.official) && (
                      <Button onClick={() => setWithdrawing(slot)}>{t('desk.withdraw')}</Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolls>
      )}
      {publishing && <PublishDrawer onClose={() => setPublishing(false)} />}
      {withdrawing && <WithdrawDialog slot={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </Card>
  );
};
