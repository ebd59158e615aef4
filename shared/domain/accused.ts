import { isSameName } from './firewall.ts';
import type { Procuratorate, Staff } from './organisation.ts';
import type { AccusedParty } from './person.ts';

/** Of a procuratorate's name what people write: with or without “人民”. */
const spoken = (name: string): string => name.replace('人民检察院', '检察院');

const isNamed = ({ name }: Pick<Staff, 'name'> | Procuratorate, text: string | undefined): boolean =>
  text !== undefined && (isSameName(spoken(name.zh), spoken(text)) || isSameName(name.en, text));

/** The procuratorates that an accused party is, or belongs to. */
export const officesNamed = (
  accused: readonly AccusedParty[],
  tree: readonly Procuratorate[],
): { readonly accused: Procuratorate[]; readonly unitsOf: Procuratorate[] } => ({
  // The accused is a procuratorate itself; a person of one accuses nobody else there.
  accused: tree.filter((office) => accused.some(({ name }) => isNamed(office, name))),
  unitsOf: tree.filter((office) => accused.some(({ unit }) => isNamed(office, unit))),
});

/** The staff who bear the name of an accused party; whether they are meant, a person says. */
export const staffNamed = (accused: readonly AccusedParty[], staff: readonly Staff[]): Staff[] =>
  staff.filter((person) => accused.some(({ name }) => isNamed(person, name)));
