import { clocksAtReceipt, stopClock } from './clocks.ts';
import type { Day } from './day.ts';
import type { Event, EventData, Head } from './petition.ts';
import type { Procedure } from './vocabulary.ts';

type Change = Partial<Omit<Head, 'reference' | 'version' | 'chain'>>;

const stop = (head: Head, day: Day, by: string, ...ids: string[]): Change => ({
  clocks: head.clocks.map((clock) => (ids.length === 0 || ids.includes(clock.id) ? stopClock(clock, day, by) : clock)),
});

const begin = (event: Event, data: Extract<EventData, { type: 'received' }>): Head => ({
  reference: event.reference,
  version: event.seq,
  chain: event.hash,
  kind: data.kind,
  channel: data.channel,
  anonymous: data.anonymous,
  office: data.office,
  filedOn: data.filedOn,
  receivedOn: data.receivedOn,
  procedure: 'RECEIVED',
  decision: 'NONE',
  resolution: 'UNRESOLVED',
  rules: data.rules,
  clocks: clocksAtReceipt(data.receivedOn, data.rules),
});

const changeBy = (head: Head, data: Exclude<EventData, { type: 'received' }>): Change => {
  const from = (state: Procedure, to: Procedure): Change => (head.procedure === state ? { procedure: to } : {});
  switch (data.type) {
    case 'accepted':
      return {
        procedure: data.handler === undefined ? 'ACCEPTED' : 'ASSIGNED',
        ...(data.handler === undefined ? {} : { handler: data.handler }),
        ...stop(head, data.acceptedOn, data.type, 'TRIAGE_7D'),
      };
    case 'refused':
      return {
        procedure: 'NOT_ACCEPTED',
        ground: data.ground,
        ...stop(head, data.refusedOn, data.type, 'TRIAGE_7D', 'SUBSTANTIVE_REPLY_3M'),
      };
    case 'assigned':
      return { handler: data.handler, ...from('ACCEPTED', 'ASSIGNED') };
    case 'act':
      return {
        ...from('ASSIGNED', 'HANDLING'),
        ...(data.counts
          ? { handled: { official: data.official, tier: data.tier, office: data.office, actedOn: data.actedOn } }
          : {}),
      };
    case 'replied':
      if (data.reply === 'PROCEDURAL') return stop(head, data.repliedOn, data.type, 'PROCEDURAL_REPLY_7D');
      return {
        ...(data.reply === 'RESULT' ? { procedure: 'REPLIED' } : {}),
        ...stop(head, data.repliedOn, data.type, 'SUBSTANTIVE_REPLY_3M'),
      };
    case 'decided':
      return { procedure: 'DECIDED', decision: data.decision };
    case 'resolution':
      return {
        resolution: data.resolution,
        resolvedOn: data.resolution === 'RECURRED' ? undefined : data.resolvedOn,
        ...(data.resolution === 'RECURRED' ? {} : from('REPLIED', 'CLOSED')),
      };
    case 'withdrawn':
      return { procedure: 'WITHDRAWN', ...stop(head, data.withdrawnOn, data.type) };
    case 'supplemented':
    case 'confirmed':
    case 'disputed':
    case 'rated':
    case 'document-linked':
      return {};
  }
};

/**
 * The head after one more event: the state of a petition is the fold of its events, and of nothing else.
 * @throws Error when the first event is not `received`, or a later one is.
 */
export const fold = (head: Head | undefined, event: Event): Head => {
  if (event.data.type === 'received') {
    if (head !== undefined) throw new Error(`${event.reference}: event ${event.seq} receives a petition that exists`);
    return begin(event, event.data);
  }
  if (head === undefined)
    throw new Error(`${event.reference}: the first event is '${event.data.type}', expected 'received'`);
  return { ...head, ...changeBy(head, event.data), version: event.seq, chain: event.hash };
};
