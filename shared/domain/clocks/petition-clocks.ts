import type { ClockDefinition } from './clock-definition.ts';
import * as law from './legal-sources.ts';
import { both } from './legal-sources.ts';

const receipt = both('收到信访事项', 'receipt of the petition');

/** Clocks of every petition: from its receipt to the replies, its transfer, its re-review, hearings and mediation. */
export const petitionClocks = {
  TRIAGE_7D: {
    name: both('七日分流', 'Triage within 7 days'),
    bound: 'PROCURATORATE',
    starts: both(
      '收到信访事项（待补正的，自材料补齐之日）',
      'receipt (or the day the missing materials were complete)',
    ),
    length: { calendarDays: 7 },
    endsWith: both('作出分流处理', 'a triage outcome'),
    source: law.criminalRules(161),
    flag: 'C',
  },
  PROCEDURAL_REPLY_7D: {
    name: both('七日内程序性回复', 'Procedural reply within 7 days'),
    bound: 'PROCURATORATE',
    starts: receipt,
    length: { calendarDays: 7 },
    endsWith: both('程序性回复：已收到、由谁办理', 'procedural reply: received, and who handles it'),
    source: law.criminalRules(163),
    flag: 'P',
    doubt: both('来信有明文规定，其他渠道依通行做法', 'certain for letters, by general practice for other channels'),
  },
  SUBSTANTIVE_REPLY_3M: {
    name: both('三个月内办理过程或结果答复', 'Progress or result within 3 months'),
    bound: 'PROCURATORATE',
    starts: receipt,
    length: { months: 3 },
    endsWith: both('办理过程或结果答复', 'reply on progress or result'),
    source: law.criminalRules(163),
    flag: 'P',
    doubt: both('期限有明文规定，起算日依通行做法', 'the length is certain, the start is by general practice'),
    extension: {
      name: both('延长办理期限', 'Extension'),
      atMost: { months: 3 },
      source: both('延长办理审批（最长三个月）', 'approved extension (at most 3 months)'),
      flag: 'U',
    },
  },
  MONTHLY_PROGRESS: {
    name: both('逐月答复进展', 'Monthly progress'),
    bound: 'PROCURATORATE',
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
  TRANSFER_OBJECTION_5WD: {
    name: both('五个工作日内提出移送异议', 'Objection to a transfer within 5 working days'),
    bound: 'PROCURATORATE',
    starts: both('收到移送事项', 'the matter was transferred in'),
    length: { workingDays: 5 },
    endsWith: both('签收或提出异议', 'receipt acknowledged, or objection'),
    source: law.petitionRules(23),
    flag: 'C',
  },
  RESIDUAL_60D: {
    name: both('六十日内办结信访事项', 'Residual claim handled within 60 days'),
    bound: 'PROCURATORATE',
    starts: both('受理', 'acceptance'),
    length: { calendarDays: 60 },
    endsWith: both('出具处理意见书（仅限第31条第六项事项）', 'handling opinion (only claims under art. 31(6))'),
    source: law.petitionRules(34),
    flag: 'C',
    extension: {
      name: both('延长三十日办理', 'Extension by 30 days'),
      atMost: { calendarDays: 30 },
      source: law.petitionRules(34),
      flag: 'C',
    },
  },
  REVIEW_REQUEST_30D: {
    name: both('三十日内请求复查（复核）', 'Re-review requested within 30 days'),
    bound: 'PETITIONER',
    starts: both('收到书面答复', 'written reply received'),
    length: { calendarDays: 30 },
    endsWith: both('请求复查（复核）', 'request'),
    source: law.petitionRules('35-36'),
    flag: 'C',
  },
  REVIEW_30D: {
    name: both('三十日内复查（复核）', 'Re-review within 30 days'),
    bound: 'PROCURATORATE',
    starts: both('收到复查（复核）请求', 'request received'),
    length: { calendarDays: 30 },
    endsWith: both('复查（复核）意见（听证时间不计）', 're-review opinion (hearing time excluded)'),
    source: law.petitionRules('35-36'),
    flag: 'C',
  },
  HEARING_NOTICE_3D: {
    name: both('听证三日前通知', 'Hearing announced 3 days before'),
    bound: 'PROCURATORATE',
    starts: both('听证会召开之日（向前计算）', 'the day of the hearing (counted back)'),
    length: { daysBefore: 3 },
    endsWith: both('通知听证参加人', 'participants told'),
    source: law.hearingRules,
    flag: 'C',
  },
  MEDIATION_CONFIRM_30D: {
    name: both('三十日内共同申请司法确认', 'Judicial confirmation requested within 30 days'),
    bound: 'PETITIONER',
    starts: both('调解协议生效', 'agreement in effect'),
    length: { calendarDays: 30 },
    endsWith: both('共同申请司法确认', 'joint application for judicial confirmation'),
    source: law.mediationLaw(33),
    flag: 'C',
  },
} as const satisfies Record<string, ClockDefinition>;
