import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const KEY_BYTES = 32;

/**
 * Reads the secret of every key from its file, after adding secrets for keys that have none yet. A secret is on the
 * disk before anything is sealed with it; whoever loses this file loses all that was sealed.
 */
export function openKeyMaterial(file: string, keyIds: readonly string[]): ReadonlyMap<string, Buffer> {
  const kept = read(file);
  const missing = keyIds.filter((id) => !kept.has(id));
  for (const id of missing) kept.set(id, randomBytes(KEY_BYTES));
  if (missing.length > 0) write(file, kept);
  return kept;
}

function read(file: string): Map<string, Buffer> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Map();
    throw error;
  }
  try {
    const entries = Object.entries(JSON.parse(text)).map(([id, secret]) => [id, secretOf(secret)] as const);
    return new Map(entries);
  } catch (cause) {
    throw new Error(`${file} does not hold the keys of this platform: put back its backup.`, { cause });
  }
}

function secretOf(value: unknown): Buffer {
  const secret = Buffer.from(String(value), 'base64');
  if (secret.length !== KEY_BYTES) throw new Error('a key has another length');
  return secret;
}

function write(file: string, material: ReadonlyMap<string, Buffer>): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const secrets = Object.fromEntries([...material].map(([id, secret]) => [id, secret.toString('base64')]));
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  const directory = openSync(dirname(file), 'r');
  fsyncSync(directory);
  closeSync(directory);
}
