const drafts = new Map<string, unknown>();

const ask = (event: BeforeUnloadEvent) => event.preventDefault();
const watch = () => {
  if (drafts.size > 0) addEventListener('beforeunload', ask);
  else removeEventListener('beforeunload', ask);
};

/** Something typed and not sent: it outlives every way within the console, and the browser asks before it closes the page. */
export interface Draft<T> {
  readonly read: () => T | undefined;
  readonly keep: (value: T) => void;
  readonly drop: () => void;
}

/** What was typed under a name. Lives in memory alone, since the next person at this desk may be another. */
export const draftAt = <T>(name: string): Draft<T> => ({
  read: () => drafts.get(name) as T | undefined, // kept by `keep` under the same name
  keep: (value) => {
    drafts.set(name, value);
    watch();
  },
  drop: () => {
    drafts.delete(name);
    watch();
  },
});

/** Whoever signs out leaves nothing behind, and is not asked. */
export const dropDrafts = (): void => {
  drafts.clear();
  watch();
};
