import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { entries } from '../../infra/bundle/entries.ts';
import type { Bundle } from '../../infra/bundle.ts';
import { addStacks, openApp } from '../../infra/make-app.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Properties = { readonly [key: string]: Json };

/** One resource of a template. */
export interface Resource {
  readonly id: string;
  readonly Type: string;
  readonly Properties: Properties;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export interface Template {
  readonly Resources: Readonly<Record<string, Omit<Resource, 'id'>>>;
  readonly Outputs: Readonly<Record<string, { readonly Value: Json; readonly Export?: { readonly Name: string } }>>;
}

export interface Templates {
  readonly storage: Template;
  readonly service: Template;
}

const read = (folder: string, stack: string): Template =>
  JSON.parse(readFileSync(join(folder, `${stack}.template.json`), 'utf8'));

/** The templates of a stage, as `cdk synth` wrote them. */
export const readTemplates = (folder: string, stage: string): Templates => ({
  storage: read(folder, `Everyletter-${stage}-storage`),
  service: read(folder, `Everyletter-${stage}-service`),
});

/** The resources of a type. */
export const ofType = (template: Template, type: string): readonly Resource[] =>
  Object.entries(template.Resources)
    .filter(([, { Type }]) => Type === type)
    .map(([id, resource]) => ({ id, ...resource }));

/** Bundles that hold nothing: what a template says does not depend on what functions do. */
const emptyBundles = (folder: string): readonly Bundle[] =>
  entries().map(({ name }) => {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'index.mjs'), `export const name = '${name}';`);
    return { name, folder: path, bytes: 0, inputs: {} };
  });

/** A deployment abroad, where the platform brings its own user pool. */
export const abroad = { stage: 'live', region: 'ap-southeast-1', origin: 'https://petitions.example.org' };
/** A deployment in a region of China. */
export const china = (region: 'cn-north-1' | 'cn-northwest-1') => ({
  ...abroad,
  region,
  issuer: 'https://idp.example.cn',
});

/** Synthesizes the stacks in this process. */
export const synthesize = (
  context: Readonly<Record<string, unknown>>,
  prepare: (app: App) => void = () => {},
): Templates & { readonly app: App } => {
  const folder = mkdtempSync(join(tmpdir(), 'everyletter-cdk-'));
  try {
    const { app, settings } = openApp({ context, outdir: join(folder, 'out') });
    addStacks(app, settings, emptyBundles(join(folder, 'functions')));
    prepare(app);
    app.synth();
    return { ...readTemplates(join(folder, 'out'), settings.stage), app };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
