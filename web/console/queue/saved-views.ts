import { useState } from 'react';
import * as z from 'zod';
import { onDevice } from './on-device.ts';

/** Filters under a name. */
const View = z.object({ name: z.string().min(1).max(40), filters: z.string().max(500) });
export type View = z.infer<typeof View>;

export const MOST_VIEWS = 20;

/** The lists that a person keeps on this device. */
export const useSavedViews = (person: string) => {
  const store = onDevice(`everyletter.views.${person}`, z.array(View).max(MOST_VIEWS), []);
  const [views, setViews] = useState(store.read);
  const [deleted, setDeleted] = useState<{ readonly view: View; readonly index: number }>();
  const set = (next: View[]) => {
    store.write(next);
    setViews(next);
    setDeleted(undefined);
  };
  return {
    views,
    /** What was deleted last and can still be brought back. */
    deleted: deleted?.view,
    save: (view: View) => set([...views, view]),
    rename: (old: View, name: string) => set(views.map((view) => (view === old ? { ...view, name } : view))),
    remove: (view: View) => {
      set(views.filter((one) => one !== view));
      setDeleted({ view, index: views.indexOf(view) });
    },
    restore: () => {
      if (deleted !== undefined) set([...views.slice(0, deleted.index), deleted.view, ...views.slice(deleted.index)]);
    },
  };
};
