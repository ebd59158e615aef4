import * as z from 'zod';
import { Day } from '../day.ts';
import { Text } from '../text.ts';
import type { ClockDefinition, ClockLength, ExtensionRule } from './clock-definition.ts';
import { ClockId, RuleVersionId } from './clock-id.ts';
import { both } from './legal-sources.ts';
import { type RuleChanges, type Rules, type RuleVersion, versionOf, withChanges } from './rule-version.ts';

/** A length of time; `daysBefore` counts back from the event. */
const Span = z.strictObject({
  unit: z.enum(['calendarDays', 'workingDays', 'months', 'daysBefore']),
  count: z.int().min(1).max(1_000),
});

const Limit = z.strictObject({ unit: z.enum(['calendarDays', 'months']), count: z.int().min(1).max(1_000) });
const Source = z.strictObject({ zh: Text(2, 200), en: Text(2, 300) });

/** What a change says of one clock; what it is silent about stays. */
export const ClockChange = z.strictObject({
  id: ClockId,
  length: Span.optional(),
  /** C certain (statute read), P probable, U uncertain. */
  flag: z.enum(['C', 'P', 'U']).optional(),
  source: Source.optional(),
  /** By how much it may be extended. */
  extension: Limit.optional(),
});
export type ClockChange = z.infer<typeof ClockChange>;

const Working = z.int().min(0).max(250);

/** A change of the rules from a day on: it makes a new version of them, for petitions received on that day or later. */
export const RuleChange = z.strictObject({
  /** The version that is changed: the last one. */
  version: RuleVersionId,
  from: Day,
  clocks: z.array(ClockChange).max(ClockId.options.length),
  /** Working days after the due day on which a clock that nobody stopped is told upward. */
  escalation: z.strictObject({ MISSED: Working, SUPERVISOR: Working, LEADER: Working, SUPERIOR: Working }).optional(),
});
export type RuleChange = z.infer<typeof RuleChange>;

/** A change that holds, with the id of the version that it made. */
export const LoadedRules = RuleChange.extend({ id: RuleVersionId });
export type LoadedRules = z.infer<typeof LoadedRules>;

/** A length as the rules write it. */
export const lengthOf = ({ unit, count }: z.infer<typeof Span>): ClockLength => {
  switch (unit) {
    case 'calendarDays':
      return { calendarDays: count };
    case 'workingDays':
      return { workingDays: count };
    case 'months':
      return { months: count };
    case 'daysBefore':
      return { daysBefore: count };
  }
};

const limitOf = ({ unit, count }: z.infer<typeof Limit>): ExtensionRule['atMost'] =>
  unit === 'months' ? { months: count } : { calendarDays: count };

/** A clock as it is after a change. */
export const changedClock = (
  definition: ClockDefinition,
  { length, flag, source, extension }: Omit<ClockChange, 'id'>,
): ClockDefinition => ({
  ...definition,
  ...(length === undefined ? {} : { length: lengthOf(length) }),
  ...(flag === undefined ? {} : { flag }),
  ...(source === undefined ? {} : { source }),
  ...(extension === undefined || definition.extension === undefined
    ? {}
    : { extension: { ...definition.extension, atMost: limitOf(extension) } }),
});

const rootOf = (id: RuleVersionId): RuleVersionId => id.split('.')[0] ?? id;

/** Id of the version that the next change of a version makes. */
export const nextVersionId = (id: RuleVersionId, rules: Rules): RuleVersionId =>
  `${rootOf(id)}.${rules.filter((version) => rootOf(version.id) === rootOf(id)).length}`;

const changedVersion = ({ id, version, from, clocks, escalation }: LoadedRules, rules: Rules): RuleVersion => {
  const base = versionOf(version, rules);
  const { name } = versionOf(rootOf(version), rules);
  const changes: RuleChanges = Object.fromEntries(
    clocks.map(({ id: clock, ...change }) => [clock, changedClock(base.clocks[clock], change)]),
  );
  return {
    ...withChanges(base, changes),
    id,
    inForceFrom: from,
    name: both(`${name.zh}（${from} 起调整）`, `${name.en}, changed from ${from}`),
    escalation: escalation ?? base.escalation,
  };
};

/** The rules with the changes that hold, oldest first. */
export const withRuleChanges = (rules: Rules, loaded: readonly LoadedRules[]): Rules => {
  const known = [...rules];
  for (const change of loaded) {
    const after = known.findIndex(({ inForceFrom }) => inForceFrom > change.from);
    known.splice(after === -1 ? known.length : after, 0, changedVersion(change, known));
  }
  return known;
};
