import { isDeepStrictEqual } from 'node:util';
import { casework } from '../../shared/contract/casework.ts';
import { firstBrokenLink } from '../../shared/domain/chain.ts';
import { fold } from '../../shared/domain/fold.ts';
import type { Event, Head } from '../../shared/domain/petition.ts';
import { eventSentence } from '../../shared/event-sentences.ts';
import { textField } from '../case/change.ts';
import { openWhole } from '../case/open-whole.ts';
import { handle } from '../kit/context.ts';
import { type StoredEvent, sha256 } from '../tables/petitions/items.ts';

const refold = (events: readonly Event[]): Head | undefined => events.reduce<Head | undefined>(fold, undefined);
const plain = (head: Head | undefined): unknown => JSON.parse(JSON.stringify(head ?? null));

const textsFit = (events: readonly StoredEvent[]): boolean =>
  events.every(({ event, text }) => text === undefined || sha256(text) === event.sealed);

export const readTimeline = handle(casework.endpoints.readTimeline, async ({ params }, context) => {
  const { language } = context;
  const { stored, events, seal } = await openWhole(params.id, 'readTimeline', context);
  const links = events.map(({ event }) => event);
  const intact =
    firstBrokenLink(links, sha256) === undefined &&
    textsFit(events) &&
    isDeepStrictEqual(plain(refold(links)), plain(stored.head));
  return {
    intact,
    entries: events.map(({ event: { seq, at, by, data, hash }, text }) => ({
      seq,
      at,
      type: data.type,
      summary: eventSentence(data)[language],
      by,
      text: text === undefined ? undefined : seal.open(textField(seq), text),
      hash,
    })),
  };
});
