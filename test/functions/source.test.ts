import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';
import { endpoints, jobs } from '../../shared/contract/index.ts';
import { procedureSteps } from '../../shared/domain/transition.ts';

/** Casts in `shared` and `functions`; lower it when one goes, and think twice before raising it. */
const CASTS = 28;
/** Files whose length is worth a second look. */
const LINES = 260;

interface Found {
  readonly kind: string;
  readonly file: string;
  readonly line: number;
  /** The text of the lines on which the expression ends, and of the line before it begins. */
  readonly around: string;
}

const files = globSync('{shared,functions}/**/*.ts').sort();
const textOf = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

const isNode = (value: unknown): value is { type: string; span?: { start: number; end: number } } =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const walk = (value: unknown, visit: (node: { type: string; span?: { start: number; end: number } }) => void): void => {
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) visit(value);
  for (const member of Object.values(value)) walk(member, visit);
};

/** Every node of a kind that the house asks about, with its place. */
const nodesOf = (file: string, text: string): Found[] => {
  // Positions of the parser count bytes and go on from file to file; they begin with the first token.
  const tree = parseSync(`;${text}`, { syntax: 'typescript', target: 'es2024' });
  const bytes = Buffer.from(`;${text}`);
  const lines = text.split('\n');
  const found: Found[] = [];
  const lineAt = (position: number) =>
    bytes
      .subarray(0, position - tree.span.start)
      .toString()
      .split('\n').length;
  walk(tree, ({ type, span }) => {
    if (span === undefined) return;
    const [first, last] = [lineAt(span.start), lineAt(span.end)];
    const around = [...lines.slice(Math.max(0, first - 3), first), lines[last - 2], lines[last - 1]].join('\n');
    found.push({ kind: type, file, line: last, around });
  });
  return found;
};

const all = files.flatMap((file) => nodesOf(file, textOf.get(file) ?? ''));
const ofKind = (...kinds: string[]) => all.filter(({ kind }) => kinds.includes(kind));
const place = ({ file, line }: Found) => `${file}:${line}`;

describe('the source', () => {
  const casts = ofKind('TsAsExpression', 'TsTypeAssertion');

  it('has no more casts than its budget', () => {
    expect(casts.length).toBeLessThanOrEqual(CASTS);
  });

  it('says of each cast why it is right', () => {
    expect(casts.filter(({ around }) => !/\/\/ \S/.test(around)).map(place)).toEqual([]);
  });

  it('has no value of type any', () => {
    const any = [...textOf].filter(([, text]) => /(:|<|\bas|,|\|)\s*any\b(?=\s*[;,)>=\]|&])/.test(text));

    expect(any.map(([file]) => file)).toEqual([]);
  });

  it('asserts nowhere that something is there', () => {
    expect(ofKind('TsNonNullExpression').map(place)).toEqual([]);
  });

  it('exports by name alone', () => {
    expect(ofKind('ExportDefaultDeclaration', 'ExportDefaultExpression', 'TsExportAssignment').map(place)).toEqual([]);
  });

  it('has enums and namespaces nowhere, and classes only of errors', () => {
    expect(ofKind('TsEnumDeclaration', 'TsModuleDeclaration').map(place)).toEqual([]);
    const classes = [...textOf].flatMap(([file, text]) =>
      [...text.matchAll(/^(?:export )?class \w+(?: extends (\w+))?/gm)].map(([, parent]) => `${file} ${parent}`),
    );
    expect(classes.filter((one) => !one.endsWith(' Error'))).toEqual([]);
  });

  it('stands in files of kebab-case names and of a length that is read at once', () => {
    expect(files.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(basename(file)))).toEqual([]);
    expect(files.filter((file) => /(utils|common|helpers|types)\.ts$/.test(file))).toEqual([]);
    expect([...textOf].filter(([, text]) => text.split('\n').length > LINES).map(([file]) => file)).toEqual([]);
  });

  it('keeps its folders small', () => {
    const folders = Object.entries(Object.groupBy(files, (file) => dirname(file)));

    expect(folders.filter(([, inside = []]) => inside.length > 30).map(([folder]) => folder)).toEqual([]);
  });

  it('has no work left to be done and no check switched off', () => {
    const left = /\b(TODO|FIXME|XXX)\b|@ts-ignore|@ts-nocheck|@ts-expect-error|biome-ignore|eslint-disable/;

    expect([...textOf].filter(([, text]) => left.test(text)).map(([file]) => file)).toEqual([]);
  });

  it('imports zod as a namespace, which bundles at a fifth of the size', () => {
    const other = [...textOf].filter(
      ([, text]) => /from 'zod'/.test(text) && !/import (type )?\* as z from 'zod'/.test(text),
    );

    expect(other.map(([file]) => file)).toEqual([]);
  });
});

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const names = Object.keys({ ...endpoints, ...jobs });

describe.each(names)('%s', (name) => {
  const naming = new RegExp(`\\b${name}\\b`);

  it('has one handler, in a file of its own name that exports it, and one declaration', () => {
    const handlers = files.filter((file) => file.startsWith('functions/') && basename(file) === `${kebab(name)}.ts`);
    const declared = files.filter(
      (file) =>
        file.startsWith('shared/contract/') &&
        new RegExp(`^const ${name} = (endpoint|job|caseStep)\\(`, 'm').test(textOf.get(file) ?? ''),
    );

    expect(handlers).toHaveLength(1);
    expect(textOf.get(handlers[0] ?? '')).toMatch(new RegExp(`^export const ${name} = (handle|perform)\\(`, 'm'));
    expect(declared).toHaveLength(1);
    expect(basename(declared[0] ?? '', '.ts')).toBe(basename(dirname(handlers[0] ?? '')));
  });

  it('is named nowhere else that would have to change with it', () => {
    const own = new Set([`${kebab(name)}.ts`]);
    const others = globSync('{shared,functions,infra}/**/*.{ts,mjs}')
      .filter((file) => !file.startsWith('infra/operate/') && !file.includes('node_modules'))
      .filter((file) => !own.has(basename(file)))
      .filter((file) => naming.test(withoutComments(readFileSync(file, 'utf8'))));

    // The domain's word for a step is often that of the operation that takes it; neither has to change with the other.
    const besides = others.filter((file) => !(name in procedureSteps && file.startsWith('shared/domain/')));
    expect(besides.filter((file) => !file.startsWith('shared/contract/'))).toEqual([]);
    expect(besides).toHaveLength(1);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
