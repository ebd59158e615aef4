import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, firstBrokenLink, GENESIS, type Json } from '../../../shared/domain/chain.ts';
import { Event } from '../../../shared/domain/petition.ts';
import { aChain, anEvent, sha256, someData } from '../../builders.ts';

const chain = () =>
  aChain(
    someData('received'),
    someData('accepted'),
    someData('assigned'),
    someData('act'),
    someData('replied'),
    someData('supplemented'),
  );

/** The places of every scalar inside a value. */
const leaves = (value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, member]) => leaves(member, [...path, name]))
    : [path];

const tampered = (events: readonly Event[], path: readonly (string | number)[], flip: number): Event[] => {
  const copy = structuredClone([...events]);
  const holder = path.slice(0, -1).reduce<Record<string, unknown>>(
    (at, step) => at[step] as Record<string, unknown>, // the path was found in the same value
    copy as unknown as Record<string, unknown>, // walked by path
  );
  const name = path.at(-1) ?? '';
  const before = holder[name];
  if (typeof before === 'string') {
    const at = flip % Math.max(1, before.length);
    holder[name] = before.slice(0, at) + String.fromCharCode(before.charCodeAt(at) ^ 1) + before.slice(at + 1);
  } else holder[name] = typeof before === 'number' ? before + 1 : !before;
  return copy;
};

describe('a chain of events', () => {
  it('fits when nobody touched it, event by event as the schema reads it', () => {
    const events = chain().map((event) => Event.parse(JSON.parse(JSON.stringify(event))));

    expect(firstBrokenLink(events, sha256)).toBeUndefined();
    expect(events[0]?.previous).toBe(GENESIS);
    expect(firstBrokenLink([], sha256)).toBeUndefined();
  });

  it('gives away the change of any single character of any field', () => {
    const events = chain();
    const places = leaves(events);

    fc.assert(
      fc.property(fc.constantFrom(...places), fc.nat(200), (path, flip) => {
        const broken = firstBrokenLink(tampered(events, path, flip), sha256);

        expect(broken).toBeGreaterThan(0);
        expect(broken).toBeLessThanOrEqual(Number(path[0]) + 1);
      }),
      { numRuns: 400 },
    );
  });

  it('gives away a field that was added or taken away', () => {
    const [first, ...rest] = chain();
    if (first === undefined) throw new Error('the chain is empty');
    const { sealed: _, ...without } = { ...first, sealed: undefined };

    expect(firstBrokenLink([{ ...first, sealed: sha256('other') }, ...rest], sha256)).toBe(1);
    expect(firstBrokenLink([{ ...first, data: { ...first.data, lateReason: 'x' } as never }, ...rest], sha256)).toBe(1);
    expect(firstBrokenLink([without, ...rest], sha256)).toBeUndefined();
  });

  it('gives away an event that was removed, doubled, moved or put in', () => {
    const events = chain();
    fc.assert(
      fc.property(fc.nat(4), fc.integer({ min: 1, max: 5 }), (at, distance) => {
        const one = events[at];
        if (one === undefined) return;
        const without = events.toSpliced(at, 1);
        const moved = without.toSpliced((at + distance) % (without.length + 1), 0, one);

        expect(firstBrokenLink(without, sha256)).toBe(at + 1);
        expect(firstBrokenLink(events.toSpliced(at, 0, one), sha256)).toBe(at + 2);
        if (moved.indexOf(one) !== at) expect(firstBrokenLink(moved, sha256)).toBeDefined();
        expect(firstBrokenLink(events.toSpliced(at, 1, anEvent(one.data, events[at - 1])), sha256)).toBeUndefined();
      }),
    );
  });

  it('goes on after another history only by rewriting every later link', () => {
    const events = chain();
    const forged = anEvent(someData('accepted', { acceptedOn: 'x' as never }), events[0]);

    expect(firstBrokenLink(events.toSpliced(1, 1, forged), sha256)).toBe(3);
  });
});

describe('canonical JSON', () => {
  const value = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>; // the same set of values by another name

  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(value, (any) => {
        expect(JSON.parse(canonical(any))).toEqual(JSON.parse(JSON.stringify(any)));
      }),
    );
  });

  it('does not depend on the order of names', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), value), (members) => {
        const turned = Object.fromEntries(Object.entries(members).reverse());

        expect(canonical(turned)).toBe(canonical(members));
      }),
      { numRuns: 40 },
    );
  });

  it('tells different values apart and leaves out what is undefined', () => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        if (canonical(one) !== canonical(other)) return;

        expect(one).toEqual(other);
      }),
    );
    expect(canonical({ b: 1, a: undefined, c: [undefined as never, null] })).toBe('{"b":1,"c":[null,null]}');
  });
});
