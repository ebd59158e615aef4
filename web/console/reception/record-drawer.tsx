import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Form, Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { desk } from '../../../shared/contract/desk.ts';
import type { CallOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import { latenessFault } from '../../../shared/domain/lateness.ts';
import { receiverOf } from '../../../shared/domain/reception/booking.ts';
import type { Kind } from '../../../shared/domain/vocabulary.ts';
import { failureOf } from '../../kit/problem.ts';
import { useRule } from '../administration/use-rule.ts';
import { useApi, useNameOf } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import {
  accusedOf,
  errorsOf,
  given,
  personOf,
  type Registered,
  type TypedParty,
  type TypedPerson,
} from '../register/registration.ts';
import { Slip } from '../register/slip.tsx';
import { type DayRow, useRenewal } from './desk.ts';
import { NewPetitionFields } from './new-petition-fields.tsx';
import { useDeskText } from './text.ts';

interface Typed extends Pick<TypedPerson, 'identityType' | 'identityNumber' | 'address'> {
  readonly into: 'new' | 'known';
  readonly petition?: string;
  readonly kind?: Kind;
  readonly text?: string;
  readonly request?: string;
  readonly relatedCaseNumber?: string;
  readonly accused?: readonly TypedParty[];
  readonly place: string;
  readonly minutes: number;
  readonly record: string;
  readonly lateReason?: string;
}

type Registration = CallOf<Endpoints['registerVisit']>['body'];

const { shape } = desk.endpoints.registerVisit.body;
const { shape: known } = desk.endpoints.recordVisit.body;

const visitOf = ({ place, minutes, record, lateReason }: Typed) => ({
  place,
  minutes,
  record,
  ...(lateReason ? { lateReason } : {}),
});

const registrationOf = (typed: Typed): Registration => {
  const { kind = 'OTHER', text = '', request, relatedCaseNumber, accused } = typed;
  return {
    kind,
    text,
    ...given({ request, relatedCaseNumber }),
    ...personOf(typed),
    ...accusedOf(accused),
    ...visitOf(typed),
  };
};

/** What came of a visit, in one step: a new petition with the official's act, or the act on a petition that there is. */
export const RecordDrawer = ({ row, onClose }: { row: DayRow; onClose: () => void }) => {
  const t = useDeskText();
  const api = useApi();
  const rule = useRule();
  const nameOf = useNameOf();
  const renew = useRenewal();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const into = Form.useWatch('into', form) ?? (row.petition === undefined ? 'new' : 'known');
  // One key for all attempts: an answer that was lost on the way is not registered twice.
  const [key] = useState(() => crypto.randomUUID());
  const [made, setMade] = useState<{ registered: Registered; kind: Kind }>();
  const { booking, day, meeting, visitor } = row;
  const isLate = latenessFault(day, shanghaiDay(Date.now()), undefined) === 'late-without-reason';
  const sent = useMutation({
    mutationFn: async (typed: Typed) => {
      const params = { booking };
      if (typed.into === 'known') {
        const { petition } = await api.recordVisit({
          params,
          body: { petition: typed.petition ?? '', ...visitOf(typed) },
        });
        return { petition };
      }
      return { registered: await api.registerVisit({ params, idempotencyKey: key, body: registrationOf(typed) }) };
    },
    onSuccess: async (answer, { kind = 'OTHER' }) => {
      await renew();
      if (answer.registered !== undefined) return setMade({ registered: answer.registered, kind });
      void message.success(t('desk.recorded', { reference: answer.petition ?? '' }));
      onClose();
    },
    onError: (error) => form.setFields(errorsOf(failureOf(error, t).issues)),
  });
  const channel = meeting === 'VIDEO' ? 'VIDEO' : 'VISIT';
  return (
    <Drawer
      open
      size="min(48rem, 100vw)"
      title={<h2>{t('desk.record.of', { name: visitor?.name ?? booking })}</h2>}
      onClose={onClose}
    >
      {made !== undefined ? (
        <Slip
          made={{ registered: made.registered, filled: { channel, kind: made.kind, receivedOn: day }, files: 0 }}
          onNext={onClose}
          nextLabel={t('desk.back')}
        />
      ) : (
        <Form<Typed>
          form={form}
          name="visit"
          layout="vertical"
          scrollToFirstError={{ focus: true }}
          initialValues={{
            into: row.petition === undefined ? 'new' : 'known',
            petition: row.petition,
            place: row.place,
            lateReason: '',
          }}
          onFinish={(typed) => sent.mutate(typed)}
        >
          <Alert
            className="gap-below"
            type="info"
            showIcon
            title={t('desk.record.counts', { name: nameOf(receiverOf(row)) })}
            description={visitor?.subject}
          />
          <Form.Item name="into">
            <Radio.Group
              options={[
                { value: 'new', label: t('desk.record.new') },
                { value: 'known', label: t('desk.record.known') },
              ]}
            />
          </Form.Item>
          {into === 'known' ? (
            <Form.Item name="petition" label={t('desk.petition')} rules={[rule(known.petition)]}>
              <Input className="code" autoComplete="off" maxLength={40} />
            </Form.Item>
          ) : (
            <NewPetitionFields form="visit" />
          )}
          <Form.Item name="place" label={t('desk.place')} rules={[rule(shape.place)]}>
            <Input autoComplete="off" maxLength={200} />
          </Form.Item>
          <Form.Item name="minutes" label={t('desk.taken')} rules={[rule(shape.minutes)]}>
            <InputNumber min={1} max={1440} precision={0} className="short" />
          </Form.Item>
          <Form.Item
            name="record"
            label={t('desk.minutesOf')}
            extra={t('desk.minutesOf.hint')}
            rules={[rule(shape.record)]}
          >
            <Input.TextArea rows={5} />
          </Form.Item>
          {isLate && (
            <Form.Item name="lateReason" label={t('desk.late')} extra={t('desk.late.hint')}>
              <Input autoComplete="off" maxLength={500} />
            </Form.Item>
          )}
          {sent.error && <FailureAlert error={sent.error} />}
          <Button htmlType="submit" type="primary" loading={sent.isPending}>
            {t(into === 'known' ? 'desk.record.act' : 'desk.record.now')}
          </Button>
        </Form>
      )}
    </Drawer>
  );
};
