import type * as z from 'zod';
import type { CaseState } from '../../shared/contract/views/petition-view.ts';
import { presentState } from '../../shared/contract/views/present.ts';
import { isFor, mayOpen, type Relation, relationOf } from '../../shared/domain/access.ts';
import { link } from '../../shared/domain/chain.ts';
import { isWatched, nextLook } from '../../shared/domain/clocks/clock-status.ts';
import { clockDaysBy, givesDays } from '../../shared/domain/clocks/clocks-after.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { type Day, shanghaiDay } from '../../shared/domain/day.ts';
import { firewallFault, isBarred } from '../../shared/domain/firewall.ts';
import { fold } from '../../shared/domain/fold.ts';
import { latenessFault } from '../../shared/domain/lateness.ts';
import { isOpenTo, nextSteps } from '../../shared/domain/next-steps.ts';
import type { EventData, Head } from '../../shared/domain/petition.ts';
import type { Step } from '../../shared/domain/transition.ts';
import type { StaffCaller } from '../kit/caller.ts';
import type { PartsOf } from '../kit/context.ts';
import { log } from '../kit/log.ts';
import { type Language, Problem } from '../kit/problem.ts';
import { type StoredHead, sha256 } from '../tables/petitions/items.ts';

type Petitions = PartsOf<{ petitions: 'append' }>['petitions'];
type Sealing = PartsOf<{ sealing: 'unwrap' }>['sealing'];
type Directory = PartsOf<{ directory: 'reckon' }>['directory'];

/** What a change writes: the event, and the text that is sealed beside it. */
export interface Change {
  readonly data: EventData;
  readonly text?: string;
}

export interface Surroundings {
  readonly petitions: Petitions;
  readonly sealing?: Sealing;
  readonly directory?: Directory;
  readonly now: Date;
}

/** Field name under which the text of an event is sealed. */
export const textField = (seq: number): string => `event-${seq}`;

const sealText = async (
  stored: StoredHead,
  text: string | undefined,
  seq: number,
  sealing: Sealing | undefined,
): Promise<Buffer | undefined> => {
  if (text === undefined) return undefined;
  if (sealing === undefined) throw new Error("A change with text needs { sealing: 'unwrap' }");
  const seal = await sealing.sealOf({ reference: stored.head.reference, wrapped: stored.wrapped });
  return seal.seal(textField(seq), text);
};

/** The days that a change gives to clocks: reckoned now, and carried by its event. */
const daysOf = async (head: Head, data: EventData, directory: Surroundings['directory']) => {
  if (!givesDays(data, head)) return undefined;
  if (directory === undefined) throw new Error("A change that starts or moves clocks needs { directory: 'reckon' }");
  return clockDaysBy(data, head, await directory.reckoning());
};

/**
 * When the sweep must look at the petition next: as it was, unless the event touched its clocks. The one place where that
 * is reckoned after the receipt, whoever moves the clocks.
 */
const attendOnAfter = async (before: StoredHead, { clocks }: Head, directory: Surroundings['directory']) => {
  const known = before.head.clocks;
  if (clocks.length === known.length && clocks.every((clock, index) => clock === known[index])) return before.attendOn;
  if (!clocks.some(isWatched)) return undefined;
  if (directory === undefined) throw new Error("A change of clocks that run on needs { directory: 'reckon' }");
  return nextLook(clocks, await directory.reckoning());
};

/**
 * The next event of a petition and the head after it.
 * @throws Problem rule-broken when it gives somebody a part in the case who must never meet it
 */
export const nextOf = async (
  stored: StoredHead,
  by: string,
  change: Change,
  { sealing, directory, now }: Omit<Surroundings, 'petitions'>,
) => {
  const { reference, version, chain } = stored.head;
  const [text, clocks] = await Promise.all([
    sealText(stored, change.text, version + 1, sealing),
    daysOf(stored.head, change.data, directory),
  ]);
  const event = link(
    {
      reference,
      seq: version + 1,
      at: now.toISOString(),
      by,
      data: change.data,
      ...(clocks === undefined ? {} : { clocks }),
      ...(text === undefined ? {} : { sealed: sha256(text) }),
      previous: chain,
    },
    sha256,
  );
  const head = fold(stored.head, event);
  const fault = firewallFault(head, change.data);
  if (fault !== undefined) throw new Problem('rule-broken', { faults: [fault] });
  return {
    event: { event, text },
    after: { ...stored, head, at: event.at, attendOn: await attendOnAfter(stored, head, directory) },
  };
};

/** What happened since the version that the caller had seen. */
const currentOf = async (petitions: Petitions, reference: Reference, seen: number, relation: Relation) => {
  const history = await petitions.history(reference);
  const changes = (history?.events ?? [])
    .filter(({ event }) => event.seq > seen)
    .map(({ event: { seq, at, by, data } }) => ({ seq, type: data.type, at, by }));
  const head = history?.stored.head;
  return {
    version: head?.version ?? seen,
    changes,
    ...(head === undefined ? {} : { allowed: nextSteps(head, relation) }),
  };
};

/** The stored case, if the caller may see it: others look like unknown ones. */
export const openCase = async (
  petitions: Pick<Petitions, 'head'>,
  reference: Reference,
  caller: StaffCaller,
  suits: (head: Head) => boolean = () => true,
  isSeen: (caller: StaffCaller, head: Head) => boolean = maySee,
): Promise<StoredHead> => {
  // Whatever is refused is read anew, so that an unknown case and a foreign one take the same time.
  const stored = await petitions.head(reference, ({ head }) => isSeen(caller, head) && suits(head));
  if (stored !== undefined && isSeen(caller, stored.head)) return stored;
  if (stored !== undefined) log('warn', 'authz.denied', { staff: caller.id, reference });
  throw new Problem('not-found');
};

export const maySee = (caller: StaffCaller, head: Head): boolean =>
  mayOpen(head, caller.procuratorate) && !isBarred(head, caller);

/** A superior procuratorate takes a few steps in cases that it may not open. */
const isInReach = (caller: StaffCaller, head: Head, step: Step): boolean => {
  const relation = relationOf(head, caller.procuratorate);
  return maySee(caller, head) || (relation !== undefined && isFor(step, relation, head) && !isBarred(head, caller));
};

/** The day that an entry states, or today. @throws Problem rule-broken when the rule of late entries is not met */
export const statedDay = (
  path: string,
  stated: Day | undefined,
  lateReason: string | undefined,
  now: Date,
  earliest: Day,
): Day => {
  const today = shanghaiDay(now);
  const day = stated ?? today;
  const fault = latenessFault(day, today, lateReason, earliest);
  if (fault !== undefined)
    throw new Problem('rule-broken', {
      faults: [{ path: fault === 'late-without-reason' ? 'body.lateReason' : path, code: fault }],
    });
  return day;
};

type Extra = NonNullable<Parameters<Petitions['append']>[4]>;

export interface Request {
  readonly id: Reference;
  readonly version: number;
  readonly step: Step;
}

/**
 * Changes a case by one event under the version that the caller has seen; with it, what is written elsewhere (`also`).
 * @throws Problem not-found, forbidden (the step is for another procuratorate), stale-version (with what changed),
 * illegal-transition (with what is allowed instead)
 */
export const changeCase = async (
  { id, version, step }: Request,
  context: Surroundings & {
    readonly directory: Directory;
    readonly caller: StaffCaller;
    readonly language: Language;
  },
  decide: (head: Head) => Change | Promise<Change>,
  also?: Extra['also'],
): Promise<z.input<typeof CaseState>> => {
  const { petitions, caller, now, language } = context;
  const before = await openCase(
    petitions,
    id,
    caller,
    (head) => head.version === version && isOpenTo(step, head),
    (who, head) => isInReach(who, head, step),
  );
  const relation = relationOf(before.head, caller.procuratorate) ?? 'holder';
  const refusal = async (code: 'stale-version' | 'illegal-transition') =>
    new Problem(code, { current: await currentOf(petitions, id, version, relation) });
  if (!isFor(step, relation, before.head)) throw new Problem('forbidden');
  if (before.head.version !== version) throw await refusal('stale-version');
  if (!isOpenTo(step, before.head)) throw await refusal('illegal-transition');

  const { event, after } = await nextOf(before, caller.id, await decide(before.head), context);
  const outcome = await petitions.append(before, after, step, event, also === undefined ? {} : { also });
  if (outcome === 'settled') throw new Problem('illegal-transition');
  if (outcome === 'written') {
    const reckoning = await context.directory.reckoning();
    const shown = { today: shanghaiDay(now), language, reckoning, audience: 'staff' } as const;
    return presentState(after.head, relationOf(after.head, caller.procuratorate) ?? 'superior', shown);
  }
  if (typeof outcome === 'string') throw new Problem('not-found');
  const same = 'illegal' in outcome && outcome.illegal.head.version === version;
  throw await refusal(same ? 'illegal-transition' : 'stale-version');
};

/** How often a change that names no version is tried anew when somebody else was faster. */
const ATTEMPTS = 5;

/**
 * Adds an event that does not depend on a version: what the petitioner or a job adds. Starts anew from the present head
 * when somebody else was faster, and adds nothing when there is nothing to decide any more, or the file was linked or
 * refused before.
 * @throws Problem not-found, illegal-transition, conflict
 */
export const addToPetition = async (
  reference: Reference,
  step: Step,
  by: string,
  { petitions, ...surroundings }: Surroundings,
  decide: (head: Head) => Change | undefined,
  { known, ...extra }: Extra & { readonly known?: StoredHead } = {},
): Promise<{ readonly head: Head } | { readonly remembered: NonNullable<Extra['key']> }> => {
  let before = known ?? (await petitions.head(reference, ({ head }) => isOpenTo(step, head)));
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (before === undefined) throw new Problem('not-found');
    if (!isOpenTo(step, before.head)) throw new Problem('illegal-transition');
    const change = decide(before.head);
    if (change === undefined) return { head: before.head };
    const { event, after } = await nextOf(before, by, change, surroundings);
    const outcome = await petitions.append(before, after, step, event, extra);
    if (outcome === 'written') return { head: after.head };
    if (outcome === 'settled') return { head: before.head };
    if (outcome === 'missing') throw new Problem('not-found');
    if ('remembered' in outcome) return outcome;
    before = 'stale' in outcome ? outcome.stale : outcome.illegal;
  }
  throw new Problem('conflict', { retryAfter: 1 });
};
