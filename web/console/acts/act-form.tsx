import { Alert, Card } from 'antd';
import { useState } from 'react';
import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi, useNameOf } from '../api.ts';
import type { Case } from '../case/case.ts';
import { StepForm } from '../case/step-form.tsx';
import { useCaseText } from '../case/text.ts';
import type { Taken, Typed } from '../case/typed.ts';
import { StateTag } from '../parts/state-tag.tsx';
import type { Habits } from './habits.ts';

const EXCERPT = 120;

interface Props {
  readonly found: Case;
  readonly given: Habits;
  readonly onRenewed: (found: Case) => void;
  readonly onDone: (typed: Typed, act: Taken['act']) => void;
  readonly onCancel: () => void;
}

/** The case that was found, so that nobody mistakes it, and the form of the act. */
export const ActForm = ({ found, given, onRenewed, onDone, onCancel }: Props) => {
  const t = useCaseText();
  const api = useApi();
  const nameOf = useNameOf();
  const { language } = useLanguage();
  const { reference, procedure, kind, channel, receivedOn, handled, next, submission } = found;
  const renew = async () => onRenewed(await api.readCase({ params: { id: reference } }));
  // As it was when it was found: when somebody closes the case meanwhile, what is typed stays on the screen.
  const [open] = useState(next.includes('act'));
  return (
    <Card
      title={
        <h2>
          <a className="code" href={`#/cases/${reference}`}>
            {reference}
          </a>{' '}
          <StateTag state={procedure} />
        </h2>
      }
    >
      <p>
        {t(`kind.${kind}`)} · {t(`channel.${channel}`)} · {t('home.received', { day: shownDay(receivedOn, language) })}
      </p>
      <p className="quiet typed">
        {submission.text.length > EXCERPT ? `${submission.text.slice(0, EXCERPT)}…` : submission.text}
      </p>
      {handled !== undefined && (
        <Alert
          className="gap-below"
          type="info"
          showIcon
          title={t('acts.counted', { name: nameOf(handled.official), day: shownDay(handled.actedOn, language) })}
        />
      )}
      {open ? (
        <StepForm
          step="act"
          found={found}
          given={given}
          onDone={async ({ act }, _, typed) => onDone(typed, act)}
          onStale={renew}
          onCancel={onCancel}
        />
      ) : (
        <Alert type="warning" showIcon title={t('acts.closed', { state: t(`procedure.${procedure}`) })} />
      )}
    </Card>
  );
};
