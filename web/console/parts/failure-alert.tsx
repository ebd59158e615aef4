import { Alert, Button, Empty } from 'antd';
import { failureOf } from '../../kit/problem.ts';
import { leaveToSignIn } from '../sign-in/sign-in.ts';
import { useText } from '../text.ts';

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** What it means here that there is none. */
  readonly none?: string;
}

/** Something could not be fetched or done: what the platform says, and a way to try again. */
export const FailureAlert = ({ error, onRetry, none }: Props) => {
  const t = useText();
  const { title, issues, problem } = failureOf(error, t);
  if (none !== undefined && problem?.code === 'not-found') return <Empty description={none} />;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="gap"
      title={title}
      description={issues.length === 0 ? undefined : issues.map(({ path, message }) => <div key={path}>{message}</div>)}
      action={
        problem?.code === 'unauthenticated' ? (
          <Button onClick={() => void leaveToSignIn()}>{t('signIn.again')}</Button>
        ) : (
          onRetry && <Button onClick={onRetry}>{t('retry')}</Button>
        )
      }
    />
  );
};
