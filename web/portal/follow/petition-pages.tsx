import { useState } from 'react';
import { goInstead } from '../../kit/route.ts';
import { NotFound } from '../pages/not-found.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { Answer } from './answer.tsx';
import { ClosedStep } from './closed-step.tsx';
import { Letter } from './letter.tsx';
import { Overview } from './overview.tsx';
import { Rate } from './rate.tsx';
import { Recusal } from './recusal.tsx';
import { Review } from './review.tsx';
import type { StepProps } from './step-page.tsx';
import { Supplement } from './supplement.tsx';
import { TimeLeft } from './time-left.tsx';
import { usePetition } from './use-petition.ts';
import { Withdraw } from './withdraw.tsx';

const steps = {
  supplement: Supplement,
  withdraw: Withdraw,
  answer: Answer,
  rate: Rate,
  review: Review,
  recusal: Recusal,
} as const;
const isStep = (name: string): name is keyof typeof steps => name in steps;

interface Props {
  readonly path: readonly string[];
  readonly onExpired: () => void;
  readonly onClose: () => void;
}

/** The page of an opened petition, and the pages of its replies and of what the petitioner may do. */
export const PetitionPages = ({ path, onExpired, onClose }: Props) => {
  const { petition, failed, refresh } = usePetition(onExpired);
  const [told, setTold] = useState<string>();
  if (petition === undefined)
    return failed === undefined ? <Waiting /> : <FailureNotice error={failed} onRetry={() => void refresh()} />;

  const [name, which] = path;
  const done: StepProps['onDone'] = async (sentence) => {
    await refresh();
    setTold(sentence);
    goInstead('/follow');
  };
  const page = () => {
    if (name === undefined)
      return <Overview petition={petition} told={told} onSeen={() => setTold(undefined)} onClose={onClose} />;
    if (name === 'replies') return <Letter petition={petition} number={Number(which)} />;
    if (!isStep(name)) return <NotFound />;
    if (!petition.may[name]) return <ClosedStep name={name} />;
    const Step = steps[name];
    return <Step petition={petition} onDone={done} onExpired={onExpired} onRefused={() => void refresh()} />;
  };
  return (
    <>
      {failed !== undefined && <FailureNotice error={failed} onRetry={() => void refresh()} />}
      {page()}
      <TimeLeft onExpired={onExpired} />
    </>
  );
};
