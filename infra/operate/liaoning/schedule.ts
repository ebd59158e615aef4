import type * as z from 'zod';
import type { ActEvidence } from '../../../shared/contract/views/act-view.ts';
import { addDays, type Day } from '../../../shared/domain/day.ts';
import type { ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';
import type { AccusedParty, Person } from '../../../shared/domain/person.ts';
import type { ActType, Kind } from '../../../shared/domain/vocabulary.ts';
import { citizenOf } from './citizen.ts';
import { citizenName } from './names.ts';
import { type Random, seeded } from './random.ts';
import { type Slot, slotsOf2024 } from './slate.ts';
import { instructionText, receptionMinutes } from './texts/office-texts.ts';
import { petitionText } from './texts/petition-text.ts';
import { type Place, placeIn } from './texts/place.ts';

/** One personally handled letter or visit of the half year, reconstructed from published totals. */
export interface ScheduledItem {
  /** Position in the schedule, from 1: with the seed it names the item for ever (idempotency key). */
  readonly number: number;
  readonly procuratorate: ProcuratorateCode;
  readonly official: StaffId;
  readonly clerk: StaffId;
  readonly handler: StaffId;
  readonly channel: 'LETTER' | 'VISIT';
  /** A letter's postmark; a visit's day. */
  readonly filedOn: Day;
  readonly receivedOn: Day;
  readonly acceptedOn: Day;
  /** Day of the procedural reply. */
  readonly repliedOn: Day;
  readonly actedOn: Day;
  readonly resolvedOn?: Day;
  readonly kind: Kind;
  readonly text: string;
  readonly request: string;
  /** Absent when anonymous. */
  readonly petitioner?: Person;
  readonly accused?: readonly AccusedParty[];
  readonly relatedCaseNumber?: string;
  readonly act: ActType;
  /** Where the official acted, and what shows it. */
  readonly evidence: z.input<typeof ActEvidence>;
}

const KINDS = {
  APPEAL_CIVIL: 22,
  APPEAL_CRIMINAL: 14,
  SUPERVISION_APPLICATION: 12,
  ACCUSATION: 9,
  FILING_SUPERVISION: 9,
  JUDICIAL_ASSISTANCE: 8,
  APPEAL_ADMINISTRATIVE: 7,
  REPORT: 5,
  PUBLIC_INTEREST_LEAD: 4,
  SUGGESTION: 3,
  OTHER: 3,
  STATE_COMPENSATION: 2,
  MINOR_PROTECTION: 1,
  STAFF_MISCONDUCT: 1,
} as const satisfies Record<Kind, number>;

const actOf = (channel: Slot['channel'], random: Random): ActType =>
  channel === 'LETTER'
    ? random.weighted({ LETTER_INSTRUCTED: 92, CASE_LED: 8 })
    : random.weighted({ VISIT_RECEIVED: 85, WENT_TO_PETITIONER: 8, HEARING_CHAIRED: 4, CASE_LED: 3 });

const actPlace = (act: ActType, place: Place): string => {
  if (act === 'WENT_TO_PETITIONER') return `${place.full}${place.township}${place.village}`;
  if (act === 'HEARING_CHAIRED') return '检察听证室';
  return act === 'VISIT_RECEIVED' ? '12309检察服务中心院领导接待室' : '院领导办公室';
};

/** Days that a written instruction gives. */
const DAYS_GIVEN = 15;

const actEvidence = (
  act: ActType,
  handler: string,
  on: Day,
  kind: Kind,
  random: Random,
): z.input<typeof ActEvidence> => {
  const minutes = random.int(4, 18) * 5;
  if (act !== 'LETTER_INSTRUCTED' && act !== 'CASE_LED') return { minutes, record: receptionMinutes(kind, random) };
  const instruction = instructionText(kind, random);
  const instructed = { instruction, instructed: handler, dueOn: addDays(on, DAYS_GIVEN) };
  return act === 'CASE_LED' ? { ...instructed, outcome: receptionMinutes(kind, random) } : instructed;
};

const accusedIn = (kind: Kind, name: string, place: Place): AccusedParty[] | undefined => {
  if (kind === 'STAFF_MISCONDUCT') return [{ name, unit: `${place.full}人民检察院`, position: '检察官助理' }];
  if (kind === 'REPORT') return [{ name, unit: `${place.full}${place.township}` }];
  return kind === 'ACCUSATION' ? [{ name }] : undefined;
};

/** Whatever the petition itself says, apart from who handles it. */
export const petitionOf = (kind: Kind, procuratorate: ProcuratorateCode, on: Day, random: Random) => {
  const place = placeIn(procuratorate, random);
  const other = citizenName(random);
  const { text, request } = petitionText(kind, random, { place, on, other });
  const accused = accusedIn(kind, other, place);
  const relatedCaseNumber = /（\d{4}）辽\d+.初\d+号/.exec(text)?.[0];
  return {
    kind,
    text,
    request,
    petitioner: citizenOf(place, random),
    ...(accused ? { accused } : {}),
    ...(relatedCaseNumber ? { relatedCaseNumber } : {}),
    place,
  };
};

const itemOf = ({ official, ...slot }: Slot, number: number, seed: string): ScheduledItem => {
  const random = seeded(`${seed} item ${number}`);
  const { procuratorate } = official;
  const kind = random.weighted(KINDS);
  const { place, petitioner, ...petition } = petitionOf(kind, procuratorate, slot.filedOn, random);
  const act = actOf(slot.channel, random);
  const anonymous = kind === 'REPORT' && slot.channel === 'LETTER' && random.chance(0.3);
  return {
    number,
    procuratorate,
    official: official.id,
    clerk: `clerk-${procuratorate}` as StaffId, // every procuratorate of the demo has this clerk and this handler
    handler: `handler-${procuratorate}-1` as StaffId,
    ...slot,
    ...petition,
    ...(anonymous ? {} : { petitioner }),
    act,
    evidence: {
      place: actPlace(act, place),
      ...actEvidence(act, `handler-${procuratorate}-1`, slot.actedOn, kind, random),
    },
  };
};

/**
 * The letters and visits that leading officials handled in person from 8 January to 30 June 2024: 7,969 at scale 1, of which
 * 4,333 resolved. Totals are the published ones; the single petitions are invented, and the same seed invents them again.
 */
export function* scheduleOf2024(scale: number, seed = 'liaoning-2024'): Generator<ScheduledItem, void, undefined> {
  let number = 0;
  for (const slot of slotsOf2024(scale, seed)) yield itemOf(slot, ++number, seed);
}
