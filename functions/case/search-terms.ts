import { textBands } from '../../shared/domain/min-hash.ts';
import { compact, fullResidentId, isResidentId, type Person, Phone } from '../../shared/domain/person.ts';

/** What a petition is found by: the number of a person, or of a case; what its text has in common with near-duplicates. */
export interface SearchTerm {
  readonly of: 'person' | 'case' | 'text';
  /** The number in one way of writing it. */
  readonly number: string;
}

/**
 * The number of a person in one way of writing it: an identity document or a telephone, whichever it is. Resident
 * identity numbers of 15 digits become those of 18. Undefined when it is neither: names are sealed, and not indexed.
 */
export const personNumber = (text: string): string | undefined => {
  const phone = Phone.safeParse(text).data;
  if (phone !== undefined) return phone;
  const number = compact(text);
  if (isResidentId(number)) return fullResidentId(number);
  return /^[A-Z0-9]{5,20}$/.test(number) ? number : undefined;
};

/**
 * The number of a case in one way of writing it: of `（2024）辽01刑终123号` the letters and digits without brackets,
 * spaces, and the words around the number itself. Undefined when fewer than three remain.
 */
export const caseNumber = (text: string): string | undefined => {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]|第|号/gu, '');
  return bare.length < 3 ? undefined : bare;
};

// Each costs a write of its own.
const MOST_CASES = 3;

/** Several numbers may have been written into one field. */
const caseNumbers = (text: string | undefined): string[] =>
  [...new Set((text ?? '').split(/[,，、;；\n]/).flatMap((one) => caseNumber(one) ?? []))].slice(0, MOST_CASES);

const numbersOf = ({ identity, phone }: Person): string[] =>
  [identity?.number, phone].flatMap((text) => (text === undefined ? [] : (personNumber(text) ?? [])));

interface Said {
  readonly petitioner?: Person | undefined;
  readonly representatives?: readonly Person[] | undefined;
  readonly relatedCaseNumber?: string | undefined;
}

/** Everything that a petition is found by, each once; the petitioner's own numbers come first. */
export const searchTermsOf = ({ petitioner, representatives = [], relatedCaseNumber }: Said): SearchTerm[] => {
  const persons = [...(petitioner === undefined ? [] : [petitioner]), ...representatives].flatMap(numbersOf);
  return [
    ...[...new Set(persons)].map((number) => ({ of: 'person', number }) as const),
    ...caseNumbers(relatedCaseNumber).map((number) => ({ of: 'case', number }) as const),
  ];
};

/** How many terms ride on what a new petition writes anyway. */
const RIDES = 3;

/** What near-duplicates of a text are found by. */
export const textTermsOf = (text: string): SearchTerm[] => textBands(text).map((number) => ({ of: 'text', number }));

/** What a new petition is found by: everything that it names, and by its text as often as costs nothing, once at least. */
export const newTermsOf = (said: Said & { readonly text: string }): SearchTerm[] => {
  const named = searchTermsOf(said);
  return [...named, ...textTermsOf(said.text).slice(0, Math.max(1, RIDES - named.length))];
};
