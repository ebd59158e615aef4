import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type Json, type JsonObject, object, optionalString, string } from './json.ts';

/** One stack as `cdk synth` wrote it, nothing resolved yet. */
export interface SynthesizedStack {
  readonly name: string;
  readonly account: string | undefined;
  readonly region: string | undefined;
  readonly template: JsonObject;
  /** Object key in the assets bucket -> directory or file on this machine. */
  readonly assets: ReadonlyMap<string, string>;
}

/** Reads every stack of a cloud assembly, those of nested stages included. */
export function readStacks(directory: string): SynthesizedStack[] {
  const artifacts = Object.entries(object(readJson(join(directory, 'manifest.json')), 'artifacts'));
  const stacks: SynthesizedStack[] = [];
  for (const [id, artifact] of artifacts) {
    if (!isObject(artifact)) continue;
    const type = optionalString(artifact, 'type');
    const properties = object(artifact, 'properties');
    if (type === 'cdk:cloud-assembly') stacks.push(...readStacks(join(directory, string(properties, 'directoryName'))));
    if (type === 'aws:cloudformation:stack') stacks.push(readStack(directory, id, artifact, properties));
  }
  return stacks;
}

function readStack(directory: string, id: string, artifact: JsonObject, properties: JsonObject): SynthesizedStack {
  const [, account, region] = /^aws:\/\/([^/]+)\/(.+)$/.exec(optionalString(artifact, 'environment') ?? '') ?? [];
  return {
    name: optionalString(properties, 'stackName') ?? id,
    account: account === 'unknown-account' ? undefined : account,
    region: region === 'unknown-region' ? undefined : region,
    template: readJson(join(directory, string(properties, 'templateFile'))),
    assets: readAssets(directory, id),
  };
}

function readAssets(directory: string, stack: string): Map<string, string> {
  const found = new Map<string, string>();
  const file = join(directory, `${stack}.assets.json`);
  for (const asset of Object.values(object(readJson(file), 'files'))) {
    if (!isObject(asset)) continue;
    const path = optionalString(object(asset, 'source'), 'path');
    if (path === undefined) throw new Error(`${file}: an asset without a path (made by an executable) cannot run here`);
    for (const destination of Object.values(object(asset, 'destinations'))) {
      if (isObject(destination)) found.set(string(destination, 'objectKey'), join(directory, path));
    }
  }
  return found;
}

function readJson(file: string): JsonObject {
  const value: Json = JSON.parse(readFileSync(file, 'utf8'));
  if (!isObject(value)) throw new TypeError(`${file} should hold an object`);
  return value;
}
