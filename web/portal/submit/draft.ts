import type { CallOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import { ProcuratorateCode } from '../../../shared/domain/id.ts';
import type { Kind } from '../../../shared/domain/vocabulary.ts';

export interface Accused {
  readonly name: string;
  readonly unit: string;
  readonly position: string;
}

/** What was typed so far, exactly as typed. */
export interface Draft {
  readonly named?: 'named' | 'anonymous';
  readonly name: string;
  readonly identityType: 'RESIDENT_ID' | 'RESIDENCE_PERMIT' | 'PASSPORT' | 'OTHER';
  readonly identityNumber: string;
  readonly phone: string;
  readonly address: string;
  readonly city: string;
  readonly procuratorate: string;
  /** Name of the procuratorate in both languages, for the last page. */
  readonly procuratorateName?: { readonly zh: string; readonly en: string };
  readonly kind?: Kind;
  readonly accused: readonly Accused[];
  readonly relatedCaseNumber: string;
  readonly text: string;
  readonly request: string;
  /** The last sending: the same content is sent under the same key again, so that it is registered once. */
  readonly sent?: { readonly key: string; readonly body: string };
}

export const nobody: Accused = { name: '', unit: '', position: '' };

export const emptyDraft: Draft = {
  name: '',
  identityType: 'RESIDENT_ID',
  identityNumber: '',
  phone: '',
  address: '',
  city: '',
  procuratorate: '',
  accused: [nobody],
  relatedCaseNumber: '',
  text: '',
  request: '',
};

type Body = CallOf<Endpoints['submitPetition']>['body'];

const given = <K extends string>(name: K, value: string): { [P in K]?: string } =>
  value.trim() === '' ? {} : ({ [name]: value } as { [P in K]: string }); // one computed key

const petitionerOf = (draft: Draft): Pick<Body, 'petitioner'> => {
  if (draft.named !== 'named') return {};
  const number = draft.identityNumber;
  const identity = number.trim() === '' ? {} : { identity: { type: draft.identityType, number } };
  return {
    petitioner: { name: draft.name, ...identity, ...given('phone', draft.phone), ...given('address', draft.address) },
  };
};

/** The accused that were filled in. */
export const accusedOf = (draft: Draft) =>
  draft.accused
    .filter(({ name, unit, position }) => `${name}${unit}${position}`.trim() !== '')
    .map(({ name, unit, position }) => ({ name, ...given('unit', unit), ...given('position', position) }));

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
  };
};
