import type { Day } from '../day.ts';
import type { ActFacts } from '../events/act-events.ts';
import type { Event } from '../petition.ts';
import { type Evidenced, missingOf } from './evidence.ts';

/**
 * How an act stands: it counts; it is complete, and the petition counts by another act; its evidence is not complete;
 * another entry took its place; it was taken back.
 */
export const actStates = ['COUNTS', 'BESIDE', 'INCOMPLETE', 'REPLACED', 'VOIDED'] as const;
export type ActState = (typeof actStates)[number];

/** A personal act as it stands after everything that was entered about it. */
export interface StandingAct extends ActFacts {
  /** Number of the event that recorded it. */
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly state: ActState;
  /** The entry in whose place it stands, and the one that stands in its place. */
  readonly replaces?: number;
  readonly replacedBy?: number;
  /** When its written instruction was carried out. */
  readonly executedOn?: Day;
  /** Every event about it, its own first. */
  readonly entries: readonly number[];
}

type Stored = Pick<Event, 'seq' | 'at' | 'by' | 'data'>;

/** Whether an act still stands: it was neither replaced nor taken back. */
export const stands = ({ state }: Pick<StandingAct, 'state'>): boolean => state !== 'REPLACED' && state !== 'VOIDED';

/** The parts of an act with those that were added. */
export const joined = (
  before: Evidenced & Pick<ActFacts, 'has'>,
  { has, minutes, instructed, dueOn }: Omit<Evidenced, 'act'> & Pick<ActFacts, 'has' | 'instructed' | 'dueOn'>,
) => ({
  has: [...new Set([...before.has, ...has])],
  ...(minutes === undefined ? {} : { minutes }),
  ...(instructed === undefined ? {} : { instructed }),
  ...(dueOn === undefined ? {} : { dueOn }),
});

const begun = ({ seq, at, by }: Stored, facts: ActFacts, more: object = {}): StandingAct => ({
  ...facts,
  ...more,
  seq,
  at,
  by,
  state: facts.missing === undefined ? 'BESIDE' : 'INCOMPLETE',
  entries: [seq],
});

const factsOf = ({
  act,
  official,
  tier,
  office,
  actedOn,
  minutes,
  has,
  instructed,
  dueOn,
  missing,
}: ActFacts): ActFacts => ({
  ...{ act, official, tier, office, actedOn, has },
  ...(minutes === undefined ? {} : { minutes }),
  ...(instructed === undefined ? {} : { instructed }),
  ...(dueOn === undefined ? {} : { dueOn }),
  ...(missing === undefined ? {} : { missing }),
});

/** The personal acts of a petition, as they stand after all its events, in the order in which they were recorded. */
export const actsOf = (events: readonly Stored[]): StandingAct[] => {
  const acts = new Map<number, StandingAct>();
  let counting: number | undefined;
  const change = (of: number, by: (act: StandingAct) => Partial<StandingAct>, seq: number) => {
    const act = acts.get(of);
    if (act !== undefined) acts.set(of, { ...act, ...by(act), entries: [...act.entries, seq] });
  };
  for (const event of events) {
    const { seq, data } = event;
    if (data.type === 'act') {
      acts.set(seq, begun(event, factsOf(data)));
      if (data.counts) counting = seq;
    } else if (data.type === 'act-completed') {
      change(
        data.of,
        ({ missing: _, ...act }) => ({
          ...joined(act, data),
          missing: data.missing,
          state: data.missing === undefined ? 'BESIDE' : 'INCOMPLETE',
        }),
        seq,
      );
      if (data.handled !== undefined) counting = data.of;
    } else if (data.type === 'act-corrected') {
      const { of, replacement } = data;
      change(of, () => (replacement ? { state: 'REPLACED', replacedBy: seq } : { state: 'VOIDED' }), seq);
      if (replacement) acts.set(seq, begun(event, replacement, { replaces: of }));
      if (data.from !== undefined || data.to !== undefined) counting = data.counting;
    } else if (data.type === 'instruction-executed') change(data.of, () => ({ executedOn: data.executedOn }), seq);
  }
  return [...acts.values()].map((act) => (act.seq === counting ? { ...act, state: 'COUNTS' } : act));
};

/** What an act lacks with what was added. */
export const missingAfter = (act: StandingAct, added: Parameters<typeof joined>[1]) =>
  missingOf({ ...act, ...joined(act, added) });
