import { addDays, Day } from '../../../shared/domain/day.ts';
import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { citizenName } from './names.ts';
import type { Random } from './random.ts';
import type { Place } from './texts/place.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const EARLIEST_BIRTH = Day.parse('1946-01-01');

// Sequence numbers 996 to 999 were kept for people over a hundred, so a younger person's number with one belongs to nobody.
const residentId = (county: ProcuratorateCode, random: Random): string => {
  const born = addDays(EARLIEST_BIRTH, random.int(0, 20_800));
  const digits = `${county}${born.replaceAll('-', '')}${random.int(996, 999)}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return `${digits}${'10X98765432'[sum % 11]}`;
};

// The numbering plan gives 164 to no operator.
const phoneNumber = (random: Random): string => `164${String(random.int(0, 99_999_999)).padStart(8, '0')}`;

/** A fictional citizen of a place: identity number and telephone number are well formed and belong to nobody. */
export const citizenOf = (place: Place, random: Random): Person => ({
  name: citizenName(random),
  identity: { type: 'RESIDENT_ID', number: residentId(place.county, random) },
  phone: phoneNumber(random),
  address: random.chance(0.5)
    ? `辽宁省${place.full}${place.township}${place.village}`
    : `辽宁省${place.full}${place.street}${random.int(1, 98)}号${random.int(1, 6)}单元${random.int(1, 6)}0${random.int(1, 3)}室`,
});
