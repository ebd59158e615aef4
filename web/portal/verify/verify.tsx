import { useCallback, useEffect, useState } from 'react';
import type { Issue } from '../../../shared/problems.ts';
import { go } from '../../kit/route.ts';
import { useApi } from '../api.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Heading } from '../parts/heading.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { ByHand } from './by-hand.tsx';
import { GivenReceipt } from './given-receipt.tsx';
import { signedPart } from './signed-part.ts';
import { useVerifyText } from './text.ts';
import { type Finding, Verdict } from './verdict.tsx';
import './verify.css';

interface State {
  readonly finding?: Finding;
  readonly failed?: unknown;
}

const useFinding = (receipt: string | undefined) => {
  const api = useApi();
  const [state, setState] = useState<State>({});
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again
  useEffect(() => {
    setState({});
    if (receipt === undefined) return;
    let wanted = true;
    api.verifyReceipt({ body: { receipt } }).then(
      (finding) => wanted && setState({ finding }),
      (failed: unknown) => wanted && setState({ failed }),
    );
    return () => {
      wanted = false;
    };
  }, [api, receipt, attempt]);
  return { ...state, again: () => setAttempt(attempt + 1) };
};

const Check = ({ linked }: { linked: string | undefined }) => {
  const t = useVerifyText();
  const [given, setGiven] = useState<string>();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const receipt = given ?? (linked === undefined ? undefined : (signedPart(linked) ?? linked));
  const { finding, failed, again } = useFinding(receipt);
  const give = useCallback((text: string, otherwise: Issue) => {
    const part = signedPart(text);
    setIssues(part === undefined ? [otherwise] : []);
    setGiven(part);
  }, []);

  const another = () => {
    setGiven(undefined);
    go('/verify');
  };

  return (
    <>
      <ErrorSummary issues={issues} />
      <Heading>{t('menu.verify')}</Heading>
      {receipt === undefined ? (
        <>
          <p className="lead">{t('verify.lead')}</p>
          <GivenReceipt issues={issues} onGiven={give} />
        </>
      ) : (
        <>
          {failed !== undefined && <FailureNotice error={failed} onRetry={again} />}
          {failed === undefined && (finding === undefined ? <Waiting /> : <Verdict finding={finding} />)}
          <p className="actions">
            <button type="button" className="button plain" onClick={another}>
              {t('verify.another')}
            </button>
          </p>
        </>
      )}
      <ByHand />
    </>
  );
};

/** Checks a receipt: one that a QR code led here with at once, else one that is scanned, chosen or pasted. */
export const Verify = ({ linked }: { linked: string | undefined }) => <Check key={linked ?? ''} linked={linked} />;
