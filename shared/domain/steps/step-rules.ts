import type { Bilingual } from '../../problems.ts';
import { both, criminalRules, petitionRules } from '../clocks/legal-sources.ts';
import type { Step } from '../transition.ts';

/** What the rules ask of a step, and where they stand: shown beside its form. */
export interface StepRule {
  readonly sources: readonly Bilingual[];
  readonly asks: readonly Bilingual[];
}

const programme = both('“百千万”工程任务计算规则', 'Counting rules of the “Hundred-Thousand-Ten Thousand” Project');
const protection = both('《个人信息保护法》第24条', 'Personal Information Protection Law, art. 24');

const reply = {
  anonymous: both(
    '没有联系方式的，免予回复，不免办理。',
    'Where there is no way to reach the petitioner the reply is excused, the handling is not.',
  ),
  served: both(
    '注明怎样送达；不能送达的，先按种类留下联系记录。',
    'Say how it was served; “could not be served” needs logged attempts first.',
  ),
};

/** The rule of every step that staff take, by step. */
export const stepRules = {
  accept: {
    sources: [criminalRules('161-162'), protection],
    asks: [
      both('自收到之日起 7 日内作出分流决定。', 'Decide on triage within 7 days of receipt.'),
      both(
        '同时符合四项条件：属于检察机关职责；本院有管辖权；本人、法定代理人或近亲属提出（律师同等对待）；材料符合要求。',
        'Four conditions together: within the duties of procuratorates; this one has jurisdiction; a party, legal representative or close relative applies (lawyers on the same footing); the materials meet the requirements.',
      ),
      both(
        '材料不齐的，一次告知全部缺项；受理期限自材料齐备之日起算。',
        'Missing materials are listed once and in full; the time for acceptance runs from the day they are complete.',
      ),
      both('由人决定，系统只作提示。', 'A person decides; the system only suggests.'),
    ],
  },
  refuse: {
    sources: [criminalRules(162), petitionRules(44), protection],
    asks: [
      both(
        '选定理由，书面告知信访人，并说明向哪里提出。',
        'Choose the ground, tell the petitioner in writing, and where the matter belongs.',
      ),
      both('理由一经使用，永久保留。', 'A ground once used is never deleted.'),
      both(
        '不得为压低数量而拒绝登记或受理，也不得由系统自动决定。',
        'Nobody is turned away to keep a rate low, and no machine decides alone.',
      ),
    ],
  },
  assign: {
    sources: [petitionRules('28, 30')],
    asks: [
      both('与本件有直接利害关系的人员应当回避。', 'Whoever has a direct interest in the matter is recused.'),
      both(
        '控告、检举材料不得转给被控告、被检举的人或者单位。',
        'An accusation or a report never reaches the person or the unit that it is about.',
      ),
    ],
  },
  act: {
    sources: [programme],
    asks: [
      both(
        '须本人亲自办理：阅批来信、接待来访、下访、主持听证或包案。',
        'Done in person: letter read and instructed, visit received, went to the petitioner, hearing chaired, or case led.',
      ),
      both(
        '须有批示或接待记录，写明日期、地点和时长。',
        'Evidence is the written instruction or the minutes, with day, place and duration.',
      ),
      both(
        '一件只计一次、只计一人：计入第一次亲办的院领导；之后的亲办照样记录。',
        'A petition counts once, for one official: the first who acted. Further acts are recorded beside it.',
      ),
    ],
  },
  replyProcedurally: {
    sources: [criminalRules(163)],
    asks: [
      both('自收到之日起 7 日内程序性回复。', 'Within 7 days of receipt.'),
      both('告知已经收到、由谁办理。', 'Say that it was received, and who handles it.'),
      reply.anonymous,
    ],
  },
  replyProgress: {
    sources: [criminalRules(163)],
    asks: [
      both('自收到之日起 3 个月内答复办理过程或者结果。', 'Progress or result within 3 months of receipt.'),
      both('3 个月未办结的，此后每月答复一次进展。', 'Not concluded by then: a reply on progress every month.'),
      reply.served,
    ],
  },
  replyResult: {
    sources: [criminalRules(163)],
    asks: [
      both('写明诉求、事实、理由、意见和法律依据。', 'State claims, facts, reasons, opinion and legal basis.'),
      both('逐项说明支持、解释说明还是不支持。', 'For each claim: supported, explained or not supported.'),
      reply.served,
      reply.anonymous,
    ],
  },
  decide: {
    sources: [criminalRules('552-553')],
    asks: [
      both(
        '支持、部分支持、解释说明或者不支持，都要写明事实、理由和依据。',
        'Supported, partly supported, explained or not supported: each with facts, reasons and legal basis.',
      ),
      both(
        '发现错误的，依法纠正，并把纠正结果告知信访人。',
        'An error that was found is corrected by the lawful instrument, and the petitioner is told.',
      ),
      both(
        '决定只说对不对，不等于问题已经化解。',
        'A decision says what is right; it does not resolve the matter by itself.',
      ),
    ],
  },
  resolve: {
    sources: [
      both('平台规则：法律没有规定“化解”的标准', 'Rule of the platform: no statute says when a matter is “resolved”'),
    ],
    asks: [
      both(
        '以信访人的书面意见或者本人确认为准。',
        'What counts is the petitioner’s written statement or own confirmation.',
      ),
      both(
        '同一事项再次提出的，记为再次反映；已公布的数字随之更正，并公开更正。',
        'If the same matter comes up again, record that: published figures are corrected, visibly.',
      ),
    ],
  },
} as const satisfies Partial<Record<Step, StepRule>>;
