import * as z from 'zod';
import { Submission } from '../../../shared/contract/views/petition-view.ts';
import { Reference } from '../../../shared/domain/code.ts';
import { AccusedParty, Person } from '../../../shared/domain/person.ts';
import { Text } from '../../../shared/domain/text.ts';
import type { Issue } from '../../../shared/problems.ts';
import { issueOf } from '../../kit/check.ts';
import type { Language } from '../../kit/words.ts';
import { type Draft, isBlank, isGroup, noRepresentative, type Representative, representativesOf } from './draft.ts';
import { missingOf } from './evidence.ts';

/** The questions, one a page, in their order. */
const stepNames = [
  'who',
  'group',
  'you',
  'representatives',
  'where',
  'kind',
  'against',
  'what',
  'ask',
  'case',
  'evidence',
  'check',
] as const;
export type StepName = (typeof stepNames)[number];

export const isStep = (name: string | undefined): name is StepName =>
  (stepNames as readonly (string | undefined)[]).includes(name);

/** The questions that this petition has: nobody asks an anonymous person for a name. */
export const stepsOf = (draft: Draft): readonly StepName[] =>
  stepNames.filter((name) => {
    if (name === 'representatives') return isGroup(draft);
    return (name !== 'you' && name !== 'group') || draft.named === 'named';
  });

interface Check {
  readonly path: string;
  readonly schema: Parameters<typeof issueOf>[0];
  readonly value: unknown;
}

const optional = (path: string, schema: Check['schema'], value: string): Check[] =>
  value.trim() === '' ? [] : [{ path, schema, value }];

const chosen = (path: string, schema: Check['schema'], value: string | undefined): Check[] => [{ path, schema, value }];

const personChecks = (path: string, { name, phone, identityType, identityNumber }: Representative): Check[] => [
  { path: `${path}.name`, schema: Person.shape.name, value: name },
  ...optional(`${path}.phone`, Person.shape.phone, phone),
  ...(identityNumber.trim() === ''
    ? []
    : [
        {
          path: `${path}.identity.number`,
          schema: Person.shape.identity,
          value: { type: identityType, number: identityNumber },
        },
      ]),
];

/** Whoever speaks for a group names at least one representative (NPR art. 20). */
const representatives = (draft: Draft): Check[] => {
  const named = representativesOf(draft);
  return (named.length === 0 ? [noRepresentative] : named).flatMap((person) =>
    personChecks(`body.representatives[${Math.max(draft.representatives.indexOf(person), 0)}]`, person),
  );
};

const Choice = z.string();
/** No file waits to be chosen again. */
const NoFile = z.undefined();

const checks: Readonly<Record<StepName, (draft: Draft) => Check[]>> = {
  who: (draft) => chosen('body.named', Choice, draft.named),
  group: (draft) => chosen('body.group', Choice, draft.group),
  you: (draft) => [
    ...personChecks('body.petitioner', draft),
    ...optional('body.petitioner.address', Person.shape.address, draft.address),
  ],
  representatives,
  where: (draft) => chosen('body.procuratorate', Submission.shape.procuratorate, draft.procuratorate),
  kind: (draft) => chosen('body.kind', Submission.shape.kind, draft.kind),
  against: (draft) =>
    draft.accused.flatMap((party, index) =>
      isBlank(party)
        ? []
        : [
            { path: `body.accused[${index}].name`, schema: AccusedParty.shape.name, value: party.name },
            ...optional(`body.accused[${index}].unit`, AccusedParty.shape.unit, party.unit),
            ...optional(`body.accused[${index}].position`, AccusedParty.shape.position, party.position),
          ],
    ),
  what: (draft) => [{ path: 'body.text', schema: Submission.shape.text, value: draft.text }],
  ask: (draft) => optional('body.request', Submission.shape.request, draft.request),
  case: (draft) => [
    ...optional('body.relatedCaseNumber', Submission.shape.relatedCaseNumber, draft.relatedCaseNumber),
    ...optional('body.earlier.reference', Reference, draft.earlierReference),
    ...optional('body.earlier.newEvidence', Text(1, 5_000), draft.newEvidence),
  ],
  evidence: (draft) => chosen('body.files', NoFile, missingOf(draft.files)[0]?.name),
  check: () => [],
};

const plainlyChosen: readonly StepName[] = ['where', 'kind', 'evidence'];

/** What is wrong on one page, in the language of the reader. `choose` is said where nothing was given or chosen. */
export const issuesOf = (step: StepName, draft: Draft, language: Language, choose: string): Issue[] => {
  return checks[step](draft).flatMap(({ path, schema, value }) => {
    const issue = issueOf(schema, value, path, language);
    if (issue === undefined) return [];
    return [issue.code === 'required' || plainlyChosen.includes(step) ? { ...issue, message: choose } : issue];
  });
};

/** The page on which an issue of the platform is mended. */
export const stepOfPath = (path: string): StepName => {
  if (path.startsWith('body.petitioner')) return 'you';
  if (path.startsWith('body.representatives')) return 'representatives';
  if (path.startsWith('body.accused')) return 'against';
  const steps: Readonly<Record<string, StepName>> = {
    'body.named': 'who',
    'body.group': 'group',
    'body.files': 'evidence',
    'body.procuratorate': 'where',
    'body.kind': 'kind',
    'body.text': 'what',
    'body.request': 'ask',
    'body.relatedCaseNumber': 'case',
    'body.earlier.reference': 'case',
    'body.earlier.newEvidence': 'case',
  };
  return steps[path] ?? 'what';
};

/** Where a page leads: to the next question, or after a change to the next one that is now open, else back to the list. */
export const stepAfter = (from: StepName, draft: Draft, changing: boolean): StepName => {
  const steps = stepsOf(draft);
  const later = steps.slice(steps.indexOf(from) + 1);
  const next = changing ? later.find((step) => issuesOf(step, draft, 'zh', '').length > 0) : later[0];
  return next ?? 'check';
};

/** The page before, for those who came directly. */
export const stepBefore = (step: StepName, draft: Draft): StepName | undefined => {
  const steps = stepsOf(draft);
  return steps[steps.indexOf(step) - 1];
};
