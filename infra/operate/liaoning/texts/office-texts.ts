import type { Decision, Ground, Kind, ReplyType, Resolution } from '../../../../shared/domain/vocabulary.ts';
import type { Random } from '../random.ts';

const kindNames: Readonly<Record<Kind, string>> = {
  ACCUSATION: '控告',
  APPEAL_CRIMINAL: '刑事申诉',
  APPEAL_CIVIL: '民事申诉',
  APPEAL_ADMINISTRATIVE: '行政申诉',
  REPORT: '举报',
  SUPERVISION_APPLICATION: '监督申请',
  FILING_SUPERVISION: '立案监督申请',
  STATE_COMPENSATION: '国家赔偿申请',
  JUDICIAL_ASSISTANCE: '司法救助申请',
  PUBLIC_INTEREST_LEAD: '公益诉讼线索',
  MINOR_PROTECTION: '未成年人保护事项',
  STAFF_MISCONDUCT: '反映检察人员问题的事项',
  SUGGESTION: '建议',
  OTHER: '来信来访事项',
};

/** A leading official's written instruction (批示) on a letter. */
export const instructionText = (kind: Kind, random: Random): string => {
  const begin = random.pick(['已阅。', '此信反映的问题具体，', '请控申部门阅办：', '来信人的难处应当重视，']);
  const order = random.pick([
    `对该${kindNames[kind]}要逐项核实，听取来信人意见，七日内回复程序情况，三个月内答复办理结果。`,
    `请承办人调阅原卷、约见当事人，对${kindNames[kind]}的争议焦点写出书面意见报我。`,
    `该${kindNames[kind]}由我包案，组织公开听证，邀请听证员参加，把道理讲透、把工作做细。`,
    `协调有关部门联合化解，符合司法救助条件的一并启动，不能让群众再跑。`,
  ]);
  return `${begin}${order}${random.pick(['进展请每周报告。', '办结后将答复情况报我。', '请督促落实。'])}`;
};

/** The minutes of a reception by a leading official. */
export const receptionMinutes = (kind: Kind, random: Random): string =>
  [
    `来访人当面陈述了${kindNames[kind]}的主要事实和诉求，提交材料${random.int(2, 12)}份。`,
    random.pick([
      '院领导听取陈述后，就争议焦点逐一询问，释明了法律规定和办理期限。',
      '院领导现场听取承办人汇报，当场确定由本院受理审查，指定承办人跟进。',
      '院领导与来访人核对了证据，说明需要补充的材料并一次性列出清单。',
    ]),
    random.pick([
      '来访人表示理解，愿意等待处理结果。',
      '来访人对接待表示满意，同意参加联合调解。',
      '来访人要求书面答复，已告知答复时间。',
    ]),
  ].join('');

const decisionSentences: Readonly<Record<Exclude<Decision, 'NONE'>, string>> = {
  SUPPORTED: '经审查，所反映的主要问题成立，予以支持，本院已依法启动监督程序。',
  PARTLY_SUPPORTED: '经审查，部分诉求成立予以支持，其余部分缺乏事实依据，已说明理由。',
  EXPLAINED: '经审查，原处理决定认定事实清楚、适用法律正确，已向当事人充分释法说理。',
  NOT_SUPPORTED: '经审查，所提理由不能成立，不予支持，已告知救济途径。',
};

/** The opinion that goes with a decision. */
export const decisionOpinion = (decision: Exclude<Decision, 'NONE'>, kind: Kind, random: Random): string =>
  `本院对该${kindNames[kind]}调阅了相关卷宗，听取了双方意见，${random.pick(['并实地走访核实。', '并组织了公开听证。', '并咨询了专业人员。'])}${decisionSentences[decision]}`;

/** A reply to the petitioner. */
export const replyText = (reply: ReplyType, kind: Kind, random: Random): string => {
  const hello = '您好!';
  if (reply === 'PROCEDURAL') {
    return `${hello}您的${kindNames[kind]}我院已收到并登记，由控告申诉检察部门审查办理，承办人会在法定期限内与您联系。您可凭编号和查询码随时查看进展。`;
  }
  if (reply === 'PROGRESS') {
    return `${hello}您的${kindNames[kind]}正在办理中：${random.pick(['已调取原审卷宗，正在审查', '已向有关单位核实情况，等待回函', '已约定听证时间，将另行通知'])}。因案情需要尚未办结，我们会继续向您答复进展。`;
  }
  return `${hello}您的${kindNames[kind]}已办结。${random.pick(['经查，您反映的问题基本属实，我院已向有关单位提出检察建议并获采纳。', '经我院协调，双方已达成和解并当场履行。', '经复查，原处理并无不当，理由已向您当面说明，并附法律依据。'])}如对答复不服，可在收到之日起三十日内请求复查。`;
};

/** What shows that the matter is resolved, or that it came up again. */
export const resolutionStatement = (resolution: Exclude<Resolution, 'UNRESOLVED'>, random: Random): string => {
  if (resolution === 'RECURRED') return '当事人就同一事项再次来访，称承诺事项没有履行，要求重新处理。';
  if (resolution === 'ACCEPTED_BY_PETITIONER') {
    return random.pick([
      '本人对答复没有意见，不再就此事信访。',
      '检察官讲得清楚，我接受这个结果，感谢。',
      '本人自愿息诉罢访，已在承诺书上签字。',
    ]);
  }
  return random.pick([
    '款项已经全部到账，问题解决了，谢谢检察院。',
    '双方已签订和解协议并履行完毕，本人没有其他诉求。',
    '有关单位已整改到位，经回访确认问题没有反复。',
  ]);
};

const groundSentences: Readonly<Record<Ground, string>> = {
  OUT_OF_SCOPE: '您反映的事项不属于检察机关职权范围，应当向有权处理的主管部门提出',
  WRONG_PROCURATORATE: '该事项应由原办案机关所在地的检察院管辖，您可以向该院提出，我院已一并告知联系方式',
  PENDING_BELOW: '该事项下级检察院正在依法办理，请等待办理结果',
  REMEDY_NOT_EXHAUSTED: '该事项尚在法定救济程序之中，请先依法申请复议或者提起诉讼、申请再审',
  NOT_ELIGIBLE_PERSON: '您不是本案当事人、法定代理人或者近亲属，也没有提交委托手续',
  FINALLY_REVIEWED: '该案已经两级检察机关复查终结，没有提出新的事实和证据',
  REREVIEW_EXHAUSTED: '该事项已经复查、复核，复核意见为最终意见',
  TERMINATED: '该事项已依法终结，不再受理，但我们仍会做好解释和帮扶工作',
};

/** What the petitioner is told when a petition is not accepted. */
export const refusalText = (ground: Ground, random: Random): string =>
  `经审查，${groundSentences[ground]}。${random.pick(['如有新的证据，您可以随时补充提交。', '如对本通知有异议，可以在收到后向我院提出。', '需要帮助的，请拨打12309咨询。'])}`;
