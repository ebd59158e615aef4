import { isDeepStrictEqual } from 'node:util';
import { firstBrokenLink } from '../../shared/domain/chain.ts';
import { fold } from '../../shared/domain/fold.ts';
import type { Head } from '../../shared/domain/petition.ts';
import { type StoredEvent, sha256 } from '../tables/petitions/items.ts';
import type { Partition } from '../tables/petitions/reads.ts';

const plain = (head: Head | undefined): unknown => JSON.parse(JSON.stringify(head ?? null));
const fits = (bytes: Uint8Array | undefined, digest: string | undefined): boolean =>
  bytes === undefined || sha256(bytes) === digest;

/** Whether the sealed text beside an event is the one that the event was linked with; an erased text fits as well. */
export const textFits = ({ event, text }: StoredEvent): boolean => fits(text, event.sealed);

/** Whether every link of a case fits the one before, every sealed text its link, and the head the fold of the events. */
export const isIntact = ({ stored, events, content }: Pick<Partition, 'stored' | 'events' | 'content'>): boolean => {
  const links = events.map(({ event }) => event);
  return (
    firstBrokenLink(links, sha256) === undefined &&
    fits(content, links[0]?.sealed) &&
    events.every(textFits) &&
    isDeepStrictEqual(plain(links.reduce<Head | undefined>(fold, undefined)), plain(stored.head))
  );
};
