import { useState } from 'react';
import { OPEN_MINUTES } from '../../../shared/domain/receipt.ts';
import { heldTicket, holdTicket } from '../api.ts';
import { onLeaving } from '../exit/leave.ts';
import { endUploads } from '../parts/held-uploads.ts';

const MINUTE_MS = 60_000;
/** Closed here a little before the platform closes it: a call never fails for it. */
const EARLY_MS = 10_000;

/** When the opened petition closes, in milliseconds by this device's clock. */
export const closesAt = (): number => (heldTicket()?.since ?? 0) + OPEN_MINUTES * MINUTE_MS - EARLY_MS;

interface Draft {
  readonly text: string;
  /** Under which it is sent: the same text sent again is the same request. */
  readonly key: string;
}

const empty = (): Draft => ({ text: '', key: crypto.randomUUID() });

// In memory only, and of one petition: it is shown again to whoever opens that petition again.
let memory: { readonly reference: string; readonly drafts: Map<string, Draft>; scroll: number } | undefined;

const memoryOf = (reference: string) => {
  if (memory?.reference !== reference) memory = { reference, drafts: new Map(), scroll: 0 };
  return memory;
};

/** What is being written under a name, kept while the petition is closed for a moment. */
export const useDraft = (reference: string, name: string) => {
  const { drafts } = memoryOf(reference);
  const [draft, setDraft] = useState(() => drafts.get(name) ?? empty());
  const change = (text: string) => {
    const next = { ...empty(), text };
    drafts.set(name, next);
    setDraft(next);
  };
  return { ...draft, change, drop: () => drafts.delete(name) };
};

/** Closes the petition for a moment: whoever opens it again finds the page as it was. */
export const pause = (): void => {
  if (memory !== undefined) memory.scroll = scrollY;
  holdTicket(undefined);
};

/** Closes the petition and forgets all of it. */
export const end = (): void => {
  memory = undefined;
  endUploads();
  holdTicket(undefined);
};

/** The petition that was closed for a moment. */
export const paused = (): string | undefined => memory?.reference;

/** How far the page was scrolled when it closed; told once. */
export const takeScroll = (reference: string): number => {
  const kept = memoryOf(reference);
  const { scroll } = kept;
  kept.scroll = 0;
  return scroll;
};

onLeaving(end);
