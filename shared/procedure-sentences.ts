import { both } from './domain/clocks/legal-sources.ts';
import { suspensionGrounds } from './domain/clocks/suspension-ground.ts';
import { type CorrectionStage, instruments } from './domain/events/correction.ts';
import { milestones } from './domain/events/milestone.ts';
import type { EventData, EventType } from './domain/petition.ts';
import type { Means, ReviewOutcome, ServiceProof, TerminationGround } from './domain/vocabulary.ts';
import type { Bilingual } from './problems.ts';

const means: Readonly<Record<Means, Bilingual>> = {
  PHONE: both('电话', 'by phone'),
  SMS: both('短信', 'by text message'),
  POST: both('邮寄', 'by post'),
  VISIT: both('上门', 'by a visit'),
  PORTAL: both('网上留言', 'through the portal'),
};

const proofs: Readonly<Record<ServiceProof, Bilingual>> = {
  POST_RETURNED: both('邮寄回执', 'postal receipt'),
  SMS_DELIVERED: both('短信送达', 'text message delivered'),
  SIGNED: both('签收', 'signed for'),
  READ_IN_PORTAL: both('网上已读', 'read in the portal'),
};

const outcomes: Readonly<Record<ReviewOutcome, Bilingual>> = {
  UPHELD: both('维持原答复', 'the reply is upheld'),
  CORRECTED: both('纠正原答复', 'the reply is corrected'),
};

const terminations: Readonly<Record<TerminationGround, Bilingual>> = {
  REVIEW_EXHAUSTED: both('复查复核已经终结', 'reviews are exhausted'),
  LAWFULLY_CONCLUDED: both('法律程序已经终结', 'the legal procedure has ended'),
  REASONABLE_CLAIMS_MET: both('合理诉求已经解决到位', 'reasonable claims are met'),
  OTHER: both('其他法定理由', 'another lawful ground'),
};

const stages: Readonly<Record<Exclude<CorrectionStage, 'ISSUED'>, Bilingual>> = {
  CONTESTED: both('对方提出异议', 'contested'),
  RE_EXAMINED: both('已复核异议', 're-examined'),
  RAISED: both('未回复，已报上一级', 'without an answer, raised one level up'),
  EXECUTED: both('已执行', 'executed'),
  VERIFIED: both('已核实', 'verified'),
  TOLD: both('已告知信访人', 'the petitioner was told'),
};

/** Types of events that the steps beyond the plain course of a petition write. */
export type FurtherType = Exclude<
  EventType,
  | 'received'
  | 'accepted'
  | 'refused'
  | 'assigned'
  | 'act'
  | 'act-completed'
  | 'act-corrected'
  | 'instruction-executed'
  | 'replied'
  | 'decided'
  | 'resolution'
  | 'supplemented'
  | 'confirmed'
  | 'disputed'
  | 'rated'
  | 'withdrawn'
  | 'document-linked'
  | 'matter-linked'
  | 'matter-unlinked'
  | 'merged'
  | 'separated'
  | 'accused-named'
  | 'recusal-asked'
  | 'recused'
  | 'bar-lifted'
  | 'attended'
  | 'clocks-restated'
>;

/** One sentence for each, without any person's name. */
const furtherSentences: {
  readonly [T in FurtherType]: (data: Extract<EventData, { type: T }>) => Bilingual;
} = {
  inquired: () => both('情况不清，先行核实', 'Something is unclear: inquiry first'),
  'materials-requested': () => both('一次性告知需要补充的全部材料', 'Told, once and in full, what is missing'),
  'materials-completed': ({ completedOn }) =>
    both(`材料已于 ${completedOn} 补齐`, `Everything that was missing is there since ${completedOn}`),
  transferred: ({ to }) =>
    'organ' in to
      ? both(`移送${to.organ}，等待签收`, `Transferred to ${to.organ}, which is to acknowledge it`)
      : both('移送其他检察院，等待签收', 'Transferred to another procuratorate, which is to acknowledge it'),
  'transfer-acknowledged': () => both('接收单位已签收', 'The receiver has taken it over'),
  'transfer-objected': () => both('接收单位对移送提出异议', 'The receiver objects to the transfer'),
  'objection-settled': ({ upheld }) =>
    upheld
      ? both('异议成立，退回本院处理', 'The objection is upheld: the petition comes back')
      : both('异议不成立，移送继续有效', 'The objection is rejected: the transfer stands'),
  referred: () => both('告知应当向哪里提出', 'Told where the matter belongs'),
  'assigned-down': () => both('交办下级检察院，上级督办', 'Assigned down to a lower procuratorate, and supervised'),
  'taken-up': () => both('上级检察院提办', 'Taken up by a superior procuratorate'),
  chased: () => both('催办', 'Chased'),
  extended: ({ formerly, until }) =>
    both(`批准期限由 ${formerly} 延长至 ${until}`, `A clock was extended from ${formerly} to ${until}`),
  suspended: ({ ground }) => {
    const { name } = suspensionGrounds[ground];
    return both(`中止办理：${name.zh}`, `Suspended: ${name.en}`);
  },
  resumed: () => both('恢复办理', 'Handling resumed'),
  'contact-attempted': ({ means: way }) =>
    both(`${means[way].zh}联系信访人，未联系上`, `Tried to reach the petitioner ${means[way].en}, in vain`),
  served: ({ proof, servedOn }) =>
    both(`文书已于 ${servedOn} 送达（${proofs[proof].zh}）`, `Served on ${servedOn} (${proofs[proof].en})`),
  milestone: ({ milestone, hearingOn }) => {
    const { name } = milestones[milestone];
    return hearingOn === undefined ? name : both(`${name.zh}：${hearingOn}`, `${name.en} for ${hearingOn}`);
  },
  'review-requested': () => both('请求复查', 'A re-review is asked for'),
  'review-opened': () =>
    both('启动复查，由原承办人以外的人办理', 'Re-review opened, by somebody else than the handler'),
  'review-concluded': ({ outcome }) =>
    both(`复查结论：${outcomes[outcome].zh}`, `Re-review concluded: ${outcomes[outcome].en}`),
  'correction-issued': ({ instrument, addressee }) => {
    const { name } = instruments[instrument];
    return both(`发现错误，向${addressee}发出${name.zh}`, `An error was found; to ${addressee}: ${name.en}`);
  },
  'correction-advanced': ({ instrument, stage }) => {
    const { name } = instruments[instrument];
    return both(`${name.zh}：${stages[stage].zh}`, `${name.en}: ${stages[stage].en}`);
  },
  terminated: ({ ground }) => both(`依法终结：${terminations[ground].zh}`, `Terminated: ${terminations[ground].en}`),
};

/** One sentence about such an event. */
export const furtherSentence = (data: Extract<EventData, { type: FurtherType }>): Bilingual => {
  const sentence = furtherSentences[data.type] as (data: EventData) => Bilingual; // the row is that of the data's own type
  return sentence(data);
};
