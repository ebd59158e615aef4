import { missingSentences } from '../../shared/act-sentences.ts';
import type { Act, ActEvidence } from '../../shared/contract/views/act-view.ts';
import { actsOf, type StandingAct } from '../../shared/domain/acts/acts-of.ts';
import { type EvidencePart, missingOf } from '../../shared/domain/acts/evidence.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { type Day, shanghaiDay } from '../../shared/domain/day.ts';
import type { ActFacts } from '../../shared/domain/events/act-events.ts';
import { isBarred } from '../../shared/domain/firewall.ts';
import type { StaffId } from '../../shared/domain/id.ts';
import { latenessFault } from '../../shared/domain/lateness.ts';
import { inSubtree } from '../../shared/domain/organisation.ts';
import type { Head } from '../../shared/domain/petition.ts';
import type { PartsOf } from '../kit/context.ts';
import { type Language, Problem } from '../kit/problem.ts';
import { type Change, changeCase } from './change.ts';
import { lateReasonOf } from './stated.ts';

type Directory = PartsOf<{ directory: 'read' }>['directory'];
type Context = Parameters<typeof changeCase>[1] & { readonly directory: Directory };
type Fault = { readonly path: string; readonly code: string; readonly values?: Record<string, string> };

/** What was written of an act, by field: it is sealed beside the event. */
const TEXTS = ['place', 'record', 'instruction', 'outcome'] as const;
const partOf = { place: 'PLACE', record: 'RECORD', instruction: 'INSTRUCTION', outcome: 'OUTCOME' } as const;

/** The texts of an entry as they are sealed: JSON, field by field. */
export const textOf = (texts: Readonly<Record<string, string | undefined>>): string => JSON.stringify(texts);

/** The parts of the evidence that came with an entry, and its texts. */
export const evidenceOf = ({ minutes, instructed, dueOn, ...texts }: ActEvidence) => ({
  parts: {
    has: TEXTS.filter((name) => texts[name] !== undefined).map((name): EvidencePart => partOf[name]),
    ...(minutes === undefined ? {} : { minutes }),
    ...(instructed === undefined ? {} : { instructed }),
    ...(dueOn === undefined ? {} : { dueOn }),
  },
  texts: Object.fromEntries(TEXTS.map((name) => [name, texts[name]])),
});

/** Whoever carries an instruction out is staff of the procuratorate that holds the case, or of the official's own. */
export const faultOfInstructed = async (
  instructed: StaffId | undefined,
  office: ActFacts['office'] | undefined,
  head: Head,
  { directory }: Pick<Context, 'directory'>,
  path: string,
): Promise<Fault[]> => {
  if (instructed === undefined) return [];
  const person = await directory.colleague(instructed);
  if (person === undefined || (person.procuratorate !== head.office && person.procuratorate !== office))
    return [{ path, code: 'unknown-staff' }];
  return isBarred(head, person) ? [{ path, code: 'barred' }] : [];
};

/** An instruction is not due before it was given. */
export const faultOfDueDay = (dueOn: Day | undefined, actedOn: Day, path: string): Fault[] =>
  dueOn !== undefined && dueOn < actedOn ? [{ path, code: 'before-act', values: { day: actedOn } }] : [];

const faultOfDay = (actedOn: Day, head: Head, lateReason: string | undefined, now: Date, at: string): Fault[] => {
  const code = latenessFault(actedOn, shanghaiDay(now), lateReason, head.filedOn);
  if (code === undefined) return [];
  return [{ path: code === 'late-without-reason' ? 'body.lateReason' : `${at}.actedOn`, code }];
};

/**
 * What is recorded of an act that somebody enters, and the texts that are sealed with it.
 * @throws Problem rule-broken, with every fault and its path below `at`
 */
export const enteredAct = async (
  entered: Act,
  lateReason: string | undefined,
  head: Head,
  { directory, now }: Pick<Context, 'directory' | 'now'>,
  at = 'body',
): Promise<{ readonly facts: ActFacts; readonly texts: Record<string, string | undefined> }> => {
  const { act, official, actedOn, ...given } = entered;
  const person = await directory.colleague(official);
  const { tier, procuratorate: office } = person ?? {};
  // A leading official of the procuratorate that holds the case, or of one above it.
  const leads = tier !== undefined && office !== undefined && inSubtree(head.office, office);
  const faults: Fault[] = [
    ...(leads ? [] : [{ path: `${at}.official`, code: person === undefined ? 'unknown-staff' : 'not-a-leader' }]),
    ...(person !== undefined && isBarred(head, person) ? [{ path: `${at}.official`, code: 'barred' }] : []),
    ...faultOfDay(actedOn, head, lateReason, now, at),
    ...faultOfDueDay(given.dueOn, actedOn, `${at}.dueOn`),
    ...(await faultOfInstructed(given.instructed, office, head, { directory }, `${at}.instructed`)),
  ];
  if (!leads || faults.length > 0) throw new Problem('rule-broken', { faults });
  const { parts, texts } = evidenceOf(given);
  const missing = missingOf({ act, ...parts });
  return {
    facts: { act, official, tier, office, actedOn, ...parts, ...(missing.length === 0 ? {} : { missing }) },
    texts,
  };
};

/** How an act stands when it is recorded: it counts when it is complete and the petition does not count yet. */
export const stateOf = ({ missing }: ActFacts, { handled }: Pick<Head, 'handled'>): StandingAct['state'] => {
  if (missing !== undefined) return 'INCOMPLETE';
  return handled === undefined ? 'COUNTS' : 'BESIDE';
};

/** The entry of an act in its case. */
export const actEntry = (
  head: Head,
  facts: ActFacts,
  texts: Readonly<Record<string, string | undefined>>,
  late: { readonly lateReason?: string | undefined },
): Change => ({
  data: { type: 'act', ...facts, counts: stateOf(facts, head) === 'COUNTS', ...lateReasonOf(late) },
  text: textOf(texts),
});

/** What an act lacks, as code and as a sentence. */
export const presentMissing = (missing: ActFacts['missing'] = [], language: Language) =>
  missing.map((code) => ({ code, message: missingSentences[code][language] }));

/** How an act stands, as it is answered. */
export const presentStanding = (
  { seq, state, missing }: Pick<StandingAct, 'seq' | 'state' | 'missing'>,
  language: Language,
) => ({
  seq,
  state,
  missing: presentMissing(missing, language),
});

/** What somebody enters about an act, from the case and its acts as they stand. */
type Amendment = (head: Head, act: StandingAct, acts: readonly StandingAct[]) => Change | Promise<Change>;

/**
 * Adds an entry about an act that was recorded before, and answers the case and how the act stands then; of a
 * replacement, how that one does.
 * @throws Problem rule-broken for an act that the case does not have, or that does not stand any more
 */
export const amendAct = async (
  { id, act: seq, version }: { readonly id: Reference; readonly act: number; readonly version: number },
  context: Context,
  amend: Amendment,
) => {
  let after: StandingAct | undefined;
  const state = await changeCase({ id, version, step: 'amendAct' }, context, async (head) => {
    const history = await context.petitions.history(head.reference);
    const events = (history?.events ?? []).map(({ event }) => event);
    const acts = actsOf(events);
    const act = acts.find((one) => one.seq === seq);
    const refused = (code: string) => new Problem('rule-broken', { faults: [{ path: 'params.act', code }] });
    if (act === undefined) throw refused('unknown-act');
    if (act.state === 'REPLACED' || act.state === 'VOIDED') throw refused('act-replaced');
    const change = await amend(head, act, acts);
    const entry = { seq: head.version + 1, at: context.now.toISOString(), by: context.caller.id, data: change.data };
    const standing = actsOf([...events, entry]);
    after = standing.find((one) => one.replaces === seq) ?? standing.find((one) => one.seq === seq);
    return change;
  });
  if (after === undefined) throw new Error('An act that was amended is not there');
  return { ...state, act: presentStanding(after, context.language) };
};
