import { Submission } from '../../../shared/contract/petition-view.ts';
import { AccusedParty, Person } from '../../../shared/domain/person.ts';
import type { Issue } from '../../../shared/problems.ts';
import { issueOf } from '../../kit/check.ts';
import type { Language } from '../../kit/words.ts';
import { accusedOf, type Draft } from './draft.ts';

/** The questions, one a page, in their order. */
const stepNames = ['who', 'you', 'where', 'kind', 'against', 'what', 'ask', 'case', 'check'] as const;
export type StepName = (typeof stepNames)[number];

export const isStep = (name: string | undefined): name is StepName =>
  (stepNames as readonly (string | undefined)[]).includes(name);

/** The questions that this petition has: nobody asks an anonymous person for a name. */
export const stepsOf = (draft: Draft): readonly StepName[] =>
  stepNames.filter((name) => name !== 'you' || draft.named === 'named');

interface Check {
  readonly path: string;
  readonly schema: Parameters<typeof issueOf>[0];
  readonly value: unknown;
}

const optional = (path: string, schema: Check['schema'], value: string): Check[] =>
  value.trim() === '' ? [] : [{ path, schema, value }];

const chosen = (path: string, schema: Check['schema'], value: string | undefined): Check[] => [{ path, schema, value }];

const identity = ({ identityType, identityNumber }: Draft): Check[] =>
  identityNumber.trim() === ''
    ? []
    : [
        {
          path: 'body.petitioner.identity.number',
          schema: Person.shape.identity,
          value: { type: identityType, number: identityNumber },
        },
      ];

const checks: Readonly<Record<StepName, (draft: Draft) => Check[]>> = {
  who: () => [],
  you: (draft) => [
    { path: 'body.petitioner.name', schema: Person.shape.name, value: draft.name },
    ...optional('body.petitioner.phone', Person.shape.phone, draft.phone),
    ...identity(draft),
    ...optional('body.petitioner.address', Person.shape.address, draft.address),
  ],
  where: (draft) => chosen('body.procuratorate', Submission.shape.procuratorate, draft.procuratorate),
  kind: (draft) => chosen('body.kind', Submission.shape.kind, draft.kind),
  against: (draft) =>
    accusedOf(draft).flatMap((party, index) => [
      { path: `body.accused[${index}].name`, schema: AccusedParty.shape.name, value: party.name },
      ...optional(`body.accused[${index}].unit`, AccusedParty.shape.unit, party.unit ?? ''),
      ...optional(`body.accused[${index}].position`, AccusedParty.shape.position, party.position ?? ''),
    ]),
  what: (draft) => [{ path: 'body.text', schema: Submission.shape.text, value: draft.text }],
  ask: (draft) => optional('body.request', Submission.shape.request, draft.request),
  case: (draft) => optional('body.relatedCaseNumber', Submission.shape.relatedCaseNumber, draft.relatedCaseNumber),
  check: () => [],
};

/** What is wrong on one page, in the language of the reader. `choose` is said where nothing was given or chosen. */
export const issuesOf = (step: StepName, draft: Draft, language: Language, choose: string): Issue[] => {
  if (step === 'who')
    return draft.named === undefined ? [{ path: 'body.named', code: 'required', message: choose }] : [];
  return checks[step](draft).flatMap(({ path, schema, value }) => {
    const issue = issueOf(schema, value, path, language);
    if (issue === undefined) return [];
    return [issue.code === 'required' || step === 'where' || step === 'kind' ? { ...issue, message: choose } : issue];
  });
};

/** The page on which an issue of the platform is mended. */
export const stepOfPath = (path: string): StepName => {
  if (path.startsWith('body.petitioner')) return 'you';
  if (path.startsWith('body.accused')) return 'against';
  const steps: Readonly<Record<string, StepName>> = {
    'body.procuratorate': 'where',
    'body.kind': 'kind',
    'body.text': 'what',
    'body.request': 'ask',
    'body.relatedCaseNumber': 'case',
  };
  return steps[path] ?? 'what';
};
