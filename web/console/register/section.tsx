import { type ReactNode, useEffect } from 'react';

interface Props {
  readonly title: string;
  /** Alt and this letter lead here. */
  readonly letter: string;
  /** The id of the first field. */
  readonly first: string;
  readonly columns?: 2 | 3;
  readonly children: ReactNode;
}

/** Part of a long form, with a key that leads to its first field. */
export const Section = ({ title, letter, first, columns = 2, children }: Props) => {
  useEffect(() => {
    const lead = (event: KeyboardEvent) => {
      // By the place of the key: with Alt some keyboards write another sign.
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== `Key${letter}`) return;
      event.preventDefault();
      document.getElementById(first)?.focus();
    };
    addEventListener('keydown', lead);
    return () => removeEventListener('keydown', lead);
  }, [letter, first]);
  return (
    <fieldset className={`register-section columns-${columns}`} aria-keyshortcuts={`Alt+${letter}`}>
      <legend>
        {title}
        <kbd aria-hidden>{`Alt ${letter}`}</kbd>
      </legend>
      {children}
    </fieldset>
  );
};
