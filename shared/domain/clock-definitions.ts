import type { Bilingual } from '../problems.ts';

/**
 * How long a clock runs. The start day is never counted. `calendarDays` and `months` that end on a day off roll to the next
 * working day; `daysBefore` counts back from the event and does not roll, for that would shorten the notice.
 */
export type ClockLength =
  | { readonly calendarDays: number }
  | { readonly workingDays: number }
  | { readonly months: number }
  | { readonly daysBefore: number };

/** How sure the rule is: C certain (statute read), P probable (official summary), U uncertain (inference). */
export type Certainty = 'C' | 'P' | 'U';

export interface ClockDefinition {
  readonly name: Bilingual;
  readonly starts: Bilingual;
  readonly length: ClockLength;
  readonly endsWith: Bilingual;
  readonly source: Bilingual;
  readonly flag: Certainty;
  /** What exactly is not certain. */
  readonly doubt?: Bilingual;
}

const both = (zh: string, en: string): Bilingual => ({ zh, en });
const law =
  (zh: string, en: string) =>
  (article: number | string): Bilingual =>
    both(`${zh}第${`${article}`.replace('-', '至')}条`, `${en}, art. ${article}`);

const criminalRules = law(
  '《人民检察院刑事诉讼规则》',
  'Rules of Criminal Procedure for People’s Procuratorates (2019)',
);
const petitionRules = law('《信访工作条例》', 'Regulations on Petition Work (2022)');
const compensationLaw = law('《国家赔偿法》', 'State Compensation Law');
const mediationLaw = law('《人民调解法》', 'People’s Mediation Law');
const aidRules = both('《人民检察院国家司法救助工作细则》', 'Procuratorial rules on national judicial assistance');
const hearingRules = both(
  '《人民检察院审查案件听证工作规定》（2020）',
  'Rules on hearings in procuratorial case review (2020)',
);

const receipt = both('收到信访事项', 'receipt of the petition');
const acceptance = both('受理', 'acceptance');

/** Every clock of the procedure, by id (PROCEDURE: clocks). Each is a record of its own and is never merged into one due date. */
export const clockDefinitions = {
  TRIAGE_7D: {
    name: both('七日分流', 'Triage within 7 days'),
    starts: both(
      '收到信访事项（待补正的，自材料补齐之日）',
      'receipt (or the day the missing materials were complete)',
    ),
    length: { calendarDays: 7 },
    endsWith: both('作出分流处理', 'a triage outcome'),
    source: criminalRules(161),
    flag: 'C',
  },
  PROCEDURAL_REPLY_7D: {
    name: both('七日内程序性回复', 'Procedural reply within 7 days'),
    starts: receipt,
    length: { calendarDays: 7 },
    endsWith: both('程序性回复：已收到、由谁办理', 'procedural reply: received, and who handles it'),
    source: criminalRules(163),
    flag: 'P',
    doubt: both('来信有明文规定，其他渠道依通行做法', 'certain for letters, by general practice for other channels'),
  },
  SUBSTANTIVE_REPLY_3M: {
    name: both('三个月内办理过程或结果答复', 'Progress or result within 3 months'),
    starts: receipt,
    length: { months: 3 },
    endsWith: both('办理过程或结果答复', 'reply on progress or result'),
    source: criminalRules(163),
    flag: 'P',
    doubt: both('期限有明文规定，起算日依通行做法', 'the length is certain, the start is by general practice'),
  },
  MONTHLY_PROGRESS: {
    name: both('逐月答复进展', 'Monthly progress'),
    starts: both(
      '满三个月仍未办结，或上一次答复进展',
      '3 months passed without conclusion, or the progress reply before',
    ),
    length: { months: 1 },
    endsWith: both('再次答复办理进展', 'follow-up reply'),
    source: both(
      '最高人民检察院群众信访件件有回复制度',
      'Supreme People’s Procuratorate, practice of answering every petition',
    ),
    flag: 'P',
  },
  SUBSTANTIVE_EXTENSION: {
    name: both('延长办理期限', 'Extension'),
    starts: both('批准延长', 'approval of the extension'),
    length: { months: 3 },
    endsWith: both('办理结果答复', 'reply on the result'),
    source: both('延长办理审批（最长三个月）', 'approved extension (at most 3 months)'),
    flag: 'U',
  },
  TRANSFER_OBJECTION_5WD: {
    name: both('五个工作日内提出移送异议', 'Objection to a transfer within 5 working days'),
    starts: both('收到移送事项', 'the matter was transferred in'),
    length: { workingDays: 5 },
    endsWith: both('签收或提出异议', 'receipt acknowledged, or objection'),
    source: petitionRules(23),
    flag: 'C',
  },
  LEAD_TRANSFER_7D: {
    name: both('七日内移送侦查线索', 'Lead handed over within 7 days'),
    starts: both('发现本院管辖的侦查线索', 'a lead for own investigation'),
    length: { calendarDays: 7 },
    endsWith: both('移送侦查部门', 'handed to investigation'),
    source: criminalRules(166),
    flag: 'C',
  },
  DEFENDER_10D: {
    name: both('十日内答复辩护人', 'Defender’s complaint answered within 10 days'),
    starts: both('收到阻碍辩护权利的申诉控告', 'complaint that a defender’s rights were obstructed'),
    length: { calendarDays: 10 },
    endsWith: both('书面答复', 'written reply'),
    source: criminalRules(58),
    flag: 'C',
  },
  ART117_15D: {
    name: both('十五日内审查违法侦查行为', 'Review of investigative measures within 15 days'),
    starts: acceptance,
    length: { calendarDays: 15 },
    endsWith: both('提出审查意见', 'review opinion'),
    source: criminalRules(556),
    flag: 'C',
  },
  POLICE_EXPLAIN_7D: {
    name: both('公安机关七日内说明理由', 'Police reasons within 7 days'),
    starts: both('向公安机关发出通知', 'notice to the police'),
    length: { calendarDays: 7 },
    endsWith: both('说明不立案（立案）理由', 'reasons given'),
    source: criminalRules('560, 563'),
    flag: 'C',
  },
  POLICE_FILE_15D: {
    name: both('公安机关十五日内立案', 'Case filed by the police within 15 days'),
    starts: both('向公安机关发出通知', 'notice to the police'),
    length: { calendarDays: 15 },
    endsWith: both('立案；逾期发出纠正违法通知书', 'case filed; otherwise a correction notice'),
    source: criminalRules('560, 563'),
    flag: 'C',
  },
  NOPROSECUTE_APPEAL_7D: {
    name: both('七日内对不起诉决定申诉', 'Appeal against non-prosecution within 7 days'),
    starts: both('收到不起诉决定', 'decision not to prosecute'),
    length: { calendarDays: 7 },
    endsWith: both('提出申诉', 'appeal'),
    source: criminalRules('381-386'),
    flag: 'C',
  },
  NOPROSECUTE_REVIEW: {
    name: both('三个月内复查不起诉', 'Review of non-prosecution within 3 months'),
    starts: both('立案复查', 'review opened'),
    length: { months: 3 },
    endsWith: both('复查决定', 'review decision'),
    source: criminalRules('381-386'),
    flag: 'C',
  },
  NOPROSECUTE_REVIEW_COMPLEX: {
    name: both('六个月内复查复杂的不起诉', 'Review of a complex non-prosecution within 6 months'),
    starts: both('立案复查（案情复杂）', 'review opened (complex case)'),
    length: { months: 6 },
    endsWith: both('复查决定', 'review decision'),
    source: criminalRules('381-386'),
    flag: 'C',
  },
  JUDGMENT_REVIEW_NOTICE_10D: {
    name: both('十日内通知刑事申诉审查结果', 'Notice of the criminal-appeal review within 10 days'),
    starts: both('审查结束', 'review concluded'),
    length: { calendarDays: 10 },
    endsWith: both('刑事申诉审查结果通知', 'notice of criminal-appeal review'),
    source: criminalRules(596),
    flag: 'C',
  },
  NONFILE_SERVE_15D: {
    name: both('十五日内送达不立案通知', 'No-filing decision served within 15 days'),
    starts: both('作出不立案决定', 'no-filing decision'),
    length: { calendarDays: 15 },
    endsWith: both('送达', 'served'),
    source: criminalRules(173),
    flag: 'C',
  },
  RECONSIDER_10D: {
    name: both('十日内申请复议不立案', 'Reconsideration of no-filing within 10 days'),
    starts: both('收到不立案通知', 'no-filing decision received'),
    length: { calendarDays: 10 },
    endsWith: both('申请复议', 'reconsideration requested'),
    source: criminalRules(173),
    flag: 'C',
  },
  CORRECTION_OBJECTION_7D: {
    name: both('七日内复查纠正意见', 'Correction opinion re-examined within 7 days'),
    starts: both('对纠正意见提出异议', 'correction opinion contested'),
    length: { calendarDays: 7 },
    endsWith: both('复查完毕', 're-examined'),
    source: criminalRules(554),
    flag: 'C',
  },
  COMPENSATION_2M: {
    name: both('两个月内决定国家赔偿', 'State compensation decided within 2 months'),
    starts: both('收到赔偿申请', 'application for compensation'),
    length: { months: 2 },
    endsWith: both('作出是否赔偿的决定', 'decision'),
    source: compensationLaw(23),
    flag: 'C',
  },
  COMPENSATION_SERVE_10D: {
    name: both('十日内送达赔偿决定', 'Compensation decision served within 10 days'),
    starts: both('作出赔偿决定', 'decision'),
    length: { calendarDays: 10 },
    endsWith: both('送达', 'service'),
    source: compensationLaw(23),
    flag: 'C',
  },
  AID_DECIDE_10WD: {
    name: both('十个工作日内审批司法救助', 'Judicial assistance decided within 10 working days'),
    starts: both('救助材料齐全', 'materials complete'),
    length: { workingDays: 10 },
    endsWith: both('作出是否救助的决定', 'decision'),
    source: aidRules,
    flag: 'P',
  },
  AID_NOTIFY_2WD: {
    name: both('两个工作日内通知领取救助金', 'Applicant told within 2 working days'),
    starts: both('救助金到账', 'money received'),
    length: { workingDays: 2 },
    endsWith: both('通知申请人', 'applicant told'),
    source: aidRules,
    flag: 'P',
  },
  HEARING_NOTICE_3D: {
    name: both('听证三日前通知', 'Hearing announced 3 days before'),
    starts: both('听证会召开之日（向前计算）', 'the day of the hearing (counted back)'),
    length: { daysBefore: 3 },
    endsWith: both('通知听证参加人', 'participants told'),
    source: hearingRules,
    flag: 'C',
  },
  MEDIATION_CONFIRM_30D: {
    name: both('三十日内共同申请司法确认', 'Judicial confirmation requested within 30 days'),
    starts: both('调解协议生效', 'agreement in effect'),
    length: { calendarDays: 30 },
    endsWith: both('共同申请司法确认', 'joint application for judicial confirmation'),
    source: mediationLaw(33),
    flag: 'C',
  },
  RESIDUAL_60D: {
    name: both('六十日内办结信访事项', 'Residual claim handled within 60 days'),
    starts: acceptance,
    length: { calendarDays: 60 },
    endsWith: both('出具处理意见书（仅限第31条第六项事项）', 'handling opinion (only claims under art. 31(6))'),
    source: petitionRules(34),
    flag: 'C',
  },
  RESIDUAL_EXTENSION_30D: {
    name: both('延长三十日办理', 'Residual claim extended by 30 days'),
    starts: both('批准延长', 'the 60 days ended, extension approved'),
    length: { calendarDays: 30 },
    endsWith: both('出具处理意见书', 'handling opinion'),
    source: petitionRules(34),
    flag: 'C',
  },
  REVIEW_REQUEST_30D: {
    name: both('三十日内请求复查（复核）', 'Re-review requested within 30 days'),
    starts: both('收到书面答复', 'written reply received'),
    length: { calendarDays: 30 },
    endsWith: both('请求复查（复核）', 'request'),
    source: petitionRules('35-36'),
    flag: 'C',
  },
  REVIEW_30D: {
    name: both('三十日内复查（复核）', 'Re-review within 30 days'),
    starts: both('收到复查（复核）请求', 'request received'),
    length: { calendarDays: 30 },
    endsWith: both('复查（复核）意见（听证时间不计）', 're-review opinion (hearing time excluded)'),
    source: petitionRules('35-36'),
    flag: 'C',
  },
} as const satisfies Record<string, ClockDefinition>;
