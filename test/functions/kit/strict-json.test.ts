import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStrictJson } from '../../../functions/kit/strict-json.ts';

const refused = (text: string): string => {
  try {
    parseStrictJson(text);
    return 'taken';
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown';
  }
};
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('strict JSON', () => {
  it('is what JSON.parse makes of it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        fc.pre(!text.includes('__proto__'));

        expect(parseStrictJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', '{', '}', '"', '\\', ',', ':', '\u0000'),
        (text, at, sign) => {
          const place = at % (text.length + 1);
          const broken = text.slice(0, place) + sign + text.slice(place + 1);
          let expected: unknown;
          try {
            expected = JSON.parse(broken);
          } catch {
            expect(refused(broken)).not.toBe('taken');
            return;
          }

          if (refused(broken) === 'taken') expect(parseStrictJson(broken)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('nests 32 deep and no deeper', () => {
    expect(refused(deep(32))).toBe('taken');
    expect(refused(deep(33))).toBe('StrictJsonError');
    expect(refused(`${'{"a":'.repeat(33)}1${'}'.repeat(33)}`)).toBe('StrictJsonError');
    expect(refused(`[${deep(31)},${deep(31)}]`)).toBe('taken');
    expect(refused(deep(10_000))).toBe('StrictJsonError');
    expect(refused('['.repeat(100_000))).toBe('StrictJsonError');
  });

  it.each([
    '{"a":1,"a":2}',
    '{"a":1,"\\u0061":2}',
    '{"\\u0061":1,"a":2}',
    '{"\\/":1,"/":2}',
    '{"é":1,"\\u00e9":2}',
    '{ "a" : 1 , "b" : {"c":[{"d":1}]} , "a" : 2 }',
    '{"x":{"a":1,"a":1}}',
    '[{"a":{},"a":[]}]',
    '{"":1,"":2}',
  ])('refuses %s, which names something twice', (text) => {
    expect(refused(text)).toBe('StrictJsonError');
  });

  it.each(['{"__proto__":{"admin":true}}', '{"a":{"\\u005f_proto__":1}}', '{"\\u005f\\u005fproto\\u005f\\u005f":1}'])(
    'refuses %s and changes no prototype',
    (text) => {
      expect(refused(text)).toBe('StrictJsonError');
      expect(({} as { admin?: boolean }).admin).toBeUndefined();
    },
  );

  it.each([
    '{"a":"a","b":"a"}',
    '{"a":{"a":{"a":1}}}',
    '[{"a":1},{"a":1}]',
    '{"a":["a","a"],"b":"\\"a\\":1,"}',
    '{"a":"{\\"a\\":1,\\"a\\":2}"}',
    '{"a":"\\\\","b":"]}"}',
    '"__proto__"',
    '["__proto__","__proto__"]',
    '{"constructor":1,"toString":2}',
  ])('takes %s, which names nothing twice', (text) => {
    expect(parseStrictJson(text)).toEqual(JSON.parse(text));
  });

  it('takes huge numbers as JSON does, for the schema to refuse', () => {
    expect(parseStrictJson('[1e400,-1e400,1e-400]')).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]);
    expect(parseStrictJson('9'.repeat(100_000))).toBe(Number.POSITIVE_INFINITY);
  });

  it('takes time in proportion to the text: a quarter of a million names, long strings, endless escapes', () => {
    const names = `{${Array.from({ length: 250_000 }, (_, index) => `"k${index}":0`).join(',')}}`;
    const escapes = `{"${'\\u0061'.repeat(40_000)}":"${'\\\\'.repeat(100_000)}"}`;

    const started = performance.now();
    parseStrictJson(names);
    parseStrictJson(escapes);
    refused('"'.repeat(262_143));
    refused(`{${'"\\'.repeat(131_000)}`);

    // A quadratic pass over these would take minutes.
    expect(performance.now() - started).toBeLessThan(25_000);
  });
});
