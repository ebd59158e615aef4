import { describe, expect, it } from 'vitest';
import { ClockId, EXTENDABLE_CLOCKS, PETITIONERS_CLOCKS } from '../../../../shared/domain/clocks/clock-id.ts';
import { published } from '../../../../shared/domain/clocks/reckoning.ts';
import { definitionOf, ruleVersionOn, versionOf, withChanges } from '../../../../shared/domain/clocks/rule-version.ts';
import { ruleVersions } from '../../../../shared/domain/clocks/rule-versions.ts';
import { suspensionGrounds } from '../../../../shared/domain/clocks/suspension-ground.ts';
import { Day } from '../../../../shared/domain/day.ts';
import { day } from '../../../builders.ts';

const expectBoth = ({ zh, en }: { zh: string; en: string }) => {
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).not.toMatch(/\p{Script=Han}/u);
};

describe('the rules', () => {
  it.each([
    ['2018-01-01', '2019-12-30'],
    ['2019-12-30', '2019-12-30'],
    ['2024-06-30', '2019-12-30'],
    ['2025-01-31', '2019-12-30'],
    ['2025-02-01', '2025-02'],
    ['2026-10-01', '2025-02'],
  ])('of a petition received on %s are those of %s', (on, version) => {
    expect(ruleVersionOn(day(on), published.rules)).toBe(version);
  });

  it('come in versions, oldest first, each from a day that exists', () => {
    expect(ruleVersions.map(({ id }) => id)).toEqual(['2019-12-30', '2025-02']);
    expect(ruleVersions.map(({ inForceFrom }) => Day.parse(inForceFrom))).toEqual(
      ruleVersions.map(({ inForceFrom }) => inForceFrom).toSorted(),
    );
    expect(() => versionOf('2025-02', [])).toThrow();
  });

  it('define every clock with its source, its certainty and both languages', () => {
    for (const id of ClockId.options) {
      for (const { id: version } of ruleVersions) {
        const { name, starts, endsWith, source, flag, doubt, extension } = definitionOf(id, version, ruleVersions);
        for (const text of [name, starts, endsWith, source]) expectBoth(text);
        expect(['C', 'P', 'U']).toContain(flag);
        if (doubt) expect(flag).not.toBe('C');
        if (extension) expectBoth(extension.source);
      }
    }
    for (const { name, source } of Object.values(suspensionGrounds))
      for (const text of [name, source]) expectBoth(text);
  });

  it('bind the petitioner and the police by clocks of their own', () => {
    const bound = (who: string) =>
      ClockId.options.filter((id) => definitionOf(id, '2025-02', ruleVersions).bound === who);

    expect(bound('PETITIONER')).toEqual([
      'REVIEW_REQUEST_30D',
      'MEDIATION_CONFIRM_30D',
      'NOPROSECUTE_APPEAL_7D',
      'RECONSIDER_10D',
    ]);
    expect(bound('PETITIONER')).toEqual(PETITIONERS_CLOCKS);
    for (const { clocks } of ruleVersions)
      expect(ClockId.options.filter((id) => clocks[id].extension !== undefined)).toEqual(EXTENDABLE_CLOCKS);
    expect(bound('POLICE')).toEqual(['POLICE_EXPLAIN_7D', 'POLICE_FILE_15D']);
  });

  it('differ only where a version says so', () => {
    const [oldest] = ruleVersions;
    if (oldest === undefined) throw new Error('A version ships');
    const changed = withChanges(oldest, { TRIAGE_7D: { length: { workingDays: 7 } } });

    expect(changed.clocks.TRIAGE_7D).toEqual({ ...oldest.clocks.TRIAGE_7D, length: { workingDays: 7 } });
    expect(changed.clocks.ART117_15D).toBe(oldest.clocks.ART117_15D);
    expect(oldest.clocks.TRIAGE_7D.length).toEqual({ calendarDays: 7 });
  });
});
