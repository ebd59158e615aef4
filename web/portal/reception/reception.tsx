import { useEffect } from 'react';
import { useLanguage } from '../../kit/language.tsx';
import { goInstead } from '../../kit/route.ts';
import { NotFound } from '../pages/not-found.tsx';
import { lazily } from '../parts/lazily.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { CheckAnswers } from './check-answers.tsx';
import { Question } from './question.tsx';
import { useSession } from './session.ts';
import { NoSlip, SlipPage } from './slip.tsx';
import { firstOpen, isStep } from './steps.ts';
import { useReceptionText } from './text.ts';
import { Welcome } from './welcome.tsx';

const LookUp = lazily(async () => (await import('./look-up.tsx')).LookUp);

/** Whoever comes to a later question by its address begins at the first open one. */
const ToFirstOpen = ({ step }: { step: string }) => {
  useEffect(() => goInstead(`/reception/${step}`), [step]);
  return <Waiting />;
};

/** Booking a reception, one question a page, and looking a booking up. */
export const Reception = ({ path }: { path: readonly string[] }) => {
  const t = useReceptionText();
  const { language } = useLanguage();
  const { wish, key, slip } = useSession();
  const [step, rest] = path;
  if (step === undefined) return <Welcome />;
  if (step === 'booking') return <LookUp key={rest} linked={rest} />;
  if (step === 'done') return slip === undefined ? <NoSlip /> : <SlipPage slip={slip} />;
  if (!isStep(step)) return <NotFound />;
  const open = firstOpen(step, wish, language, t);
  if (open !== undefined) return <ToFirstOpen step={open} />;
  return step === 'check' ? (
    <CheckAnswers wish={wish} sendKey={key} />
  ) : (
    <Question key={step} step={step} wish={wish} />
  );
};
