import type { Bilingual } from '../problems.ts';

/** What is defined, by name. */
export const definitions = [
  'received',
  'handled',
  'completionRate',
  'resolved',
  'resolutionRate',
  'replyRate',
  'answerRate',
  'repeatRate',
  'satisfactionRate',
] as const;
export type Definition = (typeof definitions)[number];

const wordings = {
  received: {
    zh: '收到的信访事项数，计入首次收到的检察院，按收到日期归属。',
    en: 'Petitions received, at the procuratorate that received them first, on the day of receipt.',
  },
  handled: {
    zh: '院领导亲自接访、办信的信访事项数；每件只计一次，计入该院领导及其所在院，按亲办日期归属。',
    en: 'Petitions that a leading official handled in person; each counts once, for one official and that procuratorate, on the day of the act.',
  },
  completionRate: {
    zh: '完成率 = 亲自办理数 ÷ 全年预定任务数',
    en: 'Completion rate = handled / planned tasks of the whole year',
  },
  resolved: {
    zh: '亲自办理的信访事项中已化解的件数，按化解日期归属；复发的自化解之日起更正。',
    en: 'Handled petitions that are resolved, on the day of the resolution; a matter that recurs is taken back from that day.',
  },
  resolutionRate: { zh: '化解率 = 化解数 ÷ 亲自办理数', en: 'Resolution rate = resolved / handled' },
  replyRate: {
    zh: '七日程序性回复率 = 七日期限内程序性回复数 ÷ 可回复的收到数（匿名的除外），按收到日期归属',
    en: '7-day reply rate = procedural replies within the clock of 7 days / petitions received that can be replied to (not anonymous), by the day of receipt',
  },
  answerRate: {
    zh: '三个月答复率 = 三个月期限内答复办理过程或结果数 ÷ 已答复或已到期数',
    en: '3-month reply rate = progress or result told within the clock of 3 months / told or fallen due',
  },
  repeatRate: {
    zh: '重复信访率 = 经认定的重复信访数 ÷ 已答复办理过程或结果数',
    en: 'Repeat rate = petitions found to repeat an earlier one / petitions whose progress or result was told',
  },
  satisfactionRate: {
    zh: '满意率 = 评价四分、五分的件数 ÷ 自愿评价的件数，按收到日期归属；评价自愿，不作为考核指标',
    en: 'Satisfaction = rated 4 or 5 of 5 / rated at all, by the day of receipt; rating is voluntary and never a target',
  },
} as const satisfies Record<Definition, Bilingual>;

/**
 * Version and wording of the formulas of the figures. Published values differ between places because their definitions do:
 * these are the platform's, and they travel with every figure.
 */
export const formulas = { version: '2', ...wordings } as const;
