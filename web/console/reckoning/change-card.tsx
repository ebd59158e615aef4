import { Card, Tag } from 'antd';
import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useNameOf } from '../api.ts';
import { ChangeText } from './change-text.tsx';
import { Decide } from './decide.tsx';
import { useReckoningText } from './text.ts';
import type { Change } from './use-changes.ts';
import { useMayPropose } from './use-may-propose.ts';

const colours = { PROPOSED: 'gold', APPROVED: 'blue', APPLIED: 'green', DROPPED: 'default' } as const;

/** One change: what it says, who stands for it, and what is to be done about it. */
export const ChangeCard = ({ change, onDecided }: { change: Change; onDecided: () => void }) => {
  const t = useReckoningText();
  const nameOf = useNameOf();
  const may = useMayPropose();
  const { language } = useLanguage();
  const { number, state, reason, proposedBy, proposedAt, decidedBy, decidedAt, replay, appliedAt } = change;
  const when = (at: string) => shownInstant(at, language);
  return (
    <Card
      size="small"
      className="change-card"
      title={
        <h2>
          {t('changes.number', { number })} <Tag color={colours[state]}>{t(`changes.state.${state}`)}</Tag>
        </h2>
      }
    >
      <ChangeText change={change} />
      <p>{t('changes.proposedBy', { when: when(proposedAt), who: nameOf(proposedBy), reason })}</p>
      {decidedBy !== undefined && decidedAt !== undefined && (
        <p>
          {t(state === 'DROPPED' ? 'changes.decidedBy.no' : 'changes.decidedBy.yes', {
            when: when(decidedAt),
            who: nameOf(decidedBy),
          })}
        </p>
      )}
      {state === 'APPROVED' && (
        <p role="status">
          {replay === undefined
            ? t('changes.waiting')
            : t('changes.progress', { round: replay.round, looked: replay.looked, moved: replay.moved })}
        </p>
      )}
      {appliedAt !== undefined && <p>{t('changes.applied', { when: when(appliedAt), moved: replay?.moved ?? 0 })}</p>}
      {state === 'PROPOSED' && may && <Decide change={change} onDecided={onDecided} />}
    </Card>
  );
};
