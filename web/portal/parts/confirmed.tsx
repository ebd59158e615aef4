import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../text.ts';

interface Props {
  /** What the button says that asks first. */
  readonly label: string;
  readonly question: ReactNode;
  /** What the button says that does it. */
  readonly act: string;
  readonly onAct: () => void;
  /** Whether to ask at all. */
  readonly ask?: boolean;
}

/** A button for what cannot be undone: asks in its own place before it acts. */
export const Confirmed = ({ label, question, act, onAct, ask = true }: Props) => {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asking) box.current?.focus();
    else if (asked.current) opener.current?.focus();
    asked.current = asking;
  }, [asking]);
  if (!asking)
    return (
      <button type="button" className="button plain" ref={opener} onClick={() => (ask ? setAsking(true) : onAct())}>
        {label}
      </button>
    );
  return (
    <fieldset className="confirm" tabIndex={-1} ref={box}>
      <legend className="hidden">{label}</legend>
      <p>{question}</p>
      <button type="button" className="button warning" onClick={onAct}>
        {act}
      </button>
      <button type="button" className="button plain" onClick={() => setAsking(false)}>
        {t('cancel')}
      </button>
    </fieldset>
  );
};
