import type { Day } from '../../../shared/domain/day.ts';
import type { ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';
import type { Staff } from '../../../shared/domain/organisation.ts';
import { type Shelf, shelves, statesOn } from '../../../shared/domain/steps/shelf.ts';
import { isStage, type Stage, stages } from '../../../shared/domain/transition.ts';
import { type Channel, type Kind, Procedure } from '../../../shared/domain/vocabulary.ts';
import { shelfKey } from './items.ts';

/** The member of staff who asks. */
export type Viewer = Pick<Staff, 'id' | 'procuratorate'>;

/** Which cases of a procuratorate: in some states, of one handler, received between two days, of a kind or channel. */
export interface CaseQuery {
  /** Who asks: what they are barred from is not there for them. */
  readonly viewer: Viewer;
  readonly office: ProcuratorateCode;
  readonly state?: Procedure | undefined;
  /** With a due day and no state, the open ones. */
  readonly stage?: Stage | undefined;
  readonly handler?: StaffId | undefined;
  readonly kind?: Kind | undefined;
  readonly channel?: Channel | undefined;
  readonly from: Day;
  readonly to: Day;
  /** The nearest clock is due on this day or before. */
  readonly dueBy?: Day | undefined;
  /** Who handled it in person first; when that was; when it was resolved: what the figures count. */
  readonly official?: StaffId | undefined;
  readonly handledFrom?: Day | undefined;
  readonly handledTo?: Day | undefined;
  readonly resolvedFrom?: Day | undefined;
  readonly resolvedTo?: Day | undefined;
  /** Resolved, and nothing on record says that the petitioner knows. */
  readonly unheard?: 'true' | undefined;
  readonly limit: number;
  /** The last row of the page before. */
  readonly after?: { readonly reference: string; readonly receivedOn: string } | undefined;
}

/** A condition with the values that it compares with, such as `#kind = :kind`. */
export interface Condition {
  readonly text: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface Lookup {
  readonly index: 'byShelf' | 'byHandler' | 'byWatcher';
  readonly partition: readonly [attribute: string, value: string];
  readonly filters: readonly Condition[];
}

/** The conditions whose value, named like it after its colon, is asked for. */
const asked = (conditions: Readonly<Record<string, string | undefined>>): readonly Condition[] =>
  Object.entries(conditions).flatMap(([text, value]) => {
    const [, name] = text.split(':');
    return value === undefined ? [] : [{ text, values: { [`:${name}`]: value } }];
  });

/** What a case must count for in the figures; unless an official is named, for those of the procuratorate itself. */
const countedFor = (question: CaseQuery): readonly Condition[] => {
  const { office, official, handledFrom, handledTo, resolvedFrom, resolvedTo, unheard } = question;
  const conditions = asked({
    '#handled.#official = :official': official,
    '#handled.#actedOn >= :handledFrom': handledFrom,
    '#handled.#actedOn <= :handledTo': handledTo,
    '#resolvedOn >= :resolvedFrom': resolvedFrom,
    '#resolvedOn <= :resolvedTo': resolvedTo,
    '#unheard = :unheard': unheard,
  });
  const itself = asked({ '#handled.#office = :itself': office });
  return conditions.length === 0 || official !== undefined ? conditions : [...conditions, ...itself];
};

/** The states that a question is limited to, if it is. */
const statesOf = ({ state, stage, dueBy }: CaseQuery): readonly Procedure[] | undefined => {
  if (stage === undefined) return state !== undefined ? [state] : dueBy === undefined ? undefined : stages.OPEN;
  const states: readonly Procedure[] = stages[stage];
  return states.filter((one) => state === undefined || one === state);
};

/** Limits rows that may be in `among` to some states: nothing where these are all of them. */
const inStates = (states: readonly Procedure[], among: readonly Procedure[]): readonly Condition[] => {
  if (among.every((state) => states.includes(state))) return [];
  const wanted = among.filter((state) => states.includes(state)).map((state, index) => [`:s${index}`, state] as const);
  const names = wanted.map(([name]) => name).join(', ');
  return [{ text: `#procedure IN (${names})`, values: Object.fromEntries(wanted) }];
};

/** Where cases in these states lie. What is finished, and becomes ever more, is not read in search of what is open. */
const shelvesFor = ({ stage, dueBy }: CaseQuery, states: readonly Procedure[]): readonly Shelf[] => {
  const open = stage !== undefined || dueBy !== undefined;
  return shelves.filter(
    (shelf) => !(open && shelf === 'ELSEWHERE') && statesOn(shelf).some((state) => states.includes(state)),
  );
};

/** The narrowest index for a question, and the conditions that remain for a filter. */
export const lookupsOf = (question: CaseQuery): readonly Lookup[] => {
  const { office, handler, kind, channel, dueBy, stage } = question;
  const counted = countedFor(question);
  const plain = asked({ '#kind = :kind': kind, '#channel = :channel': channel, '#dueOn <= :dueBy': dueBy });
  const ofHandler = asked({ '#handler = :handler': handler });
  if (stage === 'INCOMING' || stage === 'SUPERVISED')
    return [{ index: 'byWatcher', partition: ['watcher', `${office}#${stage}`], filters: [...plain, ...ofHandler] }];

  const states = statesOf(question) ?? Procedure.options;
  if (states.length === 0) return [];
  if (handler !== undefined && counted.length === 0 && states.every((state) => isStage('OPEN', state))) {
    const filters = [...asked({ '#office = :office': office }), ...plain, ...inStates(states, stages.OPEN)];
    return [{ index: 'byHandler', partition: ['desk', handler], filters }];
  }
  return shelvesFor(question, states).map((shelf) => ({
    index: 'byShelf',
    partition: ['shelf', shelfKey(office, shelf)],
    filters: [...plain, ...counted, ...ofHandler, ...inStates(states, statesOn(shelf))],
  }));
};
