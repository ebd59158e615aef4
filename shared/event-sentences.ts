import { actSentence } from './act-sentences.ts';
import type { ClockDays } from './domain/clocks/clock.ts';
import type { Event, EventData } from './domain/petition.ts';
import type { Bilingual } from './problems.ts';
import { furtherSentence } from './procedure-sentences.ts';
import { restatedForPetitioner, restatedSentence } from './restated-sentence.ts';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

const grounds = {
  OUT_OF_SCOPE: both('不属于检察机关管辖', 'outside the competence of the procuratorates'),
  WRONG_PROCURATORATE: both('不属于本院管辖', 'another procuratorate is competent'),
  PENDING_BELOW: both('下级院正在办理', 'still being handled below'),
  REMEDY_NOT_EXHAUSTED: both('尚未穷尽其他法定救济', 'other remedies are not exhausted'),
  NOT_ELIGIBLE_PERSON: both('主体不适格', 'the person may not petition in this matter'),
  FINALLY_REVIEWED: both('已经最终审查', 'already reviewed with final effect'),
  REREVIEW_EXHAUSTED: both('复查复核程序已经终结', 're-review and second review are exhausted'),
  TERMINATED: both('已经终结', 'already terminated'),
} as const;

const replies = {
  PROCEDURAL: both('作出程序性回复', 'Procedural reply: received, and who handles it'),
  PROGRESS: both('答复办理进展', 'Substantive reply: progress'),
  RESULT: both('答复办理结果', 'Substantive reply: result'),
} as const;

const decisions = {
  NONE: both('未决定', 'none'),
  SUPPORTED: both('支持', 'supported'),
  PARTLY_SUPPORTED: both('部分支持', 'partly supported'),
  EXPLAINED: both('释法说理', 'explained'),
  NOT_SUPPORTED: both('不支持', 'not supported'),
} as const;

const resolutions = {
  UNRESOLVED: both('未化解', 'Not resolved'),
  ACCEPTED_BY_PETITIONER: both('信访人认可处理结果', 'The petitioner accepts the outcome'),
  SUBSTANTIVELY_RESOLVED: both('实质性化解', 'Substantively resolved'),
  RECURRED: both('问题复发，撤回化解', 'The matter came up again: no longer resolved'),
} as const;

const links = {
  SAME_MATTER: (other: string) => both(`与信访 ${other} 为同一事项`, `The same matter as petition ${other}`),
  REPEAT: (other: string) => both(`为信访 ${other} 的重复信访`, `Repeats petition ${other}`),
  REPEATED: (other: string) => both(`信访 ${other} 再次反映本事项`, `Petition ${other} repeats this matter`),
  MERGED: (other: string) => both(`信访 ${other} 并入本件办理`, `Petition ${other} is continued under this one`),
};

/** One sentence about an event, without any person's name; `clocks` are the days that it gives to clocks. */
export const eventSentence = (data: EventData, clocks?: ClockDays): Bilingual => {
  switch (data.type) {
    case 'received':
      return both('已收到并登记', 'Received and registered');
    case 'accepted':
      return both('决定受理', 'Accepted');
    case 'refused':
      return both(`不予受理：${grounds[data.ground].zh}`, `Not accepted: ${grounds[data.ground].en}`);
    case 'assigned':
      return both('已确定承办人', 'A handler was assigned');
    case 'act':
    case 'act-completed':
    case 'act-corrected':
    case 'instruction-executed':
      return actSentence(data);
    case 'replied':
      return replies[data.reply];
    case 'decided':
      return both(`作出决定：${decisions[data.decision].zh}`, `Decided: ${decisions[data.decision].en}`);
    case 'resolution':
      return resolutions[data.resolution];
    case 'supplemented':
      return both('信访人补充了内容', 'The petitioner added to the petition');
    case 'withdrawn':
      return both('信访人撤回', 'Withdrawn by the petitioner');
    case 'confirmed':
      return both('信访人确认问题已经解决', 'The petitioner confirms that the matter is resolved');
    case 'disputed':
      return both('信访人不认可处理结果', 'The petitioner does not accept the outcome');
    case 'rated':
      return both(
        `信访人评价办理工作：${data.score} 分（满分 5 分）`,
        `The petitioner rates the handling: ${data.score} of 5`,
      );
    case 'accused-named':
      return data.office === undefined
        ? both('已认定被控告的人员、单位，其不得接触本件', 'Whom it is about was recorded: they never meet the case')
        : both(
            '已认定被控告的人员、单位，其不得接触本件；本件改由上级检察院办理',
            'Whom it is about was recorded: they never meet the case, which a superior procuratorate handles from now on',
          );
    case 'recusal-asked':
      return both('已收到回避申请', 'A recusal was asked for');
    case 'recused':
      return both('有关人员已经回避', 'A member of staff was recused');
    case 'bar-lifted':
      return both('经上级检察院批准，解除一项隔离', 'A superior procuratorate lifted a bar');
    case 'matter-linked':
      return links[data.relation](data.other);
    case 'matter-unlinked':
      return both(`撤销与信访 ${data.other} 的关联`, `No longer linked to petition ${data.other}`);
    case 'merged':
      return both(
        `并入同一信访人更早的信访 ${data.into}，在该编号下继续办理；以该件的期限为准，不重新计算`,
        `Continued under the earlier petition ${data.into} of the same petitioner, whose deadlines stand and do not begin anew`,
      );
    case 'separated':
      return both(
        `撤销并入信访 ${data.from}，恢复单独办理，原期限继续计算`,
        `No longer continued under petition ${data.from}: it goes on by itself, and its deadlines as before`,
      );
    case 'document-linked':
      return both('材料已通过检查并归入案卷', 'A file was checked and added');
    case 'clocks-restated':
      return restatedSentence(data, clocks);
    case 'attended':
      return both('期限督促', 'Reminded of a clock');
    default:
      return furtherSentence(data);
  }
};

const linkForPetitioner = (data: Extract<EventData, { type: 'matter-linked' | 'matter-unlinked' }>): Bilingual => {
  if (data.type === 'matter-unlinked') return both('撤销了一项关联', 'A link to another petition was taken back');
  if (data.relation === 'MERGED') return eventSentence(data);
  return data.relation === 'REPEAT'
    ? both(
        '经核对，此前已反映过同一事项，两件关联办理',
        'The same matter was raised before: both are looked at together',
      )
    : both(
        '经核对，另有信访反映同一事项，两件关联办理',
        'Another petition is about the same matter: both are looked at together',
      );
};

/** The same for the petitioner: what they did themselves is said to them. */
export const sentenceForPetitioner = ({ data, by, clocks }: Pick<Event, 'data' | 'by' | 'clocks'>): Bilingual => {
  if (data.type === 'clocks-restated') return restatedForPetitioner(data, clocks);
  // Whose the other petition is, is not for them to know.
  if (data.type === 'matter-linked' || data.type === 'matter-unlinked') return linkForPetitioner(data);
  if (by !== 'petitioner') return eventSentence(data);
  switch (data.type) {
    case 'supplemented':
      return both('您补充了说明', 'You added to the petition');
    case 'withdrawn':
      return both('您撤回了信访', 'You withdrew the petition');
    case 'resolution':
    case 'confirmed':
      return both('您确认问题已经解决', 'You confirmed that the matter is resolved');
    case 'review-requested':
      return both('您请求复查', 'You asked for a re-review');
    case 'disputed':
      return both('您表示不认可处理结果', 'You said that you do not accept the outcome');
    case 'rated':
      return both(`您给办理工作打了 ${data.score} 分（满分 5 分）`, `You rated the handling: ${data.score} of 5`);
    default:
      return eventSentence(data);
  }
};
