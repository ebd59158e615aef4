import { Button, Result, Spin } from 'antd';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useText } from '../text.ts';
import { type Leaving, leaveToSignIn, leftBecause, returnFromSignIn, type Session } from './sign-in.ts';

const Signed = createContext<Session | undefined>(undefined);

// One exchange for one code, however often React mounts.
let returning: Promise<Session | Leaving | undefined> | undefined;

const begin = async (): Promise<Session | Leaving | undefined> => leftBecause() ?? (await returnFromSignIn());

/** The session of the signed-in person. @throws Error outside of {@link SessionProvider} */
export const useSession = (): Session => {
  const session = useContext(Signed);
  if (session === undefined) throw new Error('Nobody is signed in here');
  return session;
};

/** Shows the console to those who signed in, and sends the others to the issuer; those who left stay where they are. */
export const SessionProvider = ({ children }: { children: ReactNode }) => {
  const t = useText();
  const [session, setSession] = useState<Session>();
  const [left, setLeft] = useState<Leaving>();
  const [failed, setFailed] = useState<unknown>();
  useEffect(() => {
    returning ??= begin();
    returning
      .then((found) => {
        if (found === undefined) return leaveToSignIn();
        if (typeof found === 'string') return setLeft(found);
        setSession(found);
      })
      .catch((error: unknown) => setFailed(error));
  }, []);
  if (session !== undefined) return <Signed value={session}>{children}</Signed>;
  const signIn = (label: string) => (
    <Button type="primary" size="large" onClick={() => void leaveToSignIn().catch(setFailed)}>
      {label}
    </Button>
  );
  if (failed !== undefined) {
    return (
      <main className="whole">
        <Result
          status="warning"
          title={<h1>{t('signIn.failed')}</h1>}
          subTitle={t('signIn.why')}
          extra={signIn(t('signIn.again'))}
        />
      </main>
    );
  }
  if (left !== undefined) {
    return (
      <main className="whole">
        <Result
          status="success"
          title={<h1>{t(`left.${left}`)}</h1>}
          subTitle={t(`left.${left}.why`)}
          extra={signIn(t('signIn.again'))}
        />
      </main>
    );
  }
  return (
    <div className="whole" role="status">
      <Spin /> {t('signIn.waiting')}
    </div>
  );
};
