import { Button, Result, Spin } from 'antd';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useText } from '../text.ts';
import { leaveToSignIn, returnFromSignIn, type Session } from './sign-in.ts';

const Signed = createContext<Session | undefined>(undefined);

// One exchange for one code, however often React mounts.
let returning: Promise<Session | undefined> | undefined;

/** The session of the signed-in person. @throws Error outside of {@link SessionProvider} */
export const useSession = (): Session => {
  const session = useContext(Signed);
  if (session === undefined) throw new Error('Nobody is signed in here');
  return session;
};

/** Shows the console to those who signed in, and sends the others to the issuer. */
export const SessionProvider = ({ children }: { children: ReactNode }) => {
  const t = useText();
  const [session, setSession] = useState<Session>();
  const [failed, setFailed] = useState<unknown>();
  useEffect(() => {
    returning ??= returnFromSignIn();
    returning
      .then((found) => (found === undefined ? leaveToSignIn() : setSession(found)))
      .catch((error: unknown) => setFailed(error));
  }, []);
  if (failed !== undefined) {
    return (
      <Result
        status="warning"
        title={t('signIn.failed')}
        subTitle={t('signIn.why')}
        extra={
          <Button type="primary" onClick={() => void leaveToSignIn().catch(setFailed)}>
            {t('signIn.again')}
          </Button>
        }
      />
    );
  }
  if (session === undefined) {
    return (
      <div className="whole" role="status">
        <Spin /> {t('signIn.waiting')}
      </div>
    );
  }
  return <Signed value={session}>{children}</Signed>;
};
