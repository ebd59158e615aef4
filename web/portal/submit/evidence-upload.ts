import type { Client } from '../../../shared/contract/client.ts';
import { holdTicket } from '../api.ts';
import { upload } from '../follow/upload.ts';
import { type FileNote, fileOf } from './evidence.ts';
import type { Registered } from './registered.ts';

/** How the sending of one file stands. */
export interface Sending {
  readonly note: FileNote;
  /** From 0 to 1. */
  readonly share: number;
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed' | 'missing';
  readonly fault?: unknown;
}

let sendings: readonly Sending[] = [];
let of: string | undefined;
const listeners = new Set<() => void>();

const change = (note: FileNote, part: Partial<Sending>) => {
  sendings = sendings.map((one) => (one.note === note ? { ...one, ...part } : one));
  for (const listener of listeners) listener();
};

export const sendingsNow = (): readonly Sending[] => sendings;
export const onSendings = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Sends what waits or failed, one file after the other: a slow line is not made slower. */
export const sendFiles = async (api: Client, { reference, queryCode }: Registered, notes: readonly FileNote[]) => {
  if (of !== reference) {
    of = reference;
    sendings = notes.map((note) => ({ note, share: 0, state: fileOf(note) === undefined ? 'missing' : 'waiting' }));
  }
  const open = sendings.filter(({ state }) => state === 'waiting' || state === 'failed');
  if (open.length === 0) return;
  for (const { note } of open) change(note, { state: 'waiting', fault: undefined });
  try {
    holdTicket((await api.openReceipt({ body: { reference, queryCode } })).token);
  } catch (fault) {
    for (const { note } of open) change(note, { state: 'failed', fault });
    return;
  }
  for (const { note } of open) {
    const file = fileOf(note);
    if (file === undefined) continue;
    change(note, { state: 'sending' });
    try {
      await upload(api, file, (share) => change(note, { share }));
      change(note, { state: 'sent', share: 1 });
    } catch (fault) {
      change(note, { state: 'failed', fault });
    }
  }
};
