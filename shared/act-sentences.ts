import { LEAST_MINUTES, type Missing } from './domain/acts/evidence.ts';
import type { EventData } from './domain/petition.ts';
import type { ActType } from './domain/vocabulary.ts';
import type { Bilingual } from './problems.ts';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

const acts: Readonly<Record<ActType, Bilingual>> = {
  LETTER_INSTRUCTED: both('阅批来信', 'read the letter and gave instructions'),
  VISIT_RECEIVED: both('接待来访', 'received the visit'),
  WENT_TO_PETITIONER: both('下访', 'went to the petitioner'),
  HEARING_CHAIRED: both('主持听证', 'chaired the hearing'),
  CASE_LED: both('包案办理', 'took charge of the case'),
};

/** What an act lacks before it counts, one sentence each. */
export const missingSentences: Readonly<Record<Missing, Bilingual>> = {
  NO_PLACE: both('缺地点', 'The place is missing'),
  NO_DURATION: both('缺时长', 'The duration is missing'),
  TOO_BRIEF: both(`时长不足 ${LEAST_MINUTES} 分钟`, `Shorter than ${LEAST_MINUTES} minutes`),
  NO_RECORD: both('缺接访、下访或者听证记录', 'The minutes are missing'),
  NO_INSTRUCTION: both('缺批示内容', 'The written instruction is missing'),
  NO_ADDRESSEE: both('批示未指明由谁落实', 'The instruction names nobody who carries it out'),
  NO_DUE_DAY: both('批示未定落实期限', 'The instruction has no day until when'),
  NO_OUTCOME: both('缺包案会商或者办理结果', 'The meeting or the result of the case that is led is missing'),
};

/** What can be wrong with an entry about an act. */
export const actFaults: Readonly<Record<string, Bilingual>> = {
  'unknown-act': both('本件没有这条亲办记录', 'The case has no such act'),
  'act-replaced': both(
    '这条亲办已被更正，请对更正后的记录操作',
    'This entry was corrected before: choose the one that stands',
  ),
  'nothing-added': both('请至少补充一项', 'Add at least one thing'),
  'there-already': both(
    '此项已有记录；有误的请作更正',
    'This is recorded already; what is wrong is corrected by another entry',
  ),
  'before-act': both('不能早于亲办日期 {day}', 'Must not lie before the day of the act, {day}'),
  'no-instruction': both('这条亲办没有批示', 'This act has no written instruction'),
  'executed-already': both('批示已于 {day} 落实', 'The instruction was carried out on {day}'),
};

type ActData = Extract<EventData, { type: 'act' | 'act-completed' | 'act-corrected' | 'instruction-executed' }>;

/** One sentence about an event of a personal act, without any person's name. */
export const actSentence = (data: ActData): Bilingual => {
  switch (data.type) {
    case 'act':
      return both(`院领导${acts[data.act].zh}`, `A leading official ${acts[data.act].en}`);
    case 'act-completed':
      return both('补充院领导亲办的证据', "The evidence of a leading official's act was added to");
    case 'act-corrected':
      return data.replacement === undefined
        ? both('撤销一条院领导亲办记录', "The entry of a leading official's act was taken back")
        : both(
            `更正院领导亲办记录：${acts[data.replacement.act].zh}`,
            `The entry of an act was corrected: a leading official ${acts[data.replacement.act].en}`,
          );
    case 'instruction-executed':
      return both(
        `院领导批示已于 ${data.executedOn} 落实`,
        `The written instruction was carried out on ${data.executedOn}`,
      );
  }
};
