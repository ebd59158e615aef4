import {
  aidRules,
  both,
  criminalAppealRules,
  criminalRules,
  hearingRules,
  mediationLaw,
  petitionRules,
} from '../clocks/legal-sources.ts';
import type { Step } from '../transition.ts';
import type { StepRule } from './step-rules.ts';

const practice = both('平台规则', 'Rule of the platform');
const secondPerson = both('须由承办人以外的人批准。', 'Somebody other than the handler approves it.');
const told = both('信访人会收到告知书。', 'The petitioner gets a letter that says so.');
const triageWithin = both('自收到之日起 7 日内作出分流决定。', 'Decide on triage within 7 days of receipt.');

/** What the rules ask of the steps beyond the plain course. */
export const furtherStepRules = {
  inquire: {
    sources: [criminalRules(161)],
    asks: [
      triageWithin,
      both('情况不清、难以判断归属的，先行核实。', 'Where it is unclear who is competent, inquire first.'),
    ],
  },
  requestMaterials: {
    sources: [criminalRules(162)],
    asks: [
      both('缺什么一次性全部告知，只能告知一次。', 'Everything that is missing in one list, and only once.'),
      both(
        '受理期限自材料补齐之日起重新计算。',
        'The time for acceptance runs from the day on which everything is there.',
      ),
      told,
    ],
  },
  completeMaterials: {
    sources: [criminalRules(162)],
    asks: [
      both('材料补齐当日起 7 日内决定是否受理。', 'Decide within 7 days of the day on which everything is there.'),
    ],
  },
  transfer: {
    sources: [criminalRules(161), petitionRules(23)],
    asks: [
      both(
        '控告、举报移送主管机关，不得只告知去向。',
        'Accusations and reports are transferred, not only pointed elsewhere.',
      ),
      both('对方签收以前，本院继续负责。', 'Until the receiver acknowledges it, this procuratorate stays responsible.'),
      both('不得转给被控告、被举报的人或者单位。', 'Never to the person or the unit that it is about.'),
      told,
    ],
  },
  acknowledgeTransfer: {
    sources: [petitionRules(23)],
    asks: [
      both('收到之日起 5 个工作日内签收或者提出异议。', 'Acknowledge or object within 5 working days.'),
      both('签收后由本院办理，7 日内分流。', 'From then on it is yours: triage within 7 days.'),
    ],
  },
  objectToTransfer: {
    sources: [petitionRules(23)],
    asks: [both('5 个工作日内提出，并说明理由。', 'Within 5 working days, with reasons.')],
  },
  settleObjection: {
    sources: [petitionRules(23)],
    asks: [
      both('异议成立的，收回自行处理；不成立的，说明理由。', 'Upheld, the petition comes back; rejected, say why.'),
    ],
  },
  refer: {
    sources: [criminalRules(161)],
    asks: [both('只用于申诉：告知向哪里提出、怎样提出。', 'For appeals only: say where to go, and how.'), told],
  },
  assignDown: {
    sources: [petitionRules('23, 28')],
    asks: [
      both('交办后由本院督办，可以催办、提办。', 'You supervise what you assign down: chase it, take it up again.'),
      both('不得交办给被控告的单位。', 'Never to the unit that it is about.'),
    ],
  },
  takeUp: {
    sources: [petitionRules(28)],
    asks: [both('说明理由；原承办人不再办理。', 'Say why; the former handler has it no longer.')],
  },
  chase: {
    sources: [petitionRules(38)],
    asks: [both('写明催办什么、何时前反馈。', 'Say what is to be done, and by when you want to hear of it.')],
  },
  extend: {
    sources: [petitionRules(34), both('延长办理审批', 'approved extension')],
    asks: [
      both('只能在届满以前延长，一个期限只能延长一次。', 'Before the clock runs out, and once for each clock.'),
      secondPerson,
      told,
    ],
  },
  suspend: {
    sources: [criminalAppealRules, hearingRules],
    asks: [
      both('只能按列明的法定情形中止。', 'Only on one of the grounds.'),
      both(
        '办理期限暂停，应在数日内告知的不暂停。',
        'Clocks of handling pause; what must be told within days does not.',
      ),
      secondPerson,
      told,
    ],
  },
  resume: {
    sources: [criminalAppealRules],
    asks: [both('原因消除后及时恢复，剩余期限继续计算。', 'As soon as the ground is gone; what was left runs on.')],
  },
  attemptContact: {
    sources: [practice],
    asks: [
      both(
        '“无法送达”以前，须用不同方式联系并记录。',
        'Before “could not be served”: tried by different means, and recorded.',
      ),
    ],
  },
  serve: {
    sources: [criminalRules(163)],
    asks: [
      both(
        '以回证为准：邮寄回执、短信送达、签收、网上已读。',
        'By proof: postal receipt, text message, signature, read in the portal.',
      ),
      both('请求复查的 30 日自送达之日起算。', 'The 30 days for a re-review run from the day of service.'),
    ],
  },
  recordMilestone: {
    sources: [hearingRules, mediationLaw(33), aidRules, criminalRules(173), criminalRules('381-386')],
    asks: [
      both('听证：至少三日前通知参加人。', 'A hearing: the participants are told at least 3 days before.'),
      both(
        '调解协议生效后三十日内可以共同申请司法确认。',
        'An agreement: both sides may ask for judicial confirmation within 30 days.',
      ),
      both('救助金到账后两个工作日内通知申请人。', 'Assistance: the applicant is told within 2 working days.'),
      both(
        '不立案通知十五日内送达，收到后十日内可以申请复议；不起诉决定收到后七日内可以申诉。',
        'Not filed: served within 15 days, reconsideration within 10 more; not prosecuted: appeal within 7 days.',
      ),
    ],
  },
  issueCorrection: {
    sources: [criminalRules('552-553')],
    asks: [
      both('写明错误、文书、对象和回复期限。', 'The error, the instrument, the addressee, when an answer is due.'),
      both('逾期不回复的，报上一级。', 'Without an answer it goes one level up.'),
    ],
  },
  advanceCorrection: {
    sources: [criminalRules('553-554')],
    asks: [
      both('对方有异议的，7 日内复核。', 'Contested: re-examine within 7 days.'),
      both('执行后要核实，核实后要告知信访人。', 'Executed is verified; verified is told to the petitioner.'),
    ],
  },
  requestReview: {
    sources: [petitionRules('35-36')],
    asks: [both('收到答复之日起 30 日内提出。', 'Within 30 days of receiving the reply.')],
  },
  openReview: {
    sources: [petitionRules('28, 35')],
    asks: [both('由原承办人以外的人办理。', 'By somebody other than the handler.')],
  },
  concludeReview: {
    sources: [petitionRules('35-36')],
    asks: [
      both('由指定的复查人员或者控申部门负责人作出。', 'By the reviewer who was named, or by a supervisor.'),
      both(
        '自收到请求之日起 30 日内作出，听证时间不计。',
        'Within 30 days of the request, the time of a hearing excluded.',
      ),
      both('纠正的，另行作出决定。', 'What is corrected gets another decision.'),
      told,
    ],
  },
  terminate: {
    sources: [petitionRules(36)],
    asks: [
      secondPerson,
      both('终结后仍要做好释法说理和帮扶。', 'The petitioner is still counselled and helped.'),
      told,
    ],
  },
} as const satisfies Partial<Record<Step, StepRule>>;
