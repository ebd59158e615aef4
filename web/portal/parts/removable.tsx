import { useEffect, useRef, useState } from 'react';
import { useText } from '../text.ts';

interface Removed<T> {
  readonly item: T;
  readonly index: number;
}

/** A list whose items can be removed, and the last one brought back to its place. */
export const useRemovable = <T,>(items: readonly T[], onChange: (items: readonly T[]) => void) => {
  const [removed, setRemoved] = useState<Removed<T>>();
  return {
    removed: removed?.item,
    remove: (item: T) => {
      setRemoved({ item, index: items.indexOf(item) });
      onChange(items.filter((one) => one !== item));
    },
    /** Answers where the item is again. */
    undo: (): number => {
      if (removed === undefined) return 0;
      onChange([...items.slice(0, removed.index), removed.item, ...items.slice(removed.index)]);
      setRemoved(undefined);
      return removed.index;
    },
  };
};

/** Says what was removed and brings it back on demand; takes the focus that the removed item had. */
export const Undo = ({ text, onUndo }: { text: string; onUndo: () => void }) => {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another removal takes the focus again
  useEffect(() => button.current?.focus(), [text]);
  return (
    <p className="notice undo" role="status">
      <span>{text}</span>{' '}
      <button type="button" className="link" ref={button} onClick={onUndo}>
        {t('undo')}
      </button>
    </p>
  );
};
