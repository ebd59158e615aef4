import { describe, expect, it } from 'vitest';
import type { EventData } from '../../../shared/domain/petition.ts';
import { letterFactsOf, letterKindOf } from '../../../shared/paper/event-letter.ts';
import { aHead, someData } from '../../builders.ts';

const sends = [
  [someData('accepted'), 'ACCEPTANCE'],
  [someData('refused'), 'NON_ACCEPTANCE'],
  [someData('replied', { reply: 'PROCEDURAL' }), 'PROCEDURAL_REPLY'],
  [someData('replied', { reply: 'RESULT' }), 'RESULT_REPLY'],
  [someData('transferred'), 'TRANSFER'],
  [someData('materials-requested'), 'MATERIALS_LIST'],
  [someData('extended'), 'EXTENSION'],
  [someData('suspended'), 'SUSPENSION'],
  [someData('referred'), 'REFERRAL'],
  [someData('review-concluded'), 'REVIEW_CONCLUSION'],
  [someData('terminated'), 'TERMINATION'],
] as const;

const silent = [
  someData('replied', { reply: 'PROGRESS' }),
  someData('assigned'),
  someData('act'),
  someData('decided'),
  someData('resolution'),
  someData('supplemented'),
  someData('withdrawn'),
  someData('document-linked'),
  someData('inquired'),
  someData('chased'),
  someData('served'),
  someData('correction-issued'),
];

const names: Readonly<Record<string, string>> = { 210103: '沈阳市沈河区人民检察院', 2113: '朝阳市人民检察院' };
const nameOf = (code: string) => names[code] ?? code;

const factsOf = (data: EventData) =>
  letterFactsOf({
    data,
    head: aHead(data),
    text: '正文',
    nameOf,
    petitioner: { name: '王小明', group: false },
  });

describe('an event', () => {
  it.each(sends)('sends its letter: $0.type, %s', (data, kind) => {
    expect(letterKindOf(data)).toBe(kind);
    expect(factsOf(data)).toMatchObject({ kind, seq: 2, office: '沈阳市沈河区人民检察院' });
  });

  it.each(silent)('sends none when it tells the petitioner nothing: $type', (data) => {
    expect(letterKindOf(data)).toBeUndefined();
    expect(factsOf(data)).toBeUndefined();
  });
});

describe('the letter of an event', () => {
  it('bears the day on which it happened, and what was due on that day', () => {
    expect(factsOf(someData('accepted'))).toMatchObject({ on: '2026-03-04', dueOn: '2026-06-02' });
    expect(factsOf(someData('refused'))).toMatchObject({
      on: '2026-03-04',
      ground: 'OUT_OF_SCOPE',
      explanation: '正文',
    });
  });

  it('names the receiver of a transfer and who received the petition first', () => {
    expect(factsOf(someData('transferred'))).toMatchObject({
      receiver: '朝阳市人民检察院',
      first: '沈阳市沈河区人民检察院',
      reason: '正文',
    });
    const organ = { to: { organ: '沈阳市公安局' } };
    expect(factsOf(someData('transferred', organ))).toMatchObject({ receiver: '沈阳市公安局' });
  });

  it('says both days of an extension', () => {
    expect(factsOf(someData('extended'))).toMatchObject({ formerly: '2026-06-02', dueOn: '2026-08-20' });
  });

  it('promises no day for an answer that was given', () => {
    const progress = someData('replied', { reply: 'PROGRESS' });
    const procedural = someData('replied', { reply: 'PROCEDURAL' });

    const facts = letterFactsOf({
      data: procedural,
      head: aHead(someData('accepted'), progress, procedural),
      text: '正文',
      nameOf,
      petitioner: undefined,
    });

    expect(facts).toMatchObject({ kind: 'PROCEDURAL_REPLY', seq: 4, dueOn: undefined });
  });

  it('says what had been decided before it', () => {
    const result = someData('replied', { reply: 'RESULT' });

    const facts = letterFactsOf({
      data: result,
      head: aHead(someData('accepted'), someData('decided', { decision: 'NOT_SUPPORTED' }), result),
      text: '正文',
      nameOf,
      petitioner: undefined,
    });

    expect(facts).toMatchObject({ kind: 'RESULT_REPLY', decision: 'NOT_SUPPORTED', petitioner: undefined });
  });
});
