import * as z from 'zod';
import type { Bilingual } from '../../problems.ts';
import { Day } from '../day.ts';
import type { AttentionStep } from './attention.ts';
import type { Certainty, ClockDefinition } from './clock-definition.ts';
import { clockDefinitions } from './clock-definitions.ts';

/** A clock of the procedure. */
export const ClockId = z.enum(Object.keys(clockDefinitions) as (keyof typeof clockDefinitions)[]); // Object.keys forgets the keys' type
export type ClockId = z.infer<typeof ClockId>;

/** A version of the rules, to which a petition is pinned on the day of its receipt. */
export const RuleVersionId = z.enum(['2019-12-30', '2025-02']);
export type RuleVersionId = z.infer<typeof RuleVersionId>;

/** One version of the rules: every clock, and when it is told upward that one has run out. */
export interface RuleVersion {
  readonly id: RuleVersionId;
  readonly inForceFrom: Day;
  readonly flag: Certainty;
  readonly name: Bilingual;
  readonly clocks: Readonly<Record<ClockId, ClockDefinition>>;
  /** Working days after the due day on which a clock that nobody stopped is told upward (rule of the platform, flag U). */
  readonly escalation: Readonly<Record<Exclude<AttentionStep, 'WARNED'>, number>>;
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

const rulesOf2019: RuleVersion = {
  id: '2019-12-30',
  inForceFrom: Day.parse('2019-12-30'),
  flag: 'C',
  name: {
    zh: '《人民检察院刑事诉讼规则》（2019）、《信访工作条例》（2022）',
    en: 'Rules of Criminal Procedure (2019), Regulations on Petition Work (2022)',
  },
  clocks: clockDefinitions,
  escalation: { MISSED: 1, SUPERVISOR: 3, LEADER: 5, SUPERIOR: 10 },
};

const with2024 = (id: ClockId): Partial<ClockDefinition> => ({
  source: {
    zh: `${clockDefinitions[id].source.zh}；《人民检察院信访工作规定》（2024）`,
    en: `${clockDefinitions[id].source.en}; Procuratorial petition regulation (2024)`,
  },
});

// The exact day in February 2025 is not certain; it moves no deadline.
const rulesOf2025: RuleVersion = {
  ...withChanges(rulesOf2019, {
    TRIAGE_7D: with2024('TRIAGE_7D'),
    PROCEDURAL_REPLY_7D: with2024('PROCEDURAL_REPLY_7D'),
    SUBSTANTIVE_REPLY_3M: with2024('SUBSTANTIVE_REPLY_3M'),
    MONTHLY_PROGRESS: with2024('MONTHLY_PROGRESS'),
  }),
  id: '2025-02',
  inForceFrom: Day.parse('2025-02-01'),
  flag: 'U',
  name: { zh: '《人民检察院信访工作规定》（2024年修订）', en: 'Procuratorial petition regulation (revised 2024)' },
};

/** The versions in force so far: that of the first half of 2024, and today's. */
export const ruleVersions: Rules = [rulesOf2019, rulesOf2025];

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
