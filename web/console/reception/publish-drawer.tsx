import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Form, Input, InputNumber, Select, Space, Tag } from 'antd';
import { useState } from 'react';
import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import { Slot, weeklySeries } from '../../../shared/domain/reception/slot.ts';
import { issueSentences } from '../../../shared/sentences.ts';
import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useRule } from '../administration/use-rule.ts';
import { useApi } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { useOwnLeaders, useRenewal } from './desk.ts';
import { useDeskText } from './text.ts';

type Results = ResultOf<Endpoints['publishSlots']>['results'];
type Typed = { -readonly [K in keyof Slot]: unknown } & { official: string; weeks: number };

/** What would become, or became, of each slot of a series. */
const Preview = ({ results }: { results: Results }) => {
  const t = useDeskText();
  const { language } = useLanguage();
  const reasonOf = (code = '') => issueSentences[code]?.[language] ?? code;
  return (
    <ul className="desk-preview" aria-live="polite">
      {results.map(({ day, from, status, reason, off }) => (
        <li key={`${day}${from}`}>
          <strong>{shownDay(day, language, 'long')}</strong> {from}{' '}
          <Tag color={status === 'refused' ? 'red' : 'green'}>
            {t(`desk.status.${status}`, { reason: reasonOf(reason) })}
          </Tag>
          {off !== undefined && <Tag color="gold">{t('desk.off', { off })}</Tag>}
        </li>
      ))}
    </ul>
  );
};

/** One slot, or the same hours for some weeks: looked at first, then published. */
export const PublishDrawer = ({ onClose }: { onClose: () => void }) => {
  const t = useDeskText();
  const api = useApi();
  const rule = useRule();
  const renew = useRenewal();
  const { message } = App.useApp();
  const leaders = useOwnLeaders();
  const { language } = useLanguage();
  const [form] = Form.useForm<Typed>();
  const [previewed, setPreviewed] = useState<Results>();
  const sent = useMutation({
    mutationFn: ({ typed: { official, weeks, ...slot }, preview }: { typed: Typed; preview: boolean }) =>
      api.publishSlots({ body: { official, slots: weeklySeries(Slot.parse(slot), weeks), preview } }),
    onSuccess: async ({ results }, { preview }) => {
      setPreviewed(results);
      if (preview) return;
      await renew();
      const count = results.filter(({ status }) => status === 'published').length;
      void message.success(t('desk.published', { count }));
      if (count === results.length) onClose();
    },
  });
  const possible = previewed?.filter(({ status }) => status === 'possible').length ?? 0;
  const first = leaders.length === 1 ? leaders[0]?.id : undefined;
  return (
    <Drawer open size="min(40rem, 100vw)" title={<h2>{t('desk.publish')}</h2>} onClose={onClose}>
      <Form<Typed>
        form={form}
        name="publish"
        layout="vertical"
        scrollToFirstError={{ focus: true }}
        initialValues={{ official: first, from: '09:00', to: '12:00', minutes: 30, meeting: 'IN_PERSON', weeks: 1 }}
        onValuesChange={() => setPreviewed(undefined)}
        onFinish={(typed) => sent.mutate({ typed, preview: possible === 0 })}
      >
        <Form.Item name="official" label={t('desk.official')} rules={[rule(Slot.shape.place)]}>
          <Select
            options={leaders.map(({ id, name, post }) => ({
              value: id,
              label: `${name[language]} · ${post[language]}`,
            }))}
          />
        </Form.Item>
        <Form.Item name="day" label={t('desk.date')} rules={[rule(Slot.shape.day)]}>
          <Input type="date" className="short" max="9999-12-31" />
        </Form.Item>
        <Space wrap align="start">
          <Form.Item name="from" label={t('desk.from')} rules={[rule(Slot.shape.from)]}>
            <Input type="time" className="short" />
          </Form.Item>
          <Form.Item name="to" label={t('desk.to')} rules={[rule(Slot.shape.to)]}>
            <Input type="time" className="short" />
          </Form.Item>
          <Form.Item name="minutes" label={t('desk.minutes')} rules={[rule(Slot.shape.minutes)]}>
            <InputNumber min={10} max={240} precision={0} className="short" />
          </Form.Item>
        </Space>
        <Form.Item name="meeting" label={t('desk.meeting')}>
          <Select options={Slot.shape.meeting.options.map((value) => ({ value, label: t(`desk.meeting.${value}`) }))} />
        </Form.Item>
        <Form.Item name="place" label={t('desk.place')} extra={t('desk.place.hint')} rules={[rule(Slot.shape.place)]}>
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        <Form.Item name="weeks" label={t('desk.weeks')} extra={t('desk.weeks.hint')}>
          <InputNumber min={1} max={26} precision={0} className="short" />
        </Form.Item>
        {sent.error && <FailureAlert error={sent.error} />}
        {previewed !== undefined && (
          <>
            <Alert
              className="gap-below"
              type={possible > 0 ? 'info' : 'warning'}
              showIcon
              title={possible > 0 ? t('desk.preview.title', { count: possible }) : t('desk.preview.none')}
            />
            <Preview results={previewed} />
          </>
        )}
        <Button htmlType="submit" type="primary" loading={sent.isPending}>
          {t(possible > 0 ? 'desk.publish.now' : 'desk.preview')}
        </Button>
      </Form>
    </Drawer>
  );
};
