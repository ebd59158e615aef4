import type { CallOf, ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import type { Kind } from '../../../shared/domain/vocabulary.ts';

export const channels = ['LETTER', 'VISIT', 'PHONE', 'VIDEO'] as const;

/** The registration form as filled in. */
export interface Filled {
  readonly channel: (typeof channels)[number];
  readonly kind: Kind;
  readonly receivedOn: string;
  readonly postmark?: string;
  readonly anonymous?: boolean;
  readonly name?: string;
  readonly phone?: string;
  readonly identityNumber?: string;
  readonly address?: string;
  readonly accusedName?: string;
  readonly accusedUnit?: string;
  readonly relatedCaseNumber?: string;
  readonly text: string;
  readonly request?: string;
  readonly lateReason?: string;
}

/** What the platform answers to a registration. */
export type Registered = ResultOf<Endpoints['registerPetition']>;

type Body = CallOf<Endpoints['registerPetition']>['body'];

const given = <T extends object>(fields: T): T =>
  // Only members without a value go, and all of them are optional in the body.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as T;

const petitionerOf = ({ anonymous, name, phone, identityNumber, address }: Filled) => {
  if (anonymous === true) return {};
  const identity = identityNumber ? { identity: { type: 'RESIDENT_ID' as const, number: identityNumber } } : {};
  return { petitioner: { name, ...given({ phone, address }), ...identity } };
};

/** What is sent of a filled form. */
export const registrationOf = (filled: Filled, procuratorate: ProcuratorateCode): Body => {
  const {
    channel,
    kind,
    receivedOn,
    postmark,
    accusedName,
    accusedUnit,
    relatedCaseNumber,
    text,
    request,
    lateReason,
  } = filled;
  const accused = accusedName ? { accused: [given({ name: accusedName, unit: accusedUnit })] } : {};
  return {
    channel,
    kind,
    procuratorate,
    text,
    ...given({ receivedOn, ...(channel === 'LETTER' ? { postmark } : {}), request, relatedCaseNumber, lateReason }),
    ...petitionerOf(filled),
    ...accused,
  } as Body; // days and texts are as typed: the operation's schema checks each of them
};

const fields: Readonly<Record<string, keyof Filled>> = {
  'body.petitioner': 'name',
  'body.petitioner.name': 'name',
  'body.petitioner.phone': 'phone',
  'body.petitioner.identity.number': 'identityNumber',
  'body.petitioner.address': 'address',
  'body.accused[0].name': 'accusedName',
  'body.accused[0].unit': 'accusedUnit',
};

/** The form's field that an issue is about. */
export const fieldOf = (path: string): keyof Filled => fields[path] ?? (path.replace(/^body\./, '') as keyof Filled); // the other fields bear the body's names
