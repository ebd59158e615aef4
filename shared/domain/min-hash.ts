const LENGTH = 3;

/** A text as it is compared: one way of writing each character, neither punctuation nor space. */
const cleaned = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Every three characters in a row of a text, each once; a shorter text is one by itself. */
export const threeGrams = (text: string): ReadonlySet<string> => {
  const characters = [...cleaned(text)];
  if (characters.length === 0) return new Set();
  const starts = Math.max(1, characters.length - LENGTH + 1);
  return new Set(Array.from({ length: starts }, (_, at) => characters.slice(at, at + LENGTH).join('')));
};

/** How much two texts share: of all their three-grams those that both have (Jaccard), in whole per cent. */
export const sharedPercent = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const both = [...one].filter((gram) => other.has(gram)).length;
  const all = one.size + other.size - both;
  return all === 0 ? 0 : Math.round((100 * both) / all);
};

// FNV-1a, then the finalizer of MurmurHash3: 32 bits, well mixed.
const hashed = (gram: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < gram.length; index++) hash = Math.imul(hash ^ gram.charCodeAt(index), 0x01000193);
  return hash >>> 0;
};
const mixed = (hash: number, seed: number): number => {
  let value = hash ^ Math.imul(seed, 0x9e3779b1);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
};

/**
 * The least hash of a text's three-grams, under each of so many hash functions (Broder 1997): of two texts as many of
 * them are equal as their three-grams are shared. Nothing for a text without characters.
 */
export const minHash = (grams: ReadonlySet<string>, count: number): number[] => {
  if (grams.size === 0) return [];
  const hashes = [...grams].map(hashed);
  return Array.from({ length: count }, (_, index) =>
    hashes.reduce((least, hash) => Math.min(least, mixed(hash, index + 1)), 0xffffffff),
  );
};

const ROWS = 2;
const BANDS = 3;

/**
 * What near-duplicates of a text have in common with it: bands of least hashes. A text that shares nine tenths has one
 * band in common in 81 of 100 cases, and one of three in 99. They go nowhere but through a keyed hash.
 */
export const textBands = (text: string): string[] => {
  const least = minHash(threeGrams(text), ROWS * BANDS);
  if (least.length === 0) return [];
  return Array.from({ length: BANDS }, (_, band) =>
    [band, ...least.slice(band * ROWS, (band + 1) * ROWS)].map((value) => value.toString(36)).join('.'),
  );
};
