import { Alert, App, Button, Space } from 'antd';
import { useState } from 'react';
import { type Failure, failureOf } from '../../kit/problem.ts';
import { useApi, useMe } from '../api.ts';
import { MovesView } from './moves-view.tsx';
import { useReckoningText } from './text.ts';
import type { Change } from './use-changes.ts';
import { useMoves } from './use-moves.ts';

/** What a proposed change would move, and the two things that can be done with it; never approved by whom it is from. */
export const Decide = ({ change, onDecided }: { change: Change; onDecided: () => void }) => {
  const t = useReckoningText();
  const api = useApi();
  const { record } = useMe();
  const { modal } = App.useApp();
  const found = useMoves(change.number);
  const [failure, setFailure] = useState<Failure>();
  const { number, version, proposedBy } = change;
  const own = proposedBy === record.id;

  const decide = async (decision: 'APPROVE' | 'DROP') => {
    setFailure(undefined);
    await api
      .decideChange({ params: { number }, version, body: { decision } })
      .catch((error: unknown) => setFailure(failureOf(error, t)));
    onDecided();
  };
  const ask = (decision: 'APPROVE' | 'DROP') => {
    const what = decision === 'APPROVE' ? 'approve' : 'drop';
    void modal.confirm({
      title: t(`changes.${what}.sure`, { number }),
      content: t(`changes.${what}.what`, { cases: found.data?.cases ?? 0 }),
      okText: t(`changes.${what}`),
      okButtonProps: { danger: decision === 'DROP' },
      cancelText: t('reckoning.cancel'),
      onOk: () => decide(decision),
    });
  };
  return (
    <>
      <MovesView found={found} />
      {failure !== undefined && (
        <Alert
          type="error"
          showIcon
          role="alert"
          className="gap-below"
          title={failure.title}
          description={failure.issues.map(({ path, message }) => <div key={path}>{message}</div>)}
        />
      )}
      {own && <p className="notice">{t('changes.own')}</p>}
      <Space wrap>
        {!own && (
          <Button type="primary" disabled={found.data === undefined} onClick={() => ask('APPROVE')}>
            {t('changes.approve')}
          </Button>
        )}
        <Button onClick={() => ask('DROP')}>{t('changes.drop')}</Button>
      </Space>
    </>
  );
};
