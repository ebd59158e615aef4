import { useEffect, useRef } from 'react';

/**
 * When the control that was just used goes away, the row in which it stood takes the focus, or what stands after the
 * list when the row went too: a keyboard never starts again at the top of the page.
 */
export const useKeptFocus = (fallback: () => HTMLElement | null) => {
  const rows = useRef(new Map<string, HTMLElement>());
  const used = useRef<string | undefined>(undefined);
  useEffect(() => {
    const forget = () => {
      used.current = undefined;
    };
    // Whoever presses elsewhere wants the focus there, or nowhere.
    addEventListener('pointerdown', forget);
    return () => removeEventListener('pointerdown', forget);
  }, []);
  useEffect(() => {
    if (used.current === undefined || document.activeElement !== document.body) return;
    const row = rows.current.get(used.current);
    const next = row === undefined ? fallback() : (row.querySelector('button') ?? row);
    next?.focus({ preventScroll: true });
  });
  return (key: string) => ({
    tabIndex: -1,
    ref: (row: HTMLElement | null) => {
      if (row === null) rows.current.delete(key);
      else rows.current.set(key, row);
    },
    onClick: () => {
      used.current = key;
    },
  });
};
