import type { Attended, AttentionStep } from './domain/clocks/attention.ts';
import { clockDefinitions } from './domain/clocks/clock-definitions.ts';
import type { Bilingual } from './problems.ts';

/** What a step of attention says about its clock. */
const attentionWords: Readonly<Record<AttentionStep, Bilingual>> = {
  WARNED: { zh: '即将届满，提醒办理', en: 'about to run out' },
  MISSED: { zh: '已经超期', en: 'has run out' },
  SUPERVISOR: { zh: '超期未办，报控申部门负责人', en: 'overdue, told to the supervisor' },
  LEADER: { zh: '超期未办，报院领导', en: 'overdue, told to the leading officials' },
  SUPERIOR: { zh: '超期未办，报上级检察院', en: 'overdue, told to the superior procuratorate' },
};

/** What somebody is told of a step about a clock of a case. */
export const noticeWords: Readonly<Record<AttentionStep, Bilingual>> = {
  WARNED: { zh: '即将届满，请及时办理', en: 'is about to run out: please act in time' },
  MISSED: { zh: '已经超期，请立即办理', en: 'has run out: please act at once' },
  SUPERVISOR: { zh: '超期仍未办理，请督办', en: 'is overdue and nobody has acted: please see to it' },
  LEADER: { zh: '超期仍未办理，请院领导过问', en: 'is overdue and nobody has acted: told to the leading officials' },
  SUPERIOR: { zh: '下级院超期仍未办理，请督促', en: 'is overdue below and nobody has acted: please press for it' },
};

/** One sentence about the steps that were taken. */
export const attentionSentence = (attends: readonly Attended[]): Bilingual => {
  const said = attends.map(({ clock: { id }, step }) => ({
    name: clockDefinitions[id].name,
    words: attentionWords[step],
  }));
  return {
    zh: said.map(({ name, words }) => `“${name.zh}”期限${words.zh}`).join('；'),
    en: said.map(({ name, words }) => `Clock “${name.en}”: ${words.en}`).join('; '),
  };
};
