import { describe, expect, it } from 'vitest';
import { published } from '../../../../shared/domain/clocks/reckoning.ts';
import { nextVersionId, RuleChange, withRuleChanges } from '../../../../shared/domain/clocks/rule-change.ts';
import { ruleFaults } from '../../../../shared/domain/clocks/rule-faults.ts';
import { definitionOf, ruleVersionOn, versionOf } from '../../../../shared/domain/clocks/rule-version.ts';
import { day } from '../../../builders.ts';

const { rules } = published;
const source = { zh: '某省规定第3条', en: 'Rule of a province, art. 3' };

type Clock = RuleChange['clocks'][number];
const aChange = (clocks: readonly Clock[], parts: Partial<RuleChange> = {}): RuleChange => ({
  version: '2025-02',
  from: day('2026-03-01'),
  clocks: [...clocks],
  ...parts,
});
const faults = (clocks: readonly Clock[], parts: Partial<RuleChange> = {}) =>
  ruleFaults(aChange(clocks, parts), rules).map(({ path, code }) => `${path} ${code}`);
const length = (unit: NonNullable<Clock['length']>['unit'], count: number) => ({ unit, count });

describe('what a change of the rules must not do', () => {
  it.each<[string, Clock[], Partial<RuleChange>, string[]]>([
    ['change a version that is not the last', [], { version: '2019-12-30' }, ['version not-last-version']],
    [
      'begin before the version that it changes',
      [{ id: 'TRIAGE_7D', length: length('workingDays', 7), source }],
      { from: day('2025-01-31') },
      ['from before-last-version'],
    ],
    ['change nothing at all', [], {}, ['clocks nothing-changed']],
    ['change nothing of a clock', [{ id: 'TRIAGE_7D', flag: 'C' }], {}, ['clocks[0].id nothing-changed']],
    [
      'name a clock twice',
      [
        { id: 'TRIAGE_7D', flag: 'P' },
        { id: 'TRIAGE_7D', flag: 'U' },
      ],
      {},
      ['clocks[1].id named-twice'],
    ],
    [
      'give the petitioner less time',
      [{ id: 'REVIEW_REQUEST_30D', length: length('calendarDays', 29), source }],
      {},
      ['clocks[0].length shortens-right'],
    ],
    [
      'give the petitioner what may be less time, in another unit',
      [{ id: 'REVIEW_REQUEST_30D', length: length('months', 1), source }],
      {},
      ['clocks[0].length shortens-right'],
    ],
    [
      'announce a hearing later',
      [{ id: 'HEARING_NOTICE_3D', length: length('daysBefore', 2), source }],
      {},
      ['clocks[0].length shortens-right'],
    ],
    [
      'count forward what is counted back',
      [{ id: 'HEARING_NOTICE_3D', length: length('calendarDays', 3), source }],
      {},
      ['clocks[0].length other-way-counted'],
    ],
    [
      'give the procuratorate more time without a rule that says so',
      [{ id: 'ART117_15D', length: length('calendarDays', 16) }],
      {},
      ['clocks[0].source longer-without-source'],
    ],
    [
      'count working days without a rule that says so',
      [{ id: 'TRIAGE_7D', length: length('workingDays', 7) }],
      {},
      ['clocks[0].source longer-without-source'],
    ],
    [
      'give the police more time without a rule that says so',
      [{ id: 'POLICE_FILE_15D', length: length('months', 1) }],
      {},
      ['clocks[0].source longer-without-source'],
    ],
    [
      'call certain what no source says',
      [{ id: 'ART117_15D', length: length('calendarDays', 10) }],
      {},
      ['clocks[0].flag certain-without-source'],
    ],
    [
      'extend what cannot be extended',
      [{ id: 'TRIAGE_7D', extension: { unit: 'calendarDays', count: 7 } }],
      {},
      ['clocks[0].extension no-extension'],
    ],
    [
      'extend further without a rule that says so',
      [{ id: 'RESIDUAL_60D', extension: { unit: 'calendarDays', count: 60 } }],
      {},
      ['clocks[0].source longer-without-source'],
    ],
    [
      'tell the leader before the supervisor',
      [],
      { escalation: { MISSED: 1, SUPERVISOR: 5, LEADER: 5, SUPERIOR: 10 } },
      ['escalation escalation-order'],
    ],
  ])('%s', (_, clocks, parts, expected) => {
    expect(faults(clocks, parts)).toEqual(expected);
  });

  it.each<[string, Clock[], Partial<RuleChange>]>([
    ['seven working days by a rule', [{ id: 'TRIAGE_7D', length: length('workingDays', 7), flag: 'P', source }], {}],
    ['more time for the petitioner', [{ id: 'REVIEW_REQUEST_30D', length: length('calendarDays', 60) }], {}],
    ['working days for the petitioner', [{ id: 'NOPROSECUTE_APPEAL_7D', length: length('workingDays', 7) }], {}],
    ['less time for the procuratorate', [{ id: 'ART117_15D', length: length('calendarDays', 10), flag: 'P' }], {}],
    ['an earlier notice of a hearing', [{ id: 'HEARING_NOTICE_3D', length: length('daysBefore', 5), source }], {}],
    ['other days of escalation', [], { escalation: { MISSED: 0, SUPERVISOR: 1, LEADER: 2, SUPERIOR: 5 } }],
  ])('but it may say: %s', (_, clocks, parts) => {
    expect(faults(clocks, parts)).toEqual([]);
  });

  it('is not what it should be when a length is none', () => {
    const given = { ...aChange([]), clocks: [{ id: 'TRIAGE_7D', length: { unit: 'weeks', count: 0 } }] };

    expect(RuleChange.safeParse(given).error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'clocks.0.length.unit',
      'clocks.0.length.count',
    ]);
  });
});

describe('a change that holds', () => {
  const first = {
    id: '2025-02.1',
    ...aChange([{ id: 'TRIAGE_7D', length: length('workingDays', 7), flag: 'P', source }]),
  };
  const second = {
    id: '2025-02.2',
    ...aChange([{ id: 'ART117_15D', length: length('calendarDays', 10), flag: 'U' }], {
      version: '2025-02.1',
      from: day('2026-06-01'),
      escalation: { MISSED: 0, SUPERVISOR: 1, LEADER: 2, SUPERIOR: 3 },
    }),
  };
  const after = withRuleChanges(rules, [first, second]);

  it('is a version of its own from its first day on, and says what the one before said of everything else', () => {
    expect(after.map(({ id }) => id)).toEqual(['2019-12-30', '2025-02', '2025-02.1', '2025-02.2']);
    expect(['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01'].map((on) => ruleVersionOn(day(on), after))).toEqual(
      ['2025-02', '2025-02.1', '2025-02.1', '2025-02.2'],
    );
    expect(definitionOf('TRIAGE_7D', '2025-02', after)).toEqual(definitionOf('TRIAGE_7D', '2025-02', rules));
    expect(definitionOf('TRIAGE_7D', '2025-02.2', after)).toMatchObject({
      length: { workingDays: 7 },
      flag: 'P',
      source,
    });
    expect(definitionOf('ART117_15D', '2025-02.2', after)).toMatchObject({ length: { calendarDays: 10 }, flag: 'U' });
    expect(versionOf('2025-02.1', after).escalation).toEqual(versionOf('2025-02', rules).escalation);
    expect(versionOf('2025-02.2', after).escalation.SUPERIOR).toBe(3);
    expect(versionOf('2025-02.2', after).name.zh).toContain('2026-06-01 起调整');
    expect(definitionOf('RESIDUAL_60D', '2025-02.2', after)).toBe(definitionOf('RESIDUAL_60D', '2025-02', rules));
  });

  it('is named after the version that ships and its place among the changes', () => {
    expect(nextVersionId('2025-02', rules)).toBe('2025-02.1');
    expect(nextVersionId('2025-02.2', after)).toBe('2025-02.3');
  });
});
