import { useState } from 'react';
import * as z from 'zod';
import { onDevice } from './on-device.ts';

/** What a list may show of each case besides its reference. */
const Column = z.enum(['kind', 'state', 'due', 'handler', 'received', 'channel']);
export type Column = z.infer<typeof Column>;
export const columns = Column.options;

const store = onDevice('everyletter.columns', z.array(Column), [...columns]);

/** The columns that are shown, as they were chosen on this device. */
export const useColumns = () => {
  const [shown, setShown] = useState<readonly Column[]>(store.read);
  const show = (column: Column, wanted: boolean) => {
    // In the order in which they stand, whatever the order of choosing.
    const next = columns.filter((one) => (one === column ? wanted : shown.includes(one)));
    store.write(next);
    setShown(next);
  };
  return { shown, show };
};
