import { Day } from '../day.ts';
import type { ClockDefinition } from './clock-definition.ts';
import { clockDefinitions } from './clock-definitions.ts';
import type { ClockId } from './clock-id.ts';
import { type Rules, type RuleVersion, withChanges } from './rule-version.ts';

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
  attentionHours: { from: 9, until: 17 },
  // The half year of 2024 counted a matter as resolved on the day of the statement.
  practice: { quietDays: 0, attempts: 2, noticeDays: 30 },
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
  practice: { quietDays: 30, attempts: 2, noticeDays: 30 },
  id: '2025-02',
  inForceFrom: Day.parse('2025-02-01'),
  flag: 'U',
  name: { zh: '《人民检察院信访工作规定》（2024年修订）', en: 'Procuratorial petition regulation (revised 2024)' },
};

/** The versions in force so far: that of the first half of 2024, and today's. */
export const ruleVersions: Rules = [rulesOf2019, rulesOf2025];
