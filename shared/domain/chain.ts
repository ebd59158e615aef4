import type { Event } from './petition.ts';

/** Value that JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

/** JSON with sorted names and without spaces: the same value gives the same bytes (in the spirit of RFC 8785). */
export const canonical = (value: Json | undefined): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    members.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
};

/** SHA-256 of UTF-8 text, lower-case hexadecimal. */
export type Digest = (text: string) => string;

/** `previous` of a petition's first event. */
export const GENESIS = '0'.repeat(64);

/** The event with the hash that closes it: SHA-256 over its canonical JSON without `hash`. */
export const link = (event: Omit<Event, 'hash'>, digest: Digest): Event => ({
  ...event,
  hash: digest(canonical(event)),
});

/** Sequence number of the first event that does not fit the chain, or undefined when every link fits. */
export const firstBrokenLink = (events: readonly Event[], digest: Digest): number | undefined => {
  let previous = GENESIS;
  for (const [index, { hash, ...event }] of events.entries()) {
    if (event.seq !== index + 1 || event.previous !== previous || digest(canonical(event)) !== hash) return index + 1;
    previous = hash;
  }
  return undefined;
};
