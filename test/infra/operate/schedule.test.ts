import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programmeTotals, totalsByCity } from '../../../infra/operate/liaoning/programme.ts';
import { scheduleOf2024 } from '../../../infra/operate/liaoning/schedule.ts';
import { officials } from '../../../infra/operate/liaoning/staff.ts';
import { Submission } from '../../../shared/contract/views/petition-view.ts';
import { isWorkingDay } from '../../../shared/domain/calendar/calendar.ts';
import { startClock } from '../../../shared/domain/clocks/clocks.ts';
import { published } from '../../../shared/domain/clocks/reckoning.ts';
import { ruleVersionOn } from '../../../shared/domain/clocks/rule-version.ts';
import { Kind } from '../../../shared/domain/vocabulary.ts';

const all = [...scheduleOf2024(1)];
const tiers = new Map<string, string>(officials.map(({ id, procuratorate }) => [id, procuratorate]));

describe('the half year of 2024', () => {
  it('has 7,969 items, of which 4,333 are resolved', () => {
    expect(all.length).toBe(7_969);
    expect(all.filter(({ resolvedOn }) => resolvedOn).length).toBe(4_333);
    expect(all.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1));
  });

  it('adds up in every city as planned', () => {
    for (const { code, handled, resolved } of totalsByCity(1)) {
      const own = all.filter(({ procuratorate }) => procuratorate.slice(0, 4) === code);

      expect([own.length, own.filter(({ resolvedOn }) => resolvedOn).length]).toEqual([handled, resolved]);
    }
  });

  it("holds the 50 letters and 28 visits of Chaoyang's procurator-general", () => {
    const own = all.filter(({ official }) => official === 'pg-2113');

    expect([
      own.filter(({ channel }) => channel === 'LETTER').length,
      own.filter(({ channel }) => channel === 'VISIT').length,
    ]).toEqual([50, 28]);
  });

  it('tells every story in an order that can have happened, between 8 January and 30 June', () => {
    const wrong = all.filter(({ filedOn, receivedOn, acceptedOn, repliedOn, actedOn, resolvedOn }) => {
      const late = [resolvedOn ?? actedOn, repliedOn].some((day) => day > '2024-06-30');
      const ordered =
        filedOn <= receivedOn &&
        receivedOn <= acceptedOn &&
        acceptedOn <= actedOn &&
        actedOn <= (resolvedOn ?? actedOn);
      return filedOn < '2024-01-08' || late || !ordered || repliedOn < receivedOn;
    });

    expect(wrong).toEqual([]);
  });

  it('accepts and answers in time, and works on working days but for a few visits', () => {
    const late = all.filter(({ receivedOn, acceptedOn, repliedOn }) => {
      const rules = ruleVersionOn(receivedOn, published.rules);
      const due = (id: 'TRIAGE_7D' | 'PROCEDURAL_REPLY_7D') => startClock(id, receivedOn, rules, published).dueOn;
      return acceptedOn > due('TRIAGE_7D') || repliedOn > due('PROCEDURAL_REPLY_7D');
    });
    const idle = all.filter(({ actedOn }) => !isWorkingDay(actedOn, published.calendar));

    expect(late).toEqual([]);
    expect(idle.every(({ channel }) => channel === 'VISIT')).toBe(true);
    expect(idle.length / all.length).toBeLessThan(0.02);
  });

  it("counts each item for an official of the item's procuratorate", () => {
    expect(all.filter(({ official, procuratorate }) => tiers.get(official) !== procuratorate)).toEqual([]);
    expect(new Set(all.map(({ official }) => official)).size).toBe(officials.length);
  });

  it('is written so that the platform accepts it, in 120 to 600 characters', () => {
    for (const { kind, procuratorate, text, request, petitioner, accused, relatedCaseNumber } of all) {
      const parsed = Submission.safeParse({
        kind,
        procuratorate,
        text,
        request,
        petitioner,
        accused,
        relatedCaseNumber,
      });

      expect(parsed.error?.issues ?? []).toEqual([]);
      expect(text.length).toBeGreaterThanOrEqual(120);
      expect(text.length).toBeLessThanOrEqual(600);
      expect(text).not.toMatch(/undefined|NaN|[{}]/);
    }
  });

  it('has every kind, and hardly a text twice', () => {
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(Kind.options.length);
    expect(new Set(all.map(({ text }) => text)).size).toBeGreaterThan(7_960);
  });

  it('names nobody: identity numbers have the sequence of people over a hundred, telephones no operator', () => {
    const people = all.flatMap(({ petitioner }) => petitioner ?? []);

    expect(people.length).toBeGreaterThan(7_800);
    expect(people.filter(({ identity }) => !/^21\d{12}99[6-9][\dX]$/.test(identity?.number ?? ''))).toEqual([]);
    expect(people.filter(({ phone }) => !/^164\d{8}$/.test(phone ?? ''))).toEqual([]);
  });

  it('is the same each time, and another with another seed', () => {
    expect([...scheduleOf2024(0.01)]).toEqual([...scheduleOf2024(0.01)]);
    expect([...scheduleOf2024(0.01, 'another')]).not.toEqual([...scheduleOf2024(0.01)]);
  });

  it('keeps its totals at every scale', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.3, noNaN: true }), (scale) => {
        const items = [...scheduleOf2024(scale)];
        const { handled, resolved } = programmeTotals(scale);

        expect([items.length, items.filter(({ resolvedOn }) => resolvedOn).length]).toEqual([handled, resolved]);
      }),
      { numRuns: 15 },
    );
  });
});
