import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { vi } from 'vitest';
import { entries } from '../../infra/bundle/entries.ts';
import type { Bundle } from '../../infra/bundle.ts';
import { addChecks } from '../../infra/checks.ts';
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

/** The rules that somebody broke, warnings included: an error would have thrown. */
const findingsIn = (folder: string): readonly string[] => {
  const file = join(folder, 'validation-report.json');
  if (!existsSync(file)) return [];
  const { pluginReports = [] }: { pluginReports?: readonly { violations: readonly { ruleName: string }[] }[] } =
    JSON.parse(readFileSync(file, 'utf8'));
  return pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName));
};

/** Synthesizes the stacks in this process; `checked` by cdk-nag and by the CDK's rules of the region, which takes seconds. */
export const synthesize = (
  context: Readonly<Record<string, unknown>>,
  { checked = false } = {},
): Templates & { readonly app: App; readonly findings: readonly string[] } => {
  const folder = mkdtempSync(join(tmpdir(), 'everyletter-cdk-'));
  vi.stubEnv('CDK_VALIDATION', checked ? undefined : 'false');
  try {
    const { app, settings } = openApp({ context, outdir: join(folder, 'out') });
    addStacks(app, settings, emptyBundles(join(folder, 'functions')));
    if (checked) addChecks(app);
    app.synth();
    return { ...readTemplates(join(folder, 'out'), settings.stage), app, findings: findingsIn(join(folder, 'out')) };
  } finally {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  }
};
