import { clocksAfter } from './clocks/clocks-after.ts';
import { type Barred, isBarred, withBarred, withoutBarred } from './firewall.ts';
import type { Event, EventData, Head } from './petition.ts';
import type { Procedure } from './vocabulary.ts';

type Change = Partial<Omit<Head, 'reference' | 'version' | 'chain' | 'clocks'>>;

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
  clocks: clocksAfter(undefined, event),
});

/** More is barred: a handler who is, or whose procuratorate holds the case no longer, has it no longer. */
const barredBy = (head: Head, more: Partial<Barred>, moved?: Head['office']): Change => {
  const barred = withBarred(head.barred, more);
  const { handler, office, procedure } = head;
  const loses =
    handler !== undefined && (moved !== undefined || isBarred({ barred }, { id: handler, procuratorate: office }));
  const waits = procedure === 'ASSIGNED' || procedure === 'HANDLING';
  return { barred, ...(loses ? { handler: undefined, ...(waits ? { procedure: 'ACCEPTED' } : {}) } : {}) };
};

const changeBy = (head: Head, data: Exclude<EventData, { type: 'received' }>): Change => {
  const from = (state: Procedure, to: Procedure): Change => (head.procedure === state ? { procedure: to } : {});
  switch (data.type) {
    case 'accepted':
      return {
        procedure: data.handler === undefined ? 'ACCEPTED' : 'ASSIGNED',
        ...(data.handler === undefined ? {} : { handler: data.handler }),
      };
    case 'refused':
      return { procedure: 'NOT_ACCEPTED', ground: data.ground };
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
      return data.reply === 'RESULT' ? { procedure: 'REPLIED' } : {};
    case 'decided':
      return { procedure: 'DECIDED', decision: data.decision };
    case 'resolution':
      return {
        resolution: data.resolution,
        resolvedOn: data.resolution === 'RECURRED' ? undefined : data.resolvedOn,
        ...(data.resolution === 'RECURRED' ? {} : from('REPLIED', 'CLOSED')),
      };
    case 'withdrawn':
      return { procedure: 'WITHDRAWN' };
    case 'accused-named':
      return { ...(data.office === undefined ? {} : { office: data.office }), ...barredBy(head, data, data.office) };
    case 'recused':
      return barredBy(head, { staff: [data.staff] });
    case 'bar-lifted':
      return { barred: withoutBarred(head.barred, data) };
    case 'recusal-asked':
    case 'supplemented':
    case 'confirmed':
    case 'disputed':
    case 'rated':
    case 'document-linked':
    case 'attended':
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
  return {
    ...head,
    ...changeBy(head, event.data),
    clocks: clocksAfter(head, event),
    version: event.seq,
    chain: event.hash,
  };
};
