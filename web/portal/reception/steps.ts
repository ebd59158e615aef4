import { QueryCode, Reference } from '../../../shared/domain/code.ts';
import { Visitor } from '../../../shared/domain/reception/booking.ts';
import type { Issue } from '../../../shared/problems.ts';
import { issueOf } from '../../kit/check.ts';
import type { Language } from '../../kit/words.ts';
import type { Wish } from './session.ts';
import type { ReceptionSay } from './text.ts';

const all = ['where', 'whom', 'when', 'you', 'about', 'check'] as const;
export type StepName = (typeof all)[number];

export const isStep = (name: string): name is StepName => (all as readonly string[]).includes(name);

/** The questions that are asked: whoever takes the next free official chooses no time. */
export const stepsOf = ({ official }: Wish): readonly StepName[] =>
  all.filter((step) => step !== 'when' || official !== 'next');

export const stepBefore = (step: StepName, wish: Wish): StepName | undefined => {
  const steps = stepsOf(wish);
  return steps[steps.indexOf(step) - 1];
};

export const stepAfter = (step: StepName, wish: Wish): StepName => {
  const steps = stepsOf(wish);
  return steps[steps.indexOf(step) + 1] ?? 'check';
};

const missing = (path: string, message: string): Issue => ({ path, code: 'required', message });

/** What is wrong with the answer to one question. */
export const issuesOf = (step: StepName, wish: Wish, language: Language, t: ReceptionSay): Issue[] => {
  const { procuratorate, official, day, from, name, phone, subject, hasPetition, reference, queryCode } = wish;
  const found: (Issue | undefined)[] = [];
  if (step === 'where' && procuratorate === '') found.push(missing('body.procuratorate', t('rec.where.wrong')));
  if (step === 'whom' && official === '') found.push(missing('body.official', t('rec.whom.wrong')));
  if (step === 'when' && (day === '' || from === ''))
    found.push(missing(day === '' ? 'body.day' : 'body.at', t('rec.when.wrong')));
  if (step === 'you')
    found.push(
      issueOf(Visitor.shape.name, name, 'body.visitor.name', language),
      issueOf(Visitor.shape.phone, phone, 'body.visitor.phone', language),
    );
  if (step === 'about') {
    found.push(issueOf(Visitor.shape.subject, subject, 'body.visitor.subject', language));
    if (hasPetition === '') found.push(missing('body.hasPetition', t('rec.about.wrong')));
    if (hasPetition === 'yes')
      found.push(
        issueOf(Reference, reference, 'body.petition.reference', language),
        issueOf(QueryCode, queryCode, 'body.petition.queryCode', language),
      );
  }
  return found.filter((issue) => issue !== undefined);
};

/** The question that an issue of the platform is about. */
export const stepOfPath = (path: string): StepName =>
  path.startsWith('body.visitor.subject') || path.startsWith('body.petition')
    ? 'about'
    : path.startsWith('body.visitor')
      ? 'you'
      : path.startsWith('body.procuratorate')
        ? 'where'
        : path.startsWith('body.official')
          ? 'whom'
          : 'when';

/** The first question without a right answer, up to a step; whoever comes by an address begins there. */
export const firstOpen = (step: StepName, wish: Wish, language: Language, t: ReceptionSay): StepName | undefined => {
  const steps = stepsOf(wish);
  return steps.slice(0, steps.indexOf(step)).find((one) => issuesOf(one, wish, language, t).length > 0);
};
