import type { ClockDefinition, ClockLength, ExtensionRule } from './clock-definition.ts';
import { type ClockChange, changedClock, lengthOf, type RuleChange } from './rule-change.ts';
import type { Rules, RuleVersion } from './rule-version.ts';

/** One thing that a change of the rules must not do, and where it does it. */
export interface RuleFault {
  readonly path: string;
  readonly code:
    | 'not-last-version'
    | 'before-last-version'
    | 'nothing-changed'
    | 'named-twice'
    | 'other-way-counted'
    | 'shortens-right'
    | 'longer-without-source'
    | 'certain-without-source'
    | 'no-extension'
    | 'escalation-order';
}

type Length = ClockLength | ExtensionRule['atMost'];

/** The fewest and the most calendar days that a length comes to: holidays may stretch working days to twice their number. */
const reach = (length: Length): readonly [fewest: number, most: number] => {
  if ('months' in length) return [28 * length.months, 31 * length.months];
  if ('workingDays' in length) return [length.workingDays, 2 * length.workingDays + 14];
  const days = 'daysBefore' in length ? length.daysBefore : length.calendarDays;
  return [days, days];
};

const unitOf = (length: Length) => Object.keys(length)[0];

/** Whether one length may come out shorter than another, whenever it begins. */
const mayBeShorter = (one: Length, other: Length): boolean => {
  const [mine, theirs] = [reach(one), reach(other)];
  return unitOf(one) === unitOf(other) ? mine[0] < theirs[0] : mine[0] < theirs[1];
};

const lengthFaults = (
  change: ClockChange,
  { bound, length: before, flag }: ClockDefinition,
): readonly (readonly [string, RuleFault['code']])[] => {
  if (change.length === undefined) return [];
  const after = lengthOf(change.length);
  if ('daysBefore' in after !== 'daysBefore' in before) return [['length', 'other-way-counted']];
  const protectsCitizen = bound === 'PETITIONER' || 'daysBefore' in before;
  if (protectsCitizen && mayBeShorter(after, before)) return [['length', 'shortens-right']];
  if (change.source !== undefined) return [];
  // Whom a clock binds may take longer only where a rule says so.
  if (!protectsCitizen && mayBeShorter(before, after)) return [['source', 'longer-without-source']];
  return (change.flag ?? flag) === 'C' && mayBeShorter(after, before) ? [['flag', 'certain-without-source']] : [];
};

const clockFaults = (
  change: ClockChange,
  index: number,
  { clocks: before }: RuleVersion,
  { clocks }: RuleChange,
): RuleFault[] => {
  const definition = before[change.id];
  const { extension } = definition;
  const at = (path: string, code: RuleFault['code']): RuleFault => ({ path: `clocks[${index}].${path}`, code });
  const same = JSON.stringify(changedClock(definition, change)) === JSON.stringify(definition);
  const extended = change.extension && changedClock(definition, change).extension?.atMost;
  return [
    ...(clocks.findIndex(({ id }) => id === change.id) === index ? [] : [at('id', 'named-twice')]),
    ...(change.extension !== undefined && extension === undefined ? [at('extension', 'no-extension')] : []),
    ...(same && (change.extension === undefined || extension !== undefined) ? [at('id', 'nothing-changed')] : []),
    ...lengthFaults(change, definition).map(([path, code]) => at(path, code)),
    ...(extended && extension && change.source === undefined && mayBeShorter(extension.atMost, extended)
      ? [at('source', 'longer-without-source')]
      : []),
  ];
};

/**
 * Everything that a change of the rules must not do, each with its place. The petitioner's time is never shortened; the
 * procuratorate's and the police's is longer only by a source; what is called certain has one.
 */
export const ruleFaults = (change: RuleChange, rules: Rules): RuleFault[] => {
  const last = rules.at(-1);
  if (last === undefined || change.version !== last.id) return [{ path: 'version', code: 'not-last-version' }];
  const { clocks, escalation, from } = change;
  const steps = escalation && [escalation.MISSED, escalation.SUPERVISOR, escalation.LEADER, escalation.SUPERIOR];
  const nothing =
    clocks.length === 0 && JSON.stringify(escalation ?? last.escalation) === JSON.stringify(last.escalation);
  return [
    ...(from < last.inForceFrom ? [{ path: 'from', code: 'before-last-version' } as const] : []),
    ...(nothing ? [{ path: 'clocks', code: 'nothing-changed' } as const] : []),
    ...clocks.flatMap((one, index) => clockFaults(one, index, last, change)),
    ...(steps?.some((days, index) => index > 0 && days <= (steps[index - 1] ?? 0))
      ? [{ path: 'escalation', code: 'escalation-order' } as const]
      : []),
  ];
};
