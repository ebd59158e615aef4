import type { Bilingual } from '../../problems.ts';
import type { Day } from '../day.ts';
import type { AttentionStep } from './attention.ts';
import type { Certainty, ClockDefinition } from './clock-definition.ts';
import { ClockId, type RuleVersionId } from './clock-id.ts';

/** One version of the rules: every clock, and when it is told upward that one has run out. */
export interface RuleVersion {
  readonly id: RuleVersionId;
  readonly inForceFrom: Day;
  readonly flag: Certainty;
  readonly name: Bilingual;
  readonly clocks: Readonly<Record<ClockId, ClockDefinition>>;
  /** Working days after the due day on which a clock that nobody stopped is told upward (rule of the platform, flag U). */
  readonly escalation: Readonly<Record<Exclude<AttentionStep, 'WARNED'>, number>>;
  /** Hours of a working day between which steps of attention are taken, Asia/Shanghai (rule of the platform, flag U). */
  readonly attentionHours: { readonly from: number; readonly until: number };
  /** What no statute fixes (flag U). */
  readonly practice: Practice;
}

export interface Practice {
  /** Calendar days without recurrence after which what the petitioner has accepted counts as resolved in substance. */
  readonly quietDays: number;
  /** Ways on which somebody must have tried to reach the petitioner before a reply “could not be served”. */
  readonly attempts: number;
  /** Calendar days after which a step of attention that nobody took in time is entered without telling anybody. */
  readonly noticeDays: number;
}

/** The versions of the rules, oldest first. */
export type Rules = readonly RuleVersion[];

/** What one version says otherwise than another, clock by clock. */
export type RuleChanges = Readonly<Partial<Record<ClockId, Partial<ClockDefinition>>>>;

/** A version with some of its clocks changed: how a new version, or the practice of one province, differs. */
export const withChanges = (version: RuleVersion, changes: RuleChanges): RuleVersion => {
  const changed = ClockId.options
    .filter((id) => changes[id] !== undefined)
    .map((id) => [id, { ...version.clocks[id], ...changes[id] }]);
  return { ...version, clocks: { ...version.clocks, ...Object.fromEntries(changed) } };
};

/** The version in force on this day; the oldest one for days before it. */
export const ruleVersionOn = (day: Day, rules: Rules): RuleVersionId =>
  rules.findLast(({ inForceFrom }) => inForceFrom <= day)?.id ?? '2019-12-30';

/** A version by its id. @throws Error when these rules do not have it */
export const versionOf = (id: RuleVersionId, rules: Rules): RuleVersion => {
  const version = rules.find((each) => each.id === id);
  if (version === undefined) throw new Error(`The rules have no version ${id}`);
  return version;
};

/** The clock as one version of the rules defines it. */
export const definitionOf = (id: ClockId, version: RuleVersionId, rules: Rules): ClockDefinition =>
  versionOf(version, rules).clocks[id];
