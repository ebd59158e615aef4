import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type * as z from 'zod';
import { FiguresView } from '../../shared/contract/views/figures-view.ts';
import { presentFigures } from '../../shared/contract/views/present-figures.ts';
import { formulas } from '../../shared/figures/formulas.ts';
import { PublishedYear } from '../../shared/figures/published-year.ts';

type Answer = z.output<typeof FiguresView>;

/** What only names or describes a figure, and is not computed. */
const WORDS = ['name', 'formulas', 'cutOff', 'inputs', 'inputHash'];

const differences = (place: string, found: unknown, expected: unknown): string[] => {
  if (typeof expected !== 'object' || expected === null)
    return found === expected ? [] : [`${place}: published ${String(found)}, recomputed ${String(expected)}`];
  const given = new Map(Object.entries(found ?? {}));
  const right = new Map(Object.entries(expected));
  return [...new Set([...given.keys(), ...right.keys()])]
    .filter((name) => !WORDS.includes(name))
    .flatMap((name) => differences(`${place}.${name}`, given.get(name), right.get(name)));
};

/**
 * Recomputes published figures from what was frozen with them, and says where they differ; nothing when they are equal.
 * @param frozen the object of the archive, as it lies there
 */
export const recompute = (answer: Answer, frozen: Buffer): string[] => {
  const text = (frozen[0] === 0x1f ? gunzipSync(frozen) : frozen).toString();
  const inputHash = createHash('sha256').update(text).digest('hex');
  if (inputHash !== answer.inputHash)
    return [`frozen inputs: their SHA-256 is ${inputHash}, the figures say ${answer.inputHash}`];
  if (answer.formulaVersion !== formulas.version)
    return [`formulas: published by version ${answer.formulaVersion}, this program computes by ${formulas.version}`];
  const figures = PublishedYear.parse(JSON.parse(text));
  const { period, procuratorate, cutOff, formulaVersion, inputs } = answer;
  const recomputed = presentFigures({
    period,
    procuratorate,
    shown: 'published',
    language: 'zh',
    published: { figures, cutOff, formulaVersion, inputHash, inputs },
    tree: figures.codes.map((code) => ({ code, name: { zh: code, en: code } })),
    people: [],
  });
  // What the contract does not declare is not published.
  return differences('figures', answer, FiguresView.parse(recomputed));
};
