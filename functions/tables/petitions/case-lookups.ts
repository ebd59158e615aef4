import type { Day } from '../../../shared/domain/day.ts';
import type { ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';
import type { Staff } from '../../../shared/domain/organisation.ts';
import { type Stage, stages } from '../../../shared/domain/transition.ts';
import type { Channel, Kind, Procedure } from '../../../shared/domain/vocabulary.ts';
import { TAKEN_OVER } from './items.ts';

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
  readonly limit: number;
  /** The last row of the page before. */
  readonly after?: { readonly reference: string; readonly receivedOn: string } | undefined;
}

/** A condition with the one value that it compares with, such as `#kind = :kind`. */
export type Condition = readonly [condition: string, value: string | undefined];

export interface Lookup {
  readonly index: 'byQueue' | 'byOffice' | 'byHandler' | 'byWatcher';
  readonly partition: readonly [attribute: string, value: string];
  readonly filters: readonly Condition[];
}

const asked = (conditions: readonly Condition[]) => conditions.filter(([, value]) => value !== undefined);

/** What a case must count for in the figures; unless an official is named, for those of the procuratorate itself. */
const countedFor = (question: CaseQuery): readonly Condition[] => {
  const { office, official, handledFrom, handledTo, resolvedFrom, resolvedTo } = question;
  const conditions = asked([
    ['#handled.#official = :official', official],
    ['#handled.#actedOn >= :handledFrom', handledFrom],
    ['#handled.#actedOn <= :handledTo', handledTo],
    ['#resolvedOn >= :resolvedFrom', resolvedFrom],
    ['#resolvedOn <= :resolvedTo', resolvedTo],
  ]);
  const itself: Condition = ['#handled.#office = :itself', office];
  return conditions.length === 0 || official !== undefined ? conditions : [...conditions, itself];
};

/** The states that a question is limited to, if it is. */
const statesOf = ({ state, stage, dueBy }: CaseQuery): readonly (Procedure | typeof TAKEN_OVER)[] | undefined => {
  if (stage === undefined && state === 'TRANSFERRED') return [state, TAKEN_OVER];
  if (stage === undefined) return state !== undefined ? [state] : dueBy === undefined ? undefined : stages.OPEN;
  const states: readonly Procedure[] = stages[stage];
  return states.filter((one) => state === undefined || one === state);
};

/**
 * The narrowest index for a question, and the conditions that remain for a filter. Several states are as many
 * partitions: what is finished, and becomes ever more, is not read in search of what is open.
 */
export const lookupsOf = (question: CaseQuery): readonly Lookup[] => {
  const { office, handler, kind, channel, dueBy } = question;
  const states = statesOf(question);
  const counted = countedFor(question);
  const filters = asked([
    ['#kind = :kind', kind],
    ['#channel = :channel', channel],
    ['#dueOn <= :dueBy', dueBy],
    ...counted,
  ]);
  const ofHandler = asked([['#handler = :handler', handler]]);
  const inState = (state: string): Condition => ['#queue = :queue', `${office}#${state}`];
  const { stage } = question;
  if (stage === 'INCOMING' || stage === 'SUPERVISED') {
    return [{ index: 'byWatcher', partition: ['watcher', `${office}#${stage}`], filters: [...filters, ...ofHandler] }];
  }
  // Only this index knows what a case counts for.
  if (counted.length > 0) {
    const all = { index: 'byOffice', partition: ['office', office] } as const;
    return states === undefined
      ? [{ ...all, filters: [...filters, ...ofHandler] }]
      : states.map((state) => ({ ...all, filters: [...filters, ...ofHandler, inState(state)] }));
  }
  if (states === undefined && handler === undefined)
    return [{ index: 'byOffice', partition: ['office', office], filters }];
  const [state] = states ?? [];
  if (handler === undefined || (states !== undefined && states.length !== 1)) {
    return (states ?? []).map((one) => ({
      index: 'byQueue',
      partition: ['queue', `${office}#${one}`],
      filters: [...filters, ...ofHandler],
    }));
  }
  const own: Condition = state === undefined ? ['begins_with(#queue, :queue)', `${office}#`] : inState(state);
  return [{ index: 'byHandler', partition: ['handler', handler], filters: [...filters, own] }];
};
