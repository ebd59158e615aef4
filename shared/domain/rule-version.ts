import * as z from 'zod';
import type { Bilingual } from '../problems.ts';
import type { Certainty, ClockDefinition } from './clock-definition.ts';
import { clockDefinitions } from './clock-definitions.ts';
import type { Day } from './day.ts';

/** A clock of the procedure. */
export const ClockId = z.enum(Object.keys(clockDefinitions) as (keyof typeof clockDefinitions)[]); // Object.keys forgets the keys' type
export type ClockId = z.infer<typeof ClockId>;

/** A version of the rules, to which a petition is pinned on the day of its receipt. */
export const RuleVersionId = z.enum(['2019-12-30', '2025-02']);
export type RuleVersionId = z.infer<typeof RuleVersionId>;

interface RuleVersion {
  readonly id: RuleVersionId;
  readonly inForceFrom: Day;
  readonly flag: Certainty;
  readonly name: Bilingual;
  /** Where its clocks differ from the table of definitions. */
  readonly clocks: Partial<Record<ClockId, Partial<ClockDefinition>>>;
}

const from = (written: string) => written as Day; // literals of this table, checked by a test

const with2024 = (id: ClockId): Partial<ClockDefinition> => ({
  source: {
    zh: `${clockDefinitions[id].source.zh}；《人民检察院信访工作规定》（2024）`,
    en: `${clockDefinitions[id].source.en}; Procuratorial petition regulation (2024)`,
  },
});

/** The versions of the rules, oldest first. The exact day in February 2025 is not certain; it moves no deadline. */
export const RULE_VERSIONS: readonly RuleVersion[] = [
  {
    id: '2019-12-30',
    inForceFrom: from('2019-12-30'),
    flag: 'C',
    name: {
      zh: '《人民检察院刑事诉讼规则》（2019）、《信访工作条例》（2022）',
      en: 'Rules of Criminal Procedure (2019), Regulations on Petition Work (2022)',
    },
    clocks: {},
  },
  {
    id: '2025-02',
    inForceFrom: from('2025-02-01'),
    flag: 'U',
    name: { zh: '《人民检察院信访工作规定》（2024年修订）', en: 'Procuratorial petition regulation (revised 2024)' },
    clocks: {
      TRIAGE_7D: with2024('TRIAGE_7D'),
      PROCEDURAL_REPLY_7D: with2024('PROCEDURAL_REPLY_7D'),
      SUBSTANTIVE_REPLY_3M: with2024('SUBSTANTIVE_REPLY_3M'),
    },
  },
];

/** The version in force on this day; the oldest one for days before it. */
export const ruleVersionOn = (day: Day): RuleVersionId =>
  RULE_VERSIONS.findLast(({ inForceFrom }) => inForceFrom <= day)?.id ?? '2019-12-30';

/** The clock as one version of the rules defines it. */
export const definitionOf = (id: ClockId, rules: RuleVersionId): ClockDefinition => {
  const change = RULE_VERSIONS.find((version) => version.id === rules)?.clocks[id];
  return change ? { ...clockDefinitions[id], ...change } : clockDefinitions[id];
};
