import { type ReactNode, useState } from 'react';
import type { Issue } from '../../../shared/problems.ts';
import { failureOf } from '../../kit/problem.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Heading } from '../parts/heading.tsx';
import { BackLink } from './back-link.tsx';
import type { Petition } from './petition.ts';
import { useFollowText } from './text.ts';

/** What each page of a step is given. */
export interface StepProps {
  readonly petition: Petition;
  /** The step was taken; what the petitioner is told. */
  readonly onDone: (sentence: string) => Promise<void>;
  readonly onExpired: () => void;
  /** The petition is not what it was when the page was opened. */
  readonly onRefused: () => void;
}

interface Props extends Omit<StepProps, 'petition'> {
  readonly title: string;
  readonly children: (issues: readonly Issue[]) => ReactNode;
  /** What is wrong before anything is sent. */
  readonly check?: () => readonly Issue[];
  readonly take: () => Promise<string>;
  readonly send: string;
  readonly warning?: boolean;
  readonly beside?: ReactNode;
}

interface Wrong {
  readonly title?: string | undefined;
  readonly issues: readonly Issue[];
}

/** One step of the petitioner on a page of its own: what is wrong, the question, the answer, and back. */
export const StepPage = ({ title, children, check, take, send, warning, beside, ...props }: Props) => {
  const t = useFollowText();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Wrong>({ issues: [] });

  const run = async () => {
    const issues = check?.() ?? [];
    setWrong({ issues });
    if (issues.length > 0) return;
    setBusy(true);
    try {
      await props.onDone(await take());
    } catch (error) {
      const { title: failure, issues: told, problem } = failureOf(error, t);
      if (problem?.code === 'receipt-expired') return props.onExpired();
      if (problem?.code === 'illegal-transition') props.onRefused();
      setWrong({ title: failure, issues: told });
      setBusy(false);
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <BackLink />
      <ErrorSummary title={wrong.title} issues={wrong.issues} />
      <Heading>{title}</Heading>
      {children(wrong.issues)}
      <div className="actions">
        <button type="submit" className={warning ? 'button warning' : 'button'} disabled={busy}>
          {busy ? t('waiting') : send}
        </button>
        {beside}
      </div>
    </form>
  );
};
