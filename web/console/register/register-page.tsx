import './register.css';
import { useState } from 'react';
import { useApi } from '../api.ts';
import { uploadsTo } from '../files/case-uploads.ts';
import type { Begun } from './draft.ts';
import type { Made, Registered } from './registration.ts';
import { RegistrationForm } from './registration-form.tsx';
import { Slip } from './slip.tsx';
import { StillSending } from './still-sending.tsx';

/** Registers a letter, visit, call or video reception, then the next one. */
export const RegisterPage = () => {
  const api = useApi();
  const [made, setMade] = useState<readonly Made[]>([]);
  const [shown, setShown] = useState<Made>();
  const [round, setRound] = useState(0);
  const last = made.at(-1);
  const done = (registered: Registered, { filled, files }: Begun) => {
    if (files.length > 0) uploadsTo(registered.reference, api).add(files);
    const one = { registered, filled, files: files.length };
    setMade([...made, one]);
    setShown(one);
  };
  const others = made.filter((one) => one !== shown && one.files > 0);
  return (
    <>
      {others.map(({ registered: { reference } }) => (
        <StillSending key={reference} reference={reference} />
      ))}
      {shown === undefined ? (
        <RegistrationForm
          key={round}
          channel={last?.filled.channel}
          onDone={done}
          onClear={() => setRound(round + 1)}
          {...(last === undefined ? {} : { before: last.registered.reference, onBefore: () => setShown(last) })}
        />
      ) : (
        <Slip made={shown} onNext={() => setShown(undefined)} />
      )}
    </>
  );
};
