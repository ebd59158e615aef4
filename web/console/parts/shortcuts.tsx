import { Checkbox, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useText } from '../text.ts';

const KEY = 'everyletter.keys';
const OFF = 'off';

/** Single keys of the console, in the order of the sheet. */
const single = ['h', 'q', 'n', 'f', 'i', '/', 'l', 'a', '?'] as const;

// Who dictates, or strikes keys by accident, turns single keys off (WCAG 2.1.4).
const areOn = (): boolean => localStorage.getItem(KEY) !== OFF;

/** What lies over a page has the keyboard to itself. */
const isCovered = (): boolean =>
  // One that was closed stays in the document, without a place on the screen.
  [...document.querySelectorAll('[role=dialog][aria-modal=true]')].some((dialog) => dialog.getClientRects().length > 0);

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));

interface Props {
  readonly open: boolean;
  readonly onSheet: (open: boolean) => void;
  /** What the keys of every page do. */
  readonly keys: Partial<Record<(typeof single)[number], () => void>>;
}

/** Single keys for those who never leave the keyboard, and the sheet that lists them. */
export const Shortcuts = ({ open, onSheet, keys }: Props) => {
  const t = useText();
  const [on, setOn] = useState(areOn);
  useEffect(() => {
    const known: Readonly<Record<string, (() => void) | undefined>> = { ...keys, '?': () => onSheet(true) };
    const pressed = (event: KeyboardEvent) => {
      if (!on || event.ctrlKey || event.metaKey || event.altKey) return;
      if (typing(event.target) || isCovered()) return;
      const act = known[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [keys, on, onSheet]);
  const turn = (wanted: boolean) => {
    localStorage.setItem(KEY, wanted ? 'on' : OFF);
    setOn(wanted);
  };
  return (
    <Modal open={open} onCancel={() => onSheet(false)} footer={null} title={t('keys.title')}>
      <dl className="keys">
        {single
          .filter((key) => key === '?' || keys[key] !== undefined)
          .map((key) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(`keys.${key}`)}</dd>
            </div>
          ))}
        <div>
          <dt>
            <kbd>{'Ctrl + Enter'}</kbd>
          </dt>
          <dd>{t('keys.ctrl')}</dd>
        </div>
      </dl>
      <Checkbox checked={on} onChange={({ target }) => turn(target.checked)}>
        {t('keys.on')}
      </Checkbox>
    </Modal>
  );
};
