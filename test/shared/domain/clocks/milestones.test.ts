import { describe, expect, it } from 'vitest';
import { clockOf, clockText } from '../../../../functions/tables/petitions/clock-text.ts';
import { clockDefinitions } from '../../../../shared/domain/clocks/clock-definitions.ts';
import type { ClockId } from '../../../../shared/domain/clocks/clock-id.ts';
import { statusOf } from '../../../../shared/domain/clocks/clock-status.ts';
import { explainClock } from '../../../../shared/domain/clocks/explain-clock.ts';
import { published } from '../../../../shared/domain/clocks/reckoning.ts';
import { Milestone, milestones } from '../../../../shared/domain/events/milestone.ts';
import type { EventData } from '../../../../shared/domain/petition.ts';
import { aHead, day, someData } from '../../../builders.ts';

const reached = (milestone: Milestone, on: string, hearingOn?: string) =>
  someData('milestone', { milestone, on: day(on), ...(hearingOn === undefined ? {} : { hearingOn: day(hearingOn) }) });
const clocksOf = (id: ClockId, ...after: readonly EventData[]) => aHead(...after).clocks.filter((one) => one.id === id);

describe('a milestone', () => {
  it.each([
    ['MEDIATION_CONFIRM_30D', 'AGREEMENT_IN_EFFECT', 'CONFIRMATION_REQUESTED', '2026-05-10', '2026-05-11'],
    ['AID_NOTIFY_2WD', 'AID_RECEIVED', 'AID_TOLD', '2026-04-13', '2026-04-14'],
    ['NONFILE_SERVE_15D', 'NOT_FILED', 'NOT_FILED_SERVED', '2026-04-20', '2026-04-27'],
    ['RECONSIDER_10D', 'NOT_FILED_SERVED', 'RECONSIDERATION_REQUESTED', '2026-04-20', '2026-04-20'],
    ['NOPROSECUTE_APPEAL_7D', 'NOT_PROSECUTED_SERVED', 'NOT_PROSECUTED_APPEALED', '2026-04-17', '2026-04-17'],
  ] as const)('starts %s by %s, and meets it by %s', (id, begins, ends, on, dueOn) => {
    const [running] = clocksOf(id, someData('accepted'), reached(begins, '2026-04-10'));
    const [met] = clocksOf(id, someData('accepted'), reached(begins, '2026-04-10'), reached(ends, on));

    expect(running).toMatchObject({ startedOn: '2026-04-10', dueOn });
    expect(met).toMatchObject({ dueOn, ended: { how: 'MET', on, by: 4 } });
  });

  it('that sets a hearing counts three days back from it; set anew, the former day falls away', () => {
    const set = [someData('accepted'), reached('HEARING_SET', '2026-04-10', '2026-04-30')] as const;
    const [first] = clocksOf('HEARING_NOTICE_3D', ...set);
    const [former, present] = clocksOf('HEARING_NOTICE_3D', ...set, reached('HEARING_SET', '2026-04-20', '2026-05-20'));
    const [told] = clocksOf('HEARING_NOTICE_3D', ...set, reached('HEARING_TOLD', '2026-04-28'));
    const [off] = clocksOf('HEARING_NOTICE_3D', ...set, reached('HEARING_CALLED_OFF', '2026-04-15'));

    expect(first).toMatchObject({ startedOn: '2026-04-30', dueOn: '2026-04-27' });
    expect([former?.ended?.how, present?.dueOn]).toEqual(['CANCELLED', '2026-05-17']);
    expect(told && statusOf(told, day('2026-04-30'))).toBe('met-late');
    expect(off?.ended).toEqual({ how: 'CANCELLED', on: '2026-04-15', by: 4 });
    for (const clock of [first, told, off])
      expect(clock && clockOf(clockText(clock, clock.rules), clock.rules)).toEqual(clock);
  });

  it('meets no clock that nothing starts, and each clock that it starts can be explained', () => {
    const all = Milestone.options.map((one) => milestones[one]);
    const started = all.map(({ starts }) => starts).filter((id) => id !== undefined);

    expect(all.flatMap(({ meets, cancels }) => [meets, cancels]).filter((id) => id && !started.includes(id))).toEqual(
      [],
    );
    for (const one of Milestone.options) {
      const { starts } = milestones[one];
      if (starts === undefined) continue;
      const hearing = one === 'HEARING_SET' ? '2026-04-30' : undefined;
      const [clock] = clocksOf(starts, someData('accepted'), reached(one, '2026-04-10', hearing));
      if (clock === undefined) throw new Error(`${one} starts nothing`);
      const { dueOn, lines } = explainClock(clock, published, 'staff');

      expect(dueOn).toBe(clock.dueOn);
      expect(lines.map(({ zh }) => zh).join()).toContain(clockDefinitions[starts].source.zh);
      expect(lines.every(({ zh, en }) => zh !== '' && !/\p{Script=Han}/u.test(en))).toBe(true);
    }
  });
});
