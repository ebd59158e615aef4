import type { CallOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import { ProcuratorateCode } from '../../../shared/domain/id.ts';
import type { Kind } from '../../../shared/domain/vocabulary.ts';
import type { FileNote } from './evidence.ts';

export type IdentityType = 'RESIDENT_ID' | 'RESIDENCE_PERMIT' | 'PASSPORT' | 'OTHER';

/** One of those whom a group chose to speak for it. */
export interface Representative {
  readonly name: string;
  readonly phone: string;
  readonly identityType: IdentityType;
  readonly identityNumber: string;
}

export interface Accused {
  readonly name: string;
  readonly unit: string;
  readonly position: string;
}

/** What was typed so far, exactly as typed. */
export interface Draft {
  readonly named?: 'named' | 'anonymous';
  readonly group?: 'self' | 'group';
  readonly name: string;
  readonly identityType: IdentityType;
  readonly identityNumber: string;
  readonly phone: string;
  readonly address: string;
  readonly representatives: readonly Representative[];
  readonly city: string;
  readonly procuratorate: string;
  /** Name of the procuratorate in both languages, for the last page. */
  readonly procuratorateName?: { readonly zh: string; readonly en: string };
  readonly kind?: Kind;
  readonly accused: readonly Accused[];
  readonly relatedCaseNumber: string;
  /** Reference of the petition by which the same was raised before, and what is new. */
  readonly earlierReference: string;
  readonly newEvidence: string;
  readonly text: string;
  readonly request: string;
  /** Names and sizes of the files to send afterwards; the files themselves stay in the page. */
  readonly files: readonly FileNote[];
  /** The person asked that a quick exit leaves the draft on the device. */
  readonly stays: boolean;
  /** What was sent without an answer, so that it is registered once. */
  readonly sending?: Sending;
}

/** One key for all attempts, and every body that was tried under it (see `submit-once.ts`). */
export interface Sending {
  readonly key: string;
  readonly bodies: readonly string[];
}

export const noRepresentative: Representative = {
  name: '',
  phone: '',
  identityType: 'RESIDENT_ID',
  identityNumber: '',
};

export const nobody: Accused = { name: '', unit: '', position: '' };

export const emptyDraft: Draft = {
  name: '',
  identityType: 'RESIDENT_ID',
  identityNumber: '',
  phone: '',
  address: '',
  representatives: [noRepresentative],
  city: '',
  procuratorate: '',
  accused: [nobody],
  relatedCaseNumber: '',
  earlierReference: '',
  newEvidence: '',
  text: '',
  request: '',
  files: [],
  stays: false,
};

type Body = CallOf<Endpoints['submitPetition']>['body'];

const given = <K extends string>(name: K, value: string): { [P in K]?: string } =>
  value.trim() === '' ? {} : ({ [name]: value } as { [P in K]: string }); // one computed key

const personOf = (person: Representative) => ({
  name: person.name,
  ...(person.identityNumber.trim() === ''
    ? {}
    : { identity: { type: person.identityType, number: person.identityNumber } }),
  ...given('phone', person.phone),
});

/** Whether the draft speaks for a group: the anonymous have no representatives. */
export const isGroup = (draft: Draft): boolean => draft.named === 'named' && draft.group === 'group';

/** The representatives that were filled in. */
export const representativesOf = (draft: Draft): readonly Representative[] =>
  isGroup(draft)
    ? draft.representatives.filter(
        ({ name, phone, identityNumber }) => `${name}${phone}${identityNumber}`.trim() !== '',
      )
    : [];

const petitionerOf = (draft: Draft): Pick<Body, 'petitioner' | 'representatives'> => {
  if (draft.named !== 'named') return {};
  const representatives = representativesOf(draft).map(personOf);
  return {
    petitioner: { ...personOf(draft), ...given('address', draft.address) },
    ...(representatives.length === 0 ? {} : { representatives }),
  };
};

/** Whether nothing was typed about this party. */
export const isBlank = ({ name, unit, position }: Accused): boolean => `${name}${unit}${position}`.trim() === '';

/** The accused that were filled in. */
export const accusedOf = (draft: Draft) =>
  draft.accused
    .filter((party) => !isBlank(party))
    .map(({ name, unit, position }) => ({ name, ...given('unit', unit), ...given('position', position) }));

const earlierOf = ({ earlierReference, newEvidence }: Draft): Pick<Body, 'earlier'> => {
  const earlier = { ...given('reference', earlierReference), ...given('newEvidence', newEvidence) };
  return Object.keys(earlier).length === 0 ? {} : { earlier };
};

/** What is sent of a draft. */
export const bodyOf = (draft: Draft): Body => {
  const accused = accusedOf(draft);
  return {
    kind: draft.kind ?? 'OTHER',
    procuratorate: ProcuratorateCode.parse(draft.procuratorate),
    text: draft.text,
    ...given('request', draft.request),
    ...petitionerOf(draft),
    ...(accused.length === 0 ? {} : { accused }),
    ...given('relatedCaseNumber', draft.relatedCaseNumber),
    ...earlierOf(draft),
  };
};
