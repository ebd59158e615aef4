import { failureOf } from '../../kit/problem.ts';
import { useText } from '../text.ts';

/** Something could not be fetched: says so, and offers to try again. */
export const FailureNotice = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const t = useText();
  return (
    <div className="notice bad" role="alert">
      <p>{failureOf(error, t).title}</p>
      {onRetry && (
        <button type="button" className="button plain" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
};
