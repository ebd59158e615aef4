import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 40rem)');

const subscribe = (changed: () => void) => {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
};

/** Whether the screen is too narrow for a table. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
