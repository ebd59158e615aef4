import { Alert, Button } from 'antd';
import { failureOf } from '../../kit/problem.ts';
import { useText } from '../text.ts';

/** Something could not be fetched or done: what the platform says, and a way to try again. */
export const FailureAlert = ({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) => {
  const t = useText();
  const { title, issues } = failureOf(error, t);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="gap"
      title={title}
      description={issues.length === 0 ? undefined : issues.map(({ path, message }) => <div key={path}>{message}</div>)}
      action={onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
    />
  );
};
