import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../shared/domain/figures.ts';
import type { EventData } from '../../../shared/domain/petition.ts';
import { finalityOf, linksOf } from '../../../shared/domain/same-matter.ts';
import { eventSentence, sentenceForPetitioner } from '../../../shared/event-sentences.ts';
import { aChain, aHead, aReference, someData } from '../../builders.ts';

const [one, other] = [aReference(8), aReference(9)];
const linked = someData('matter-linked', { other: one, relation: 'REPEAT' });

describe('links', () => {
  const linksAfter = (...data: readonly EventData[]) => linksOf(aChain(someData('received'), ...data));

  it('stand until they are taken back', () => {
    expect(linksAfter(linked, someData('matter-linked', { other }))).toMatchObject([
      { other: one, relation: 'REPEAT', seq: 2 },
      { other, relation: 'SAME_MATTER', seq: 3 },
    ]);
    expect(linksAfter(linked, someData('matter-unlinked', { other: one }))).toEqual([]);
    expect(linksAfter(someData('matter-unlinked', { other: one }), linked)).toHaveLength(1);
  });

  it('name the petition into which this one was merged, until they are separated', () => {
    const merged = someData('merged', { into: one });

    expect(linksAfter(linked, merged)).toMatchObject([{ other: one, relation: 'MERGED_INTO', seq: 3 }]);
    expect(linksAfter(merged, someData('separated', { from: one }))).toEqual([]);
  });

  it('change neither a clock nor where the petition stands; one that repeats another counts as such until it is unlinked', () => {
    const [before, head] = [aHead(), aHead(linked)];
    const other = aHead(someData('matter-linked', { other: one, relation: 'SAME_MATTER' }));
    const unlinked = aHead(linked, someData('matter-unlinked', { other: one }));

    expect({ ...head, repeats: undefined, version: 0, chain: '' }).toEqual({ ...before, version: 0, chain: '' });
    expect(factsOf(before, head)).toMatchObject([{ metric: 'repeated', count: 1, day: before.receivedOn }]);
    expect(factsOf(before, other)).toEqual([]);
    expect(factsOf(before, unlinked)).toEqual([]);
  });
});

describe('a petition that was merged', () => {
  it('ends here, and so do its clocks; it stays received in the figures', () => {
    const merged = someData('merged', { into: one });
    const head = aHead(merged);

    expect(head.procedure).toBe('MERGED');
    expect(head.clocks.map(({ ended }) => ended?.how)).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED']);
    expect(factsOf(aHead(), head)).toEqual([]);
  });

  it('says where it went, and that no deadline begins anew', () => {
    const { zh, en } = eventSentence(someData('merged', { into: one }));

    expect(zh).toContain(one);
    expect(zh).toContain('不重新计算');
    expect(en).toContain(one);
  });
});

describe('what the petitioner reads of a link', () => {
  it('names no petition that may be another person’s', () => {
    for (const relation of ['SAME_MATTER', 'REPEAT', 'REPEATED'] as const) {
      const told = sentenceForPetitioner({ data: someData('matter-linked', { other: one, relation }), by: 'clerk-1' });
      expect(JSON.stringify(told)).not.toContain(one);
    }
    const back = sentenceForPetitioner({ data: someData('matter-unlinked', { other: one }), by: 'clerk-1' });
    expect(JSON.stringify(back)).not.toContain(one);
  });
});

describe('a matter that is at its end for good', () => {
  it.each([
    [undefined, 'CLOSED', undefined],
    [undefined, 'NOT_ACCEPTED', 'OUT_OF_SCOPE'],
    ['FINALLY_REVIEWED', 'NOT_ACCEPTED', 'FINALLY_REVIEWED'],
    ['REREVIEW_EXHAUSTED', 'NOT_ACCEPTED', 'REREVIEW_EXHAUSTED'],
    ['TERMINATED', 'TERMINATED', undefined],
  ] as const)('bars a repeat on the ground %s, when it stands at %s', (expected, procedure, ground) => {
    expect(finalityOf({ procedure, ground })).toBe(expected);
  });
});
