import { actsOf, missingAfter, stands } from '../../../shared/domain/acts/acts-of.ts';
import { handledBy, restatedBy } from '../../../shared/domain/acts/correction.ts';
import { missingOf } from '../../../shared/domain/acts/evidence.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { ActFacts } from '../../../shared/domain/events/act-events.ts';
import type { Event, EventData, Head } from '../../../shared/domain/petition.ts';
import { office, someData, staff } from '../../builders.ts';

/** Facts of a visit; of some the minutes are missing. */
export const someFacts = (actedOn: Day, choice: number): ActFacts => {
  const facts = {
    act: 'VISIT_RECEIVED',
    official: staff(`leader-${choice}`),
    tier: 'LEADERSHIP_TEAM',
    office: office('210103'),
    actedOn,
    minutes: 40,
    has: (choice % 3 === 0 ? ['PLACE'] : ['PLACE', 'RECORD']) satisfies ActFacts['has'],
  } as const;
  const missing = missingOf(facts);
  return { ...facts, ...(missing.length === 0 ? {} : { missing }) };
};

/** A later entry about some act, written as the handlers write it; undefined when there is none to amend. */
export const amendmentOf = (
  { head, events, now }: { readonly head: Head; readonly events: readonly Event[]; readonly now: Day },
  choice: number,
): EventData | undefined => {
  const acts = actsOf(events);
  const standing = acts.filter(stands);
  const of = standing[choice % standing.length];
  if (of === undefined) return undefined;
  if (choice % 4 === 0) return someData('instruction-executed', { of: of.seq, executedOn: now });
  if (choice % 4 === 1 && of.missing !== undefined) {
    const missing = missingAfter(of, { has: ['RECORD'] });
    const counts = missing.length === 0 && head.handled === undefined;
    return someData('act-completed', { of: of.seq, ...(counts ? { handled: handledBy(of) } : {}) });
  }
  const replacement = choice % 4 === 2 ? someFacts(now, choice) : undefined;
  return {
    type: 'act-corrected',
    of: of.seq,
    ...(replacement === undefined ? {} : { replacement }),
    ...restatedBy(head, acts, of, replacement),
  };
};

/** What a small reference model remembers of one act. */
export interface ModelAct {
  readonly seq: number;
  readonly actedOn: Day;
  complete: boolean;
  gone: boolean;
}

/** The acts of a petition, remembered without its events, and which of them it counts by. */
export class ModelActs {
  readonly acts: ModelAct[] = [];
  #counting: ModelAct | undefined;

  get handled(): Day | undefined {
    return this.#counting?.actedOn;
  }

  #add(seq: number, { actedOn, missing }: Pick<ActFacts, 'actedOn' | 'missing'>): ModelAct {
    const act = { seq, actedOn, complete: missing === undefined, gone: false };
    this.acts.push(act);
    return act;
  }

  /** Takes the act whose evidence is complete when the petition does not count yet. */
  #count(act: ModelAct | undefined) {
    if (act?.complete === true && !act.gone) this.#counting ??= act;
  }

  happen(seq: number, data: EventData) {
    if (data.type === 'act') this.#count(this.#add(seq, data));
    if (!('of' in data)) return;
    const of = this.acts.find((act) => act.seq === data.of);
    if (of === undefined) throw new Error('An act was amended that the model does not know');
    if (data.type === 'act-completed') {
      of.complete = true;
      this.#count(of);
    }
    if (data.type !== 'act-corrected') return;
    of.gone = true;
    const counted = this.#counting === of;
    if (counted) this.#counting = undefined;
    if (data.replacement !== undefined) this.#count(this.#add(seq, data.replacement));
    if (!counted || this.#counting !== undefined) return;
    const others = this.acts.filter((act) => act.complete && !act.gone);
    others.sort((one, other) =>
      one.actedOn < other.actedOn ? -1 : one.actedOn > other.actedOn ? 1 : one.seq - other.seq,
    );
    this.#count(others[0]);
  }
}
