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
