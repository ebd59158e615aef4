import type { Channel, Decision, Ground } from '../domain/vocabulary.ts';

// Official papers write articles in Chinese numerals.
const procedureRules = (article: string) => `《人民检察院刑事诉讼规则》第${article}条`;
const petitionRules = (article: string) => `《信访工作条例》第${article}条`;

/** Articles that letters cite. */
export const law = {
  triage: procedureRules('一百六十一'),
  acceptance: procedureRules('一百六十二'),
  reply: procedureRules('一百六十三'),
  remedies: procedureRules('五百五十五'),
  finalReview: procedureRules('五百九十四'),
  transfer: petitionRules('二十三'),
  reReview: petitionRules('三十五'),
  secondReview: petitionRules('三十六'),
} as const;

/** How the petition came, as a letter says it. */
export const channelWords: Readonly<Record<Channel, string>> = {
  LETTER: '来信',
  VISIT: '来访',
  ONLINE: '网络',
  PHONE: '电话',
  VIDEO: '视频',
};

/** Why a petition is not accepted, and by which rule. */
export const groundWords: Readonly<Record<Ground, { readonly reason: string; readonly basis: string }>> = {
  OUT_OF_SCOPE: { reason: '不属于人民检察院管辖', basis: law.triage },
  WRONG_PROCURATORATE: { reason: '不属于本院管辖', basis: law.triage },
  PENDING_BELOW: { reason: '正由下级人民检察院办理，尚未办结', basis: law.acceptance },
  REMEDY_NOT_EXHAUSTED: { reason: '尚有其他法定救济程序可以进行', basis: law.remedies },
  NOT_ELIGIBLE_PERSON: { reason: '申请人的身份不符合受理条件', basis: law.acceptance },
  FINALLY_REVIEWED: { reason: '已经人民检察院审查并作出结论，没有新的事实和理由', basis: law.finalReview },
  REREVIEW_EXHAUSTED: { reason: '已经复查、复核，程序已经终结', basis: law.secondReview },
  TERMINATED: { reason: '已经依法终结', basis: law.secondReview },
};

/** What was decided, as the object of 本院. */
export const decisionWords: Readonly<Record<Decision, string>> = {
  NONE: '现将办理结果答复如下',
  SUPPORTED: '认为您的请求成立，予以支持，现答复如下',
  PARTLY_SUPPORTED: '认为您的请求部分成立，予以部分支持，现答复如下',
  EXPLAINED: '就您反映的问题说明如下',
  NOT_SUPPORTED: '认为您的请求不能成立，不予支持，现答复如下',
};
