import { Modal } from 'antd';
import { useEffect } from 'react';
import { useText } from '../text.ts';

interface Props {
  readonly open: boolean;
  readonly onSheet: (open: boolean) => void;
  readonly keys: Readonly<Record<string, () => void>>;
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

const listed = ['q', 'n', 'f', '/', 'ctrl', '?'] as const;

/** Single keys for those who never leave the keyboard, and the sheet that lists them. */
export const Shortcuts = ({ open, onSheet, keys }: Props) => {
  const t = useText();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      if (event.key === '?') return onSheet(true);
      if (event.key === '/') {
        event.preventDefault();
        return document.getElementById('find')?.focus();
      }
      keys[event.key]?.();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [keys, onSheet]);
  return (
    <Modal open={open} onCancel={() => onSheet(false)} footer={null} title={t('keys.title')}>
      <dl className="keys">
        {listed.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key === 'ctrl' ? 'Ctrl + Enter' : key}</kbd>
            </dt>
            <dd>{t(`keys.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
};
