import { failureOf } from '../../kit/problem.ts';
import { useText } from '../text.ts';

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** What it means here that there is none. */
  readonly none?: string;
}

/** Something could not be fetched: says so, and offers to try again. */
export const FailureNotice = ({ error, onRetry, none }: Props) => {
  const t = useText();
  const { title, problem } = failureOf(error, t);
  if (none !== undefined && problem?.code === 'not-found') return <p className="notice">{none}</p>;
  return (
    <div className="notice bad" role="alert">
      <p>{title}</p>
      {onRetry && (
        <button type="button" className="button plain" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
};
