import { shownBytes } from '../../kit/dates.ts';
import type { Language } from '../../kit/words.ts';
import { accusedOf, type Draft, type Representative, representativesOf } from './draft.ts';
import { missingOf } from './evidence.ts';
import type { StepName } from './steps.ts';
import type { SubmitSay } from './text.ts';

const person = ({ name, phone, identityType, identityNumber }: Representative, t: SubmitSay): string[] =>
  [name, phone, identityNumber && `${t(`identity.${identityType}`)} ${identityNumber}`].filter(Boolean);

/** An answer as it is shown before it is sent; empty when nothing was given. */
export const answerText = (
  step: Exclude<StepName, 'check'>,
  draft: Draft,
  t: SubmitSay,
  language: Language,
): string => {
  const comma = language === 'zh' ? '，' : ', ';
  switch (step) {
    case 'who':
      return draft.named === undefined ? '' : t(`who.${draft.named}`);
    case 'group':
      return draft.group === undefined ? '' : t(`group.${draft.group}`);
    case 'you':
      return [...person(draft, t), draft.address].filter(Boolean).join('\n');
    case 'representatives':
      return representativesOf(draft)
        .map((one) => person(one, t).join(comma))
        .join('\n');
    case 'where':
      return draft.procuratorateName?.[language] ?? '';
    case 'kind':
      return draft.kind === undefined ? '' : t(`kind.${draft.kind}`);
    case 'against':
      return accusedOf(draft)
        .map(({ name, unit, position }) => [name, unit, position].filter(Boolean).join(comma))
        .join('\n');
    case 'what':
      return draft.text;
    case 'ask':
      return draft.request;
    case 'case':
      return [draft.relatedCaseNumber, draft.earlierReference, draft.newEvidence].filter(Boolean).join('\n');
    case 'evidence': {
      const missing = missingOf(draft.files);
      return draft.files
        .map((note) => `${note.name} · ${missing.includes(note) ? t('evidence.missing') : shownBytes(note.bytes)}`)
        .join('\n');
    }
  }
};
