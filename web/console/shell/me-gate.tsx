import { useQuery } from '@tanstack/react-query';
import { Button, Result, Spin } from 'antd';
import type { ReactNode } from 'react';
import { failureOf } from '../../kit/problem.ts';
import { Mine, useApi } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { useSession } from '../sign-in/session.tsx';
import { signOut } from '../sign-in/sign-in.ts';
import { useText } from '../text.ts';

/** Shows the console to those whom the directory knows; who is not in it, or disabled in it, learns that. */
export const MeGate = ({ children }: { children: ReactNode }) => {
  const t = useText();
  const api = useApi();
  const session = useSession();
  const { data, error, refetch } = useQuery({
    queryKey: ['me'],
    queryFn: () => api.readMe(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data !== undefined) return <Mine value={data}>{children}</Mine>;
  if (error === null) {
    return (
      <div className="whole" role="status">
        <Spin /> {t('loading')}
      </div>
    );
  }
  const leave = <Button onClick={() => void signOut(session, 'signed-out')}>{t('signOut')}</Button>;
  return (
    <main className="whole">
      {failureOf(error, t).problem?.code === 'forbidden' ? (
        <Result
          status="warning"
          title={<h1>{t('stranger.title')}</h1>}
          subTitle={t('stranger.why', { account: session.name ?? session.subject })}
          extra={leave}
        />
      ) : (
        <>
          <FailureAlert error={error} onRetry={() => void refetch()} />
          {leave}
        </>
      )}
    </main>
  );
};
