import { useCallback, useEffect, useState } from 'react';
import { go, goInstead } from '../../kit/route.ts';
import { NotFound } from '../pages/not-found.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { CheckAnswers } from './check-answers.tsx';
import { Confirmation } from './confirmation.tsx';
import { forget, keep, kept } from './device-store.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { Question } from './question.tsx';
import type { Registered } from './registered.ts';
import { isStep, type StepName, stepsOf } from './steps.ts';
import { Welcome } from './welcome.tsx';

const DRAFT_DAYS = 7;
const RECEIPT_DAYS = 1;

interface Memory {
  readonly draft: Draft;
  /** Whether the draft was found on the device. */
  readonly found: boolean;
  readonly registered: Registered | undefined;
}

const recall = async (): Promise<Memory> => {
  // Both were written by this page, in these shapes, under a key that only this device has.
  const [draft, registered] = (await Promise.all([kept('draft'), kept('registered')])) as [
    Draft | undefined,
    Registered | undefined,
  ];
  return { draft: { ...emptyDraft, ...draft }, found: draft !== undefined, registered };
};

// The pages of one submission come and go; what was typed stays.
let memory: Memory | undefined;

/** One question a page; what was typed is kept on the device until it is sent. */
export const Submit = ({ step, changing }: { step: string | undefined; changing: boolean }) => {
  const [state, setState] = useState(memory);
  useEffect(() => {
    if (memory === undefined) void recall().then(setState);
  }, []);
  useEffect(() => {
    memory = state;
  }, [state]);

  const change = useCallback((part: Partial<Draft>) => {
    setState((old) => {
      const draft = { ...(old?.draft ?? emptyDraft), ...part };
      void keep('draft', draft, DRAFT_DAYS);
      return { registered: old?.registered, found: true, draft };
    });
  }, []);

  if (state === undefined) return <Waiting />;
  const { draft, registered } = state;

  const clear = () => {
    void forget('draft');
    void forget('registered');
    setState({ draft: emptyDraft, found: false, registered: undefined });
  };
  const finish = (answer: Registered) => {
    void keep('registered', answer, RECEIPT_DAYS);
    void forget('draft');
    setState({ draft: emptyDraft, found: false, registered: answer });
    goInstead('/submit/done');
  };
  const next = (from: StepName) => {
    const steps = stepsOf(draft);
    go(
      changing && from !== 'who'
        ? '/submit/check'
        : `/submit/${steps[steps.indexOf(from) + 1] ?? 'check'}${changing ? '/change' : ''}`,
    );
  };

  if (step === undefined) return <Welcome found={state.found} unread={registered !== undefined} onClear={clear} />;
  if (step === 'done')
    return registered === undefined ? <NotFound /> : <Confirmation registered={registered} onSaved={clear} />;
  if (!isStep(step)) return <NotFound />;
  if (step === 'check') return <CheckAnswers draft={draft} onChange={change} onDone={finish} />;
  return <Question key={step} step={step} draft={draft} onChange={change} onNext={() => next(step)} />;
};
