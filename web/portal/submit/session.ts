import { useEffect, useSyncExternalStore } from 'react';
import { forget, keep, recall } from '../../kit/device-store.ts';
import { onLeaving } from '../exit/leave.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { dropFiles, type FileNote } from './evidence.ts';
import type { Registered } from './registered.ts';

const DRAFT_DAYS = 7;
const RECEIPT_DAYS = 1;
const SOON_MS = 300;

/** What was registered, until its reference and code are saved. */
export interface Done {
  readonly registered: Registered;
  readonly files: readonly FileNote[];
  readonly asFirstSent: boolean;
  /** A quick exit leaves them on the device. */
  readonly stays: boolean;
}

export interface Session {
  readonly draft: Draft;
  /** Something was typed, or found on the device. */
  readonly begun: boolean;
  /** Until when the draft stays on the device, in milliseconds, once it is there; or that this browser keeps none. */
  readonly until?: number | 'unkept' | undefined;
  readonly done?: Done | undefined;
}

const nothing: Session = { draft: emptyDraft, begun: false };
let session: Session | undefined;
const listeners = new Set<() => void>();

const set = (next: Session | undefined) => {
  session = next;
  for (const listener of listeners) listener();
};
const put = (part: Partial<Session>) => set({ ...(session ?? nothing), ...part });

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const load = async () => {
  const [draft, done] = await Promise.all([recall('draft'), recall('done')]);
  if (session !== undefined) return;
  set({
    // Both were written by this page, in these shapes, under a key that only this device has.
    draft: { ...emptyDraft, ...(draft?.value as Draft | undefined) },
    begun: draft !== undefined,
    until: draft?.until,
    done: done?.value as Done | undefined,
  });
};

let timer: ReturnType<typeof setTimeout> | undefined;
// One after the other: an older state is never written over a newer one.
let writing: Promise<unknown> = Promise.resolve();
const write = (work: () => Promise<unknown>): Promise<void> => {
  const done = writing.then(work).then(() => {});
  writing = done;
  return done;
};

const saveDraft = (): Promise<void> => {
  clearTimeout(timer);
  timer = undefined;
  return write(async () => {
    if (session?.begun !== true) return;
    const { draft } = session;
    const until = await keep('draft', draft, DRAFT_DAYS, draft.stays);
    if (session?.draft === draft) put({ until: until ?? 'unkept' });
  });
};

addEventListener('pagehide', () => timer !== undefined && void saveDraft());
onLeaving(() => {
  clearTimeout(timer);
  const draft = session?.draft;
  set(undefined);
  dropFiles();
  // Somebody who asked for it finds the last words typed, too.
  return write(async () => draft?.stays === true && keep('draft', draft, DRAFT_DAYS, true));
});

/** What was typed so far and what was registered; nothing while it is fetched from the device. */
export const useSession = (): Session | undefined => {
  useEffect(() => {
    if (session === undefined) void load();
  }, []);
  return useSyncExternalStore(subscribe, () => session);
};

/** Changes the draft; it is kept on the device a moment later. */
export const changeDraft = (part: Partial<Draft>) => {
  put({ draft: { ...(session?.draft ?? emptyDraft), ...part }, begun: true });
  clearTimeout(timer);
  timer = setTimeout(() => void saveDraft(), SOON_MS);
};

/** Changes the draft, and is done when that is kept. */
export const changeDraftNow = (part: Partial<Draft>): Promise<void> => {
  changeDraft(part);
  return saveDraft();
};

/** Deletes what was typed, here and on the device. */
export const clearDraft = () => {
  clearTimeout(timer);
  dropFiles();
  put({ draft: emptyDraft, begun: false, until: undefined });
  void write(() => forget('draft'));
};

/** Keeps what was registered in the place of the draft. */
export const finishDraft = (done: Done) => {
  clearTimeout(timer);
  put({ draft: emptyDraft, begun: false, until: undefined, done });
  void write(async () => {
    await keep('done', done, RECEIPT_DAYS, done.stays);
    await forget('draft');
  });
};

/** Reference and code are saved elsewhere: they leave this device. */
export const clearDone = () => {
  dropFiles();
  put({ done: undefined });
  void write(() => forget('done'));
};
