import { describe, expect, it } from 'vitest';
import { isIntact, textFits } from '../../../functions/casework/is-intact.ts';
import { sha256 } from '../../../functions/tables/petitions/items.ts';
import { GENESIS, link } from '../../../shared/domain/chain.ts';
import { fold } from '../../../shared/domain/fold.ts';
import type { Head } from '../../../shared/domain/petition.ts';
import { aReference, someData } from '../../builders.ts';

const [content, reply] = [Buffer.from('sealed content'), Buffer.from('sealed reply')];

/** A stored case: received with its content, then replied to. */
const aCase = () => {
  const one = { reference: aReference(), at: '2026-03-02T01:00:00.000Z', by: 'clerk-1' };
  const first = link(
    { ...one, seq: 1, data: someData('received'), sealed: sha256(content), previous: GENESIS },
    sha256,
  );
  const second = link(
    { ...one, seq: 2, data: someData('replied'), sealed: sha256(reply), previous: first.hash },
    sha256,
  );
  const head = [first, second].reduce<Head | undefined>(fold, undefined);
  if (head === undefined) throw new Error('the fold of events is a head');
  return {
    stored: { head, wrapped: Buffer.alloc(1), code: Buffer.alloc(1), at: one.at },
    events: [{ event: first }, { event: second, text: reply }],
    content,
  };
};

describe('a stored case', () => {
  it('is intact as it was written, and stays so when its texts are erased', () => {
    const { stored, events } = aCase();
    const erased = events.map(({ event }) => ({ event }));

    expect(isIntact(aCase())).toBe(true);
    expect(isIntact({ stored, events: erased })).toBe(true);
  });

  it('is not intact when the content or a text was replaced', () => {
    const { stored, events } = aCase();
    const changed = events.map(({ event }) => ({ event, ...(event.seq === 2 ? { text: Buffer.from('other') } : {}) }));

    expect(isIntact({ ...aCase(), content: Buffer.from('other content') })).toBe(false);
    expect(isIntact({ stored, events: changed, content })).toBe(false);
    expect(changed.map(textFits)).toEqual([true, false]);
  });

  it('is not intact when an event is missing or the head says something else', () => {
    const whole = aCase();
    const { head } = whole.stored;

    expect(isIntact({ ...whole, events: whole.events.slice(0, 1) })).toBe(false);
    expect(isIntact({ ...whole, events: [] })).toBe(false);
    expect(isIntact({ ...whole, stored: { ...whole.stored, head: { ...head, decision: 'SUPPORTED' } } })).toBe(false);
    expect(isIntact({ ...whole, stored: { ...whole.stored, head: { ...head, version: 1 } } })).toBe(false);
  });
});
