import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minHash, sharedPercent, textBands, threeGrams } from '../../../shared/domain/min-hash.ts';

/** Characters as petitions use them. */
const CHARACTERS = [
  ...'我于年月日向派出所报案称被人诈骗万元至今没有立案也答复请求检察院监督法院判决执行拆迁补偿土地村委会工资拖欠',
];
const anyText = fc.array(fc.constantFrom(...CHARACTERS), { minLength: 40, maxLength: 400 }).map((all) => all.join(''));

/** A text with some stretch replaced by another. */
const anyPair = fc.tuple(anyText, anyText, fc.nat(100)).map(([text, other, percent]) => {
  const kept = Math.floor((text.length * percent) / 100);
  return [text, text.slice(0, kept) + other] as const;
});

const HASHES = 256;
const estimate = (one: string, other: string): number => {
  const [first, second] = [one, other].map((text) => minHash(threeGrams(text), HASHES));
  const equal = first?.filter((value, index) => value === second?.[index]).length ?? 0;
  return (100 * equal) / HASHES;
};

describe('least hashes', () => {
  it('are equal as often as three-grams are shared', () => {
    fc.assert(
      fc.property(anyPair, ([one, other]) => {
        const shared = sharedPercent(threeGrams(one), threeGrams(other));

        // Four standard deviations of 256 draws.
        expect(Math.abs(estimate(one, other) - shared)).toBeLessThan(400 * Math.sqrt(0.25 / HASHES) + 0.5);
      }),
      { numRuns: 150 },
    );
  });

  it('of one text are all equal, and of no text there are none', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(estimate(text, text)).toBe(100);
        expect(sharedPercent(threeGrams(text), threeGrams(text))).toBe(100);
      }),
    );
    expect(minHash(threeGrams('，。 ！'), 8)).toEqual([]);
    expect(textBands('')).toEqual([]);
  });
});

describe('three-grams', () => {
  it('are those of the characters: neither punctuation, space, width nor case counts', () => {
    expect(threeGrams('（2024）辽01，刑终 ＡＢＣ号。')).toEqual(threeGrams('2024辽01刑终abc号'));
    expect([...threeGrams('𠮷野家店')]).toEqual(['𠮷野家', '野家店']);
    expect([...threeGrams('甲乙')]).toEqual(['甲乙']);
    expect(sharedPercent(new Set(), new Set())).toBe(0);
  });

  it('share what they share, whichever text comes first', () => {
    expect(sharedPercent(threeGrams('甲乙丙丁'), threeGrams('甲乙丙戊'))).toBe(33);
    fc.assert(
      fc.property(anyPair, ([one, other]) => {
        expect(sharedPercent(threeGrams(one), threeGrams(other))).toBe(
          sharedPercent(threeGrams(other), threeGrams(one)),
        );
      }),
    );
  });
});

describe('bands', () => {
  const common = (one: string, other: string) =>
    textBands(one).filter((band) => textBands(other).includes(band)).length;

  it('are all common to texts that differ in punctuation and width alone', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(common(text, [...text].join('， '))).toBe(3);
      }),
    );
  });

  it('are mostly common to near-duplicates, and hardly ever to others', () => {
    const texts = fc.sample(fc.tuple(anyText, anyText), { seed: 7, numRuns: 300 });
    const near = texts.filter(([text]) => common(text, `${text}某`) > 0).length;
    const far = texts.filter(([text, other]) => common(text, other) > 0).length;

    expect(near).toBeGreaterThan(290);
    expect(far).toBeLessThan(30);
  });
});
