import { isWorkingDay } from '../../../shared/domain/calendar/calendar.ts';
import type { ClockId } from '../../../shared/domain/clocks/clock-id.ts';
import { startClock } from '../../../shared/domain/clocks/clocks.ts';
import { published } from '../../../shared/domain/clocks/reckoning.ts';
import { ruleVersionOn } from '../../../shared/domain/clocks/rule-version.ts';
import { addDays, Day, daysBetween } from '../../../shared/domain/day.ts';
import { spread } from './apportion.ts';
import { planOf2024 } from './plan.ts';
import { type CityTotals, HALF_YEAR, totalsByCity } from './programme.ts';
import { type Random, seeded } from './random.ts';
import { type Official, officials } from './staff.ts';

/** Who handled an item and when: everything of the schedule but the words. */
export interface Slot {
  readonly official: Official;
  readonly channel: 'LETTER' | 'VISIT';
  /** A letter's postmark; a visit's day. */
  readonly filedOn: Day;
  readonly receivedOn: Day;
  readonly acceptedOn: Day;
  readonly repliedOn: Day;
  readonly actedOn: Day;
  readonly resolvedOn?: Day;
}

const [FROM, TO] = [Day.parse(HALF_YEAR.from), Day.parse(HALF_YEAR.to)];
const allDays = Array.from({ length: daysBetween(FROM, TO) + 1 }, (_, index) => addDays(FROM, index));
const workingDays = allDays.filter((day) => isWorkingDay(day, published.calendar));
const workingDay = (index: number): Day => workingDays[Math.min(Math.max(index, 0), workingDays.length - 1)] ?? TO;

const CHAOYANG_HEAD = { id: 'pg-2113', ofCity: 339, letters: 50, visits: 28 }; // published

const RULES = ruleVersionOn(FROM, published.rules);
const earlier = (left: Day, right: Day): Day => (left < right ? left : right);

const letter = (random: Random) => {
  const acted = random.int(3, workingDays.length - 1);
  const received = Math.max(1, acted - random.int(0, 4));
  const [receivedOn, actedOn] = [workingDay(received), workingDay(acted)];
  const inTime = (id: ClockId, day: Day) => earlier(day, startClock(id, receivedOn, RULES, published).dueOn);
  const posted = addDays(receivedOn, -random.int(1, 4));
  return {
    filedOn: posted < FROM ? FROM : posted,
    receivedOn,
    acceptedOn: inTime('TRIAGE_7D', workingDay(random.int(received, acted))),
    repliedOn: inTime('PROCEDURAL_REPLY_7D', workingDay(received + random.int(0, 4))),
    actedOn,
  };
};

const visit = (random: Random) => {
  const day = random.chance(0.02)
    ? (allDays[random.int(0, allDays.length - 8)] ?? FROM)
    : workingDay(random.int(0, workingDays.length - 1));
  return { filedOn: day, receivedOn: day, acceptedOn: day, repliedOn: day, actedOn: day };
};

/** Items handled by each official of a city; Chaoyang's procurator-general has the published 50 letters and 28 visits. */
const shares = (
  city: string,
  handled: number,
  planned: ReadonlyMap<string, number>,
): [Official, number, letters: number | undefined][] => {
  const own = officials.filter(({ procuratorate }) => procuratorate.slice(0, 4) === city);
  const head = own.find(({ id }) => id === CHAOYANG_HEAD.id);
  const fixed = head
    ? Math.round((handled * (CHAOYANG_HEAD.letters + CHAOYANG_HEAD.visits)) / CHAOYANG_HEAD.ofCity)
    : 0;
  const letters = Math.round((fixed * CHAOYANG_HEAD.letters) / (CHAOYANG_HEAD.letters + CHAOYANG_HEAD.visits));
  const others = own.filter((official) => official !== head);
  // Some do more than their plan and some less; without a task (possible at a small scale) hardly anything.
  const weights = others.map(({ id }) => (planned.get(id) ?? 0) * (0.75 + seeded(`zeal ${id}`).fraction() / 2) + 0.01);
  const parts = spread(handled - fixed, weights);
  return [
    ...(head ? [[head, fixed, letters] as [Official, number, number]] : []),
    ...others.map((official, index): [Official, number, undefined] => [official, parts[index] ?? 0, undefined]),
  ];
};

const resolvedAfter = (actedOn: Day, random: Random): Day => {
  const from = workingDays.findIndex((day) => day >= actedOn);
  return workingDay(random.int(from, Math.min(from + 45, workingDays.length - 1)));
};

const slotsOfCity = (
  { code: city, handled, resolved }: CityTotals,
  planned: ReadonlyMap<string, number>,
  seed: string,
): Slot[] => {
  const random = seeded(`${seed} ${city}`);
  const slots = shares(city, handled, planned).flatMap(([official, count, letters]) =>
    Array.from({ length: count }, (_, index): Slot => {
      const byLetter = letters === undefined ? random.chance(0.62) : index < letters;
      return byLetter
        ? { official, channel: 'LETTER', ...letter(random) }
        : { official, channel: 'VISIT', ...visit(random) };
    }),
  );
  // The earlier an item was handled, the likelier it is resolved by the end of the half year.
  const ranked = slots.map((slot) => ({ slot, rank: daysBetween(FROM, slot.actedOn) / 175 + random.fraction() * 1.4 }));
  ranked.sort((left, right) => left.rank - right.rank);
  return ranked.map(({ slot }, index) =>
    index < resolved ? { ...slot, resolvedOn: resolvedAfter(slot.actedOn, random) } : slot,
  );
};

/** The personally handled items of the half year at a scale, by day of receipt; as many, and as many of them resolved, as the programme's totals say. */
export const slotsOf2024 = (scale: number, seed: string): Slot[] => {
  const tasks = planOf2024(scale).flatMap((plan) => plan.tasks);
  const planned = new Map<string, number>(tasks.map((task) => [task.official, task.planned]));
  return totalsByCity(scale)
    .flatMap((city) => slotsOfCity(city, planned, seed))
    .sort((left, right) => daysBetween(right.receivedOn, left.receivedOn));
};
