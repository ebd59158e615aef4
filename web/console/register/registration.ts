import type { CallOf, ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import type { Identity } from '../../../shared/domain/person.ts';
import type { Kind } from '../../../shared/domain/vocabulary.ts';
import type { Failure } from '../../kit/problem.ts';

export const channels = ['LETTER', 'VISIT', 'PHONE', 'VIDEO'] as const;
type Channel = (typeof channels)[number];

/** Somebody as typed. */
export interface TypedPerson {
  readonly name?: string;
  readonly phone?: string;
  readonly identityType?: Identity['type'];
  readonly identityNumber?: string;
  readonly address?: string;
}

/** An accused party as typed. */
export interface TypedParty {
  readonly name?: string;
  readonly unit?: string;
  readonly position?: string;
}

/** The registration form as filled in. */
export interface Filled {
  readonly channel: Channel;
  readonly kind?: Kind;
  readonly receivedOn: string;
  readonly postmark?: string;
  readonly lateReason?: string;
  readonly anonymous?: boolean;
  readonly petitioner?: TypedPerson;
  readonly representatives?: readonly TypedPerson[];
  readonly accused?: readonly TypedParty[];
  readonly relatedCaseNumber?: string;
  readonly earlier?: { readonly reference?: string; readonly newEvidence?: string };
  readonly text?: string;
  readonly request?: string;
}

/** What the platform answers to a registration. */
export type Registered = ResultOf<Endpoints['registerPetition']>;

/** A registration that was made: what the petitioner takes home, and how it came. */
export interface Made {
  readonly registered: Registered;
  readonly filled: Filled;
  readonly files: number;
}

type Body = CallOf<Endpoints['registerPetition']>['body'];

/** An empty form; the next letter comes the way this one came. */
export const emptyForm = (channel: Channel = 'LETTER'): Filled => ({
  channel,
  receivedOn: shanghaiDay(Date.now()),
  petitioner: { identityType: 'RESIDENT_ID' },
  representatives: [],
  accused: [{}],
});

/** What was filled in. */
export const given = <T extends object>(fields: T): Partial<T> =>
  // Only members without a value go.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as Partial<T>;

/** What is sent of a person. */
export const personOf = ({ name, phone, address, identityType = 'RESIDENT_ID', identityNumber }: TypedPerson) => ({
  ...given({ name, phone, address }),
  ...(identityNumber ? { identity: { type: identityType, number: identityNumber } } : {}),
});

const isNamed = ({ name }: TypedPerson): boolean => name !== undefined && name.trim() !== '';

/** What is sent of those whom it is about: the named ones. */
export const accusedOf = (typed: readonly TypedParty[] = []) => {
  const accused = typed.flatMap(({ name = '', ...others }) => (name.trim() === '' ? [] : [{ name, ...given(others) }]));
  return accused.length > 0 ? { accused } : {};
};

/** What is sent of a filled form. */
export const registrationOf = (filled: Filled, procuratorate: ProcuratorateCode): Body => {
  const {
    channel,
    postmark,
    anonymous,
    petitioner = {},
    representatives = [],
    accused,
    earlier = {},
    ...others
  } = filled;
  const persons = anonymous
    ? {}
    : { petitioner: personOf(petitioner), representatives: representatives.filter(isNamed).map(personOf) };
  return {
    channel,
    procuratorate,
    ...given(others),
    ...(channel === 'LETTER' ? given({ postmark }) : {}),
    ...(Object.keys(given(earlier)).length > 0 ? { earlier: given(earlier) } : {}),
    ...persons,
    ...accusedOf(accused),
  } as Body; // all is as typed: the operation's schema checks each part of it
};

/** The form's field that an issue is about. */
const fieldOf = (path: string): (string | number)[] => {
  const name = path
    .replace(/^body\./, '')
    .replace('identity.number', 'identityNumber')
    .replace('identity.type', 'identityType')
    .replace(/\[(\d+)\]/g, '.$1');
  return name.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
};

/** What the platform found wrong, at the fields of a form. */
export const errorsOf = (issues: Failure['issues']) =>
  // The paths are the platform's: the form's types do not know them.
  issues.map(({ path, message }) => ({ name: fieldOf(path) as ['text'], errors: [message] }));
