import { describe, expect, it } from 'vitest';
import { statusOf } from '../../../shared/domain/clocks/clock-status.ts';
import { fold } from '../../../shared/domain/fold.ts';
import { Head } from '../../../shared/domain/petition.ts';
import { aChain, aHead, anEvent, day, someData, staff } from '../../builders.ts';

/** How each clock that has ended did so: on which day, by which event. */
const ended = (head: Head) =>
  Object.fromEntries(head.clocks.flatMap((clock) => (clock.ended ? [[clock.id, Object.values(clock.ended)]] : [])));

describe('the head of a petition', () => {
  it('begins with the receipt: nothing decided, nothing resolved, three clocks from the day of receipt', () => {
    const head = aHead();

    expect(head).toMatchObject({
      version: 1,
      procedure: 'RECEIVED',
      decision: 'NONE',
      resolution: 'UNRESOLVED',
      kind: 'ACCUSATION',
      office: '210103',
    });
    expect(head.clocks.map(({ id, startedOn, dueOn }) => [id, startedOn, dueOn])).toEqual([
      ['TRIAGE_7D', '2026-03-02', '2026-03-09'],
      ['PROCEDURAL_REPLY_7D', '2026-03-02', '2026-03-09'],
      ['SUBSTANTIVE_REPLY_3M', '2026-03-02', '2026-06-02'],
    ]);
    expect(Head.safeParse(head).success).toBe(true);
  });

  it('starts a letter’s clocks on the day of receipt, whenever it was posted', () => {
    const late = aChain(someData('received', { channel: 'LETTER', filedOn: day('2026-02-20') }));
    const head = late.reduce<Head | undefined>(fold, undefined);

    expect(head?.filedOn).toBe('2026-02-20');
    expect(head?.clocks.map(({ startedOn }) => startedOn)).toEqual(['2026-03-02', '2026-03-02', '2026-03-02']);
  });

  it('stops each clock by what ends it, on the day it happened, and names the event', () => {
    expect(ended(aHead(someData('accepted')))).toEqual({ TRIAGE_7D: ['MET', '2026-03-04', 2] });
    expect(ended(aHead(someData('refused')))).toEqual({
      TRIAGE_7D: ['MET', '2026-03-04', 2],
      SUBSTANTIVE_REPLY_3M: ['CANCELLED', '2026-03-04', 2],
    });
    expect(ended(aHead(someData('replied')))).toEqual({ PROCEDURAL_REPLY_7D: ['MET', '2026-03-05', 2] });
    expect(ended(aHead(someData('replied', { reply: 'PROGRESS' })))).toEqual({
      SUBSTANTIVE_REPLY_3M: ['MET', '2026-03-05', 2],
    });
    expect(Object.values(ended(aHead(someData('withdrawn')))).map(([how]) => how)).toEqual([
      'CANCELLED',
      'CANCELLED',
      'CANCELLED',
    ]);
  });

  it('never moves a clock that was stopped', () => {
    const head = aHead(
      someData('replied', { repliedOn: day('2026-03-05') }),
      someData('replied', { repliedOn: day('2026-03-20') }),
    );

    expect(ended(head)).toEqual({ PROCEDURAL_REPLY_7D: ['MET', '2026-03-05', 2] });
  });

  it('takes the days of clocks from the event that carries them, and from nothing else', () => {
    const [received] = aChain(someData('received'));
    if (received === undefined) throw new Error('A chain has its first event');
    const others = { starts: [{ id: 'TRIAGE_7D', startedOn: day('2026-03-02'), dueOn: day('2026-03-31') }] } as const;

    expect(fold(undefined, { ...received, clocks: { starts: [...others.starts] } }).clocks).toEqual([
      { id: 'TRIAGE_7D', rules: '2025-02', startedBy: 1, startedOn: '2026-03-02', dueOn: '2026-03-31' },
    ]);
    expect(fold(undefined, { ...received, clocks: undefined }).clocks).toEqual([]);
  });

  it('moves a clock to the day that an event carries, and no other clock', () => {
    const [first, second] = aChain(someData('received'), someData('supplemented'));
    if (first === undefined || second === undefined) throw new Error('The chain has both events');
    const head = fold(undefined, first);
    const move = { startedBy: 1, formerly: day('2026-03-09'), dueOn: day('2026-03-11') };

    const moved = fold(head, { ...second, clocks: { moves: [{ id: 'TRIAGE_7D', ...move }] } });
    const other = fold(head, { ...second, clocks: { moves: [{ id: 'TRIAGE_7D', ...move, startedBy: 2 }] } });

    expect(moved.clocks.map(({ dueOn }) => dueOn)).toEqual(['2026-03-11', '2026-03-09', '2026-06-02']);
    expect(other.clocks).toEqual(head.clocks);
  });

  it('says late what was met late', () => {
    const [, reply] = aHead(someData('replied', { repliedOn: day('2026-03-10') })).clocks;

    expect(reply && statusOf(reply, day('2026-03-10'))).toBe('met-late');
  });

  it('attributes a petition to the first personal act alone', () => {
    const second = someData('act', { official: staff('deputy-1'), actedOn: day('2026-03-07'), counts: false });
    const head = aHead(someData('act'), second);

    expect(head.handled).toEqual({
      official: 'pg-210103',
      tier: 'CITY_OR_COUNTY_PROCURATOR_GENERAL',
      office: '210103',
      actedOn: '2026-03-05',
    });
  });

  it('takes a resolution back when the matter recurs, and closes nothing by it', () => {
    const resolved = aHead(someData('accepted'), someData('resolution'));
    const recurred = aHead(
      someData('accepted'),
      someData('resolution'),
      someData('resolution', { resolution: 'RECURRED', resolvedOn: day('2026-05-01') }),
    );

    expect(resolved).toMatchObject({ resolution: 'SUBSTANTIVELY_RESOLVED', resolvedOn: '2026-04-10' });
    expect(recurred).toMatchObject({ resolution: 'RECURRED', procedure: 'ACCEPTED' });
    expect(recurred.resolvedOn).toBeUndefined();
  });

  it('refuses a history that does not begin with its receipt, or receives twice', () => {
    expect(() => fold(undefined, anEvent(someData('accepted')))).toThrow("expected 'received'");
    expect(() => fold(aHead(), anEvent())).toThrow('receives a petition that exists');
  });

  it('keeps no personal data: its schema has no place for any', () => {
    expect(Head.safeParse({ ...aHead(), petitioner: { name: '王小明' } }).success).toBe(false);
  });
});
