import { effectsOf } from './clocks/clock-effects.ts';
import { clocksAfter } from './clocks/clocks-after.ts';
import type { Change, Changes } from './events/changes.ts';
import { changesAfterwards } from './events/changes-afterwards.ts';
import { changesByTheFirewall } from './events/changes-by-the-firewall.ts';
import { changesInTriage } from './events/changes-in-triage.ts';
import { changesOfMatters } from './events/changes-of-matters.ts';
import { changesOnTheWay } from './events/changes-on-the-way.ts';
import type { Event, EventData, EventType, Head } from './petition.ts';

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

const changes: Changes<Exclude<EventType, 'received'>> = {
  ...changesInTriage,
  ...changesOnTheWay,
  ...changesAfterwards,
  ...changesByTheFirewall,
  ...changesOfMatters,
};

const changeBy = (head: Head, data: Exclude<EventData, { type: 'received' }>, by: string): Change => {
  const change = changes[data.type] as (data: EventData, head: Head, by: string) => Change; // the row is that of the data's own type
  return change(data, head, by);
};

/** A state begins on the day that its event states; one that states none goes by the day before it. */
const sinceOf = (head: Head, { procedure = head.procedure }: Change, data: EventData): Pick<Head, 'since'> => {
  const on = procedure === head.procedure ? undefined : effectsOf(data, head)?.on;
  return on === undefined ? {} : { since: on };
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
  const change = changeBy(head, event.data, event.by);
  const moved = change.office !== undefined && change.office !== head.office && head.origin === undefined;
  return {
    ...head,
    ...(moved ? { origin: head.office } : {}),
    ...change,
    ...sinceOf(head, change, event.data),
    clocks: clocksAfter(head, event),
    version: event.seq,
    chain: event.hash,
  };
};
