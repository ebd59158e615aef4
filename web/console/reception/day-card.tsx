import { useMutation } from '@tanstack/react-query';
import { App, Button, Card, Input, Space, Tag } from 'antd';
import { useState } from 'react';
import { Day, shanghaiDay } from '../../../shared/domain/day.ts';
import { mayBecome } from '../../../shared/domain/reception/booking.ts';
import { failureOf } from '../../kit/problem.ts';
import { useApi, useMe, useNameOf } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { type DayRow, useDay, useRenewal } from './desk.ts';
import { RecordDrawer } from './record-drawer.tsx';
import { SubstituteDialog } from './substitute-dialog.tsx';
import { useDeskText } from './text.ts';

const colors = { BOOKED: 'blue', CANCELLED: 'default', CAME: 'green', NO_SHOW: 'red', RECEIVED: 'green' };

interface RowProps {
  readonly row: DayRow;
  readonly onSubstitute: () => void;
  readonly onRecord: () => void;
}

/** One visitor: who, when, what about, and what can be done. */
const Visit = ({ row, onSubstitute, onRecord }: RowProps) => {
  const t = useDeskText();
  const api = useApi();
  const { may } = useMe();
  const nameOf = useNameOf();
  const renew = useRenewal();
  const { message } = App.useApp();
  const { booking, version, state, visitor, petition, substitute, reason = '' } = row;
  const isNow = row.day <= shanghaiDay(Date.now());
  const mark = useMutation({
    mutationFn: (attendance: 'CAME' | 'NO_SHOW') =>
      api.markAttendance({ params: { booking }, version, body: { attendance } }),
    onSettled: renew,
    onSuccess: () => void message.success(t('desk.saved')),
    onError: (error) => {
      const { title, problem } = failureOf(error, t);
      void message.error(problem?.code === 'stale-version' ? t('desk.stale') : title);
    },
  });
  return (
    <li className="desk-visit">
      <div>
        <strong>
          {row.from}–{row.until}
        </strong>{' '}
        {visitor === undefined ? t('desk.erased') : `${visitor.name} · ${visitor.phone}`}{' '}
        <Tag color={colors[state]}>{t(`desk.state.${state}`)}</Tag>
        <p className="typed">{visitor?.subject}</p>
        <p className="quiet">
          {nameOf(row.official)} · {row.place} · {t(`desk.meeting.${row.meeting}`)} ·{' '}
          <span className="code">{booking}</span>
        </p>
        {substitute !== undefined && <p>{t('desk.substitute.of', { name: nameOf(substitute), reason })}</p>}
        {petition !== undefined && (
          <p>
            <a className="code" href={`#/cases/${petition}`}>
              {petition}
            </a>
          </p>
        )}
      </div>
      <Space wrap>
        {isNow && mayBecome('came', state) && (
          <Button loading={mark.isPending} onClick={() => mark.mutate('CAME')}>
            {t('desk.came')}
          </Button>
        )}
        {isNow && mayBecome('missed', state) && (
          <Button loading={mark.isPending} onClick={() => mark.mutate('NO_SHOW')}>
            {t('desk.missed')}
          </Button>
        )}
        {mayBecome('substitute', state) && <Button onClick={onSubstitute}>{t('desk.substitute')}</Button>}
        {isNow && mayBecome('receive', state) && may('reception:receive') && (
          <Button type="primary" onClick={onRecord}>
            {t('desk.record')}
          </Button>
        )}
      </Space>
    </li>
  );
};

/** Who comes on a day. */
export const DayCard = () => {
  const t = useDeskText();
  const [day, setDay] = useState(shanghaiDay(Date.now()));
  const [substituting, setSubstituting] = useState<DayRow>();
  const [recording, setRecording] = useState<DayRow>();
  const { data, error, refetch } = useDay(day);
  return (
    <Card
      title={<h2>{t('desk.day')}</h2>}
      extra={
        <Input
          type="date"
          aria-label={t('desk.day.pick')}
          defaultValue={day}
          max="9999-12-31"
          onChange={({ target }) => {
            const chosen = Day.safeParse(target.value).data;
            if (chosen !== undefined) setDay(chosen);
          }}
        />
      }
    >
      <p className="quiet">{t('desk.day.logged')}</p>
      {error && <FailureAlert error={error} onRetry={() => void refetch()} />}
      {!error && data === undefined && <Loading />}
      {data?.length === 0 && <p>{t('desk.day.none')}</p>}
      <ul className="desk-day">
        {data?.map((row) => (
          <Visit
            key={row.booking}
            row={row}
            onSubstitute={() => setSubstituting(row)}
            onRecord={() => setRecording(row)}
          />
        ))}
      </ul>
      {substituting && <SubstituteDialog row={substituting} onClose={() => setSubstituting(undefined)} />}
      {recording && <RecordDrawer row={recording} onClose={() => setRecording(undefined)} />}
    </Card>
  );
};
