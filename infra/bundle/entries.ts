import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '../../shared/contract/index.ts';
import type { JobDeclaration } from '../../shared/contract/job.ts';
import type { ServiceDeclaration } from '../../shared/contract/service.ts';
import { type Needs, resources } from '../../shared/resources.ts';
import { kebab } from '../kebab.ts';
import { kindsAsked } from '../kinds-asked.ts';

/** One function to bundle: its name, and the module that Lambda loads. */
export interface Entry {
  readonly name: string;
  /** Folder that the module's imports are resolved from. */
  readonly folder: string;
  readonly source: string;
}

const functionsFolder = join(import.meta.dirname, '../../functions');

const folderOf = { table: 'tables', bucket: 'buckets', key: 'keys' } as const;

/** Imports of exactly the kinds of access that were asked for, and the object that hands them to the kit. */
const modules = (needs: readonly Needs[]) => {
  const asked = kindsAsked(needs);
  const imports = asked.map(([name, kinds]) => {
    const names = kinds.map((kind) => `${kind} as ${name}_${kind}`).join(', ');
    return `import { ${names} } from '../${folderOf[resources[name].type]}/${name}.ts';`;
  });
  const parts = asked.map(
    ([name, kinds]) => `${name}: { ${kinds.map((kind) => `${kind}: ${name}_${kind}`).join(', ')} }`,
  );
  return { imports, object: `{ ${parts.join(', ')} }` };
};

const importHandler = (name: string) => `import { ${name} } from './${kebab(name)}.ts';`;

const serviceEntry = ({ name, endpoints }: ServiceDeclaration): Entry => {
  const { imports, object } = modules(Object.values(endpoints).map(({ needs }) => needs));
  const operations = Object.keys(endpoints);
  const source = [
    `import { ${name} } from '../../shared/contract/${name}.ts';`,
    `import { serve } from '../kit/serve.ts';`,
    ...imports,
    ...operations.map(importHandler),
    `export const handler = serve(${name}, { ${operations.join(', ')} }, ${object});`,
  ];
  return { name, folder: join(functionsFolder, name), source: source.join('\n') };
};

const jobEntry = (service: ServiceDeclaration, job: string, { needs }: JobDeclaration): Entry => {
  const { imports, object } = modules([needs]);
  const source = [
    `import { work } from '../kit/work.ts';`,
    ...imports,
    importHandler(job),
    `export const handler = work(${job}, ${object});`,
  ];
  return { name: kebab(job), folder: join(functionsFolder, service.name), source: source.join('\n') };
};

const plainEntry = (name: string): Entry => ({
  name,
  folder: join(functionsFolder, name),
  source: `export { handler } from './${name}.ts';`,
});

/** Every function of the platform, from the registry. @throws Error naming every handler that is not written */
export const entries = (): readonly Entry[] => {
  const declared: readonly ServiceDeclaration[] = Object.values(services);
  const all = [
    ...declared.map(serviceEntry),
    ...declared.flatMap((service) =>
      Object.entries(service.jobs ?? {}).map(([name, job]) => jobEntry(service, name, job)),
    ),
    ...['authorizer', 'site'].map(plainEntry),
  ];
  const missing = all.flatMap(({ folder, source }) =>
    [...source.matchAll(/'(\.\/[^']+)'/g)]
      .map(([, file = '']) => join(folder, file))
      .filter((file) => !existsSync(file)),
  );
  if (missing.length > 0) throw new Error(`Handlers are declared but not written: ${missing.join(', ')}`);
  return all;
};
