import { Alert } from 'antd';
import type { EventType } from '../../../shared/domain/petition.ts';
import type { ProblemDetails } from '../../../shared/problems.ts';
import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useNameOf } from '../api.ts';
import type { Case } from './case.ts';
import { useCaseText } from './text.ts';
import { useAuthorOf } from './timeline.tsx';

interface Props {
  readonly current: NonNullable<ProblemDetails['current']>;
  /** The case as it was when the form was opened, and as it is now. */
  readonly seen: Case;
  readonly found: Case;
  /** The step is no longer open. */
  readonly over: boolean;
}

const axes = ['procedure', 'decision', 'resolution'] as const;

/** What is different about the case, in words. */
const useDifferences = (seen: Case, found: Case): string[] => {
  const t = useCaseText();
  const nameOf = useNameOf();
  const name = (handler: string | undefined) => (handler === undefined ? t('case.nobody') : nameOf(handler));
  const moved = (what: string, from: string, to: string) => t('stale.moved', { what, from, to });
  const shown = (one: Case) => ({
    procedure: t(`procedure.${one.procedure}`),
    decision: t(`decision.${one.decision}`),
    resolution: t(`resolution.${one.resolution}`),
  });
  const [before, after] = [shown(seen), shown(found)];
  return [
    ...axes.flatMap((axis) => (seen[axis] === found[axis] ? [] : moved(t(`axis.${axis}`), before[axis], after[axis]))),
    ...(seen.handler === found.handler ? [] : [moved(t('queue.handler'), name(seen.handler), name(found.handler))]),
  ];
};

/** Somebody saved first: what they did and what that changed, before the person decides whether to send theirs. */
export const Changed = ({ current, seen, found, over }: Props) => {
  const t = useCaseText();
  const authorOf = useAuthorOf();
  const { language } = useLanguage();
  const differences = useDifferences(seen, found);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="gap-below"
      title={t(over ? 'stale.over' : 'stale.title')}
      description={
        <>
          <ul className="explanation">
            {/* Types of events are the contract of the chain; the answer names them as text. */}
            {current.changes.map(({ seq, type, at, by }) => (
              <li key={seq}>
                {t('stale.change', {
                  what: t(`event.${type as EventType}`),
                  who: authorOf(by),
                  when: shownInstant(at, language),
                })}
              </li>
            ))}
            {differences.map((difference) => (
              <li key={difference}>
                <strong>{difference}</strong>
              </li>
            ))}
          </ul>
          {t(over ? 'stale.over.kept' : 'stale.kept')}
        </>
      }
    />
  );
};
