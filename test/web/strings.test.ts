import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const files = globSync('web/{portal,console,kit}/**/*.{ts,tsx}', { cwd: root }).filter(
  (path) => !path.includes('/catalogue/'),
);

/** Attributes whose words a person reads or hears. */
const SPOKEN = ['alt', 'aria-label', 'aria-description', 'aria-valuetext', 'label', 'placeholder', 'title', 'summary'];
const LETTERS = /\p{L}{2}/u;
const CHINESE = /\p{Script=Han}/u;

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Texts of a syntax tree that a reader would see in one language only. */
const spokenIn = (node: unknown): string[] => {
  if (!isNode(node)) return [];
  const { type, value, name } = node;
  const own: string[] = [];
  if (type === 'JSXText' && LETTERS.test(String(value))) own.push(String(value).trim());
  if (type === 'JSXAttribute' && isNode(name) && SPOKEN.includes(String(name.value)) && isNode(value)) {
    if (value.type === 'StringLiteral' && LETTERS.test(String(value.value))) own.push(`${name.value}=${value.value}`);
  }
  if (type === 'StringLiteral' && CHINESE.test(String(value))) own.push(String(value));
  if (type === 'TemplateElement' && CHINESE.test(String(node.raw))) own.push(String(node.raw));
  return [...own, ...Object.values(node).flatMap(spokenIn)];
};

const spoken = (source: string, tsx = true) =>
  spokenIn(parseSync(source, { syntax: 'typescript', tsx, target: 'es2022' }).body);

/** Words that are the same in every language: names, and the languages' own names for themselves. */
const NAMES = ['中文', 'English', '件件有回音', 'Everyletter', 'CSV', 'PDF'];

describe('what a person reads', () => {
  it.each(files)('%s takes from the catalogues', (path) => {
    expect(
      spoken(readFileSync(join(root, path), 'utf8'), path.endsWith('x')).filter((text) => !NAMES.includes(text)),
    ).toEqual([]);
  });

  it('would be found outside of them', () => {
    const page = '<p title="Hello">Good day {`您好`}{"再见"}</p>';

    expect(spoken(`export const page = ${page};`)).toEqual(['title=Hello', 'Good day', '您好', '再见']);
  });
});
