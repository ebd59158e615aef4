import { go } from '../../kit/route.ts';
import { NotFound } from '../pages/not-found.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { CheckAnswers } from './check-answers.tsx';
import { Confirmation } from './confirmation.tsx';
import { Deleted } from './deleted.tsx';
import { Finished } from './finished.tsx';
import { Question } from './question.tsx';
import { changeDraft, useSession } from './session.ts';
import { isStep, stepAfter } from './steps.ts';
import { Welcome } from './welcome.tsx';

/** One question a page; what was typed is kept on the device until it is sent. */
export const Submit = ({ step, changing }: { step: string | undefined; changing: boolean }) => {
  const session = useSession();
  if (session === undefined) return <Waiting />;
  const { draft, begun, done } = session;
  // Whoever goes back after submitting finds the way to reference and code, not empty questions.
  if (step === undefined || (done !== undefined && !begun && step !== 'who' && step !== 'done'))
    return <Welcome session={session} />;
  if (step === 'deleted') return <Deleted />;
  if (step === 'done') return done === undefined ? <Finished /> : <Confirmation done={done} />;
  if (!isStep(step)) return <NotFound />;
  if (step === 'check') return <CheckAnswers draft={draft} />;
  const next = () => {
    const after = stepAfter(step, draft, changing);
    go(`/submit/${after}${changing && after !== 'check' ? '/change' : ''}`);
  };
  return <Question key={step} step={step} draft={draft} onChange={changeDraft} onNext={next} />;
};
