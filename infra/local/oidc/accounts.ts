import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { NewAccount } from './settings.ts';

const COST: ScryptOptions = { N: 2 ** 14, r: 8, p: 1 };
const HASH_BYTES = 32;

function derive(password: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, COST, (error, hash) => {
      if (error === null) resolve(hash);
      else reject(error);
    });
  });
}

export type Accounts = ReturnType<typeof createAccounts>;

/** The staff who may sign in on this machine. */
export function createAccounts(database: DatabaseSync) {
  const insert = database.prepare(
    `INSERT INTO accounts (id, name, salt, hash) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET name = excluded.name, salt = excluded.salt, hash = excluded.hash`,
  );
  const select = database.prepare('SELECT id, name, salt, hash FROM accounts WHERE id = ?');
  // Unknown names are checked against this, so that they take as long as known ones.
  const nobody = { salt: randomBytes(16), hash: randomBytes(HASH_BYTES) };

  return {
    /**
     * Adds accounts or replaces them. Those of one call that share a password share its salt: a demonstration has
     * hundreds of accounts with one printed password, and hashing it for each would take half a minute.
     */
    async add(accounts: readonly NewAccount[]): Promise<void> {
      const passwords = [...new Set(accounts.map(({ password }) => password))];
      const secrets = new Map(
        await Promise.all(
          passwords.map(async (password) => {
            const salt = randomBytes(16);
            return [password, { salt, hash: await derive(password, salt) }] as const;
          }),
        ),
      );
      database.exec('BEGIN IMMEDIATE');
      for (const { id, name, password } of accounts) {
        const { salt, hash } = secrets.get(password) ?? nobody;
        insert.run(id, name, salt, hash);
      }
      database.exec('COMMIT');
    },
    nameOf(id: string): string | undefined {
      const row = select.get(id);
      return row === undefined ? undefined : String(row.name);
    },
    /** Whether the password is the account's; unknown accounts answer no, in the same time. */
    async verify(id: string, password: string): Promise<boolean> {
      const row = select.get(id);
      const known = row?.salt instanceof Uint8Array && row.hash instanceof Uint8Array;
      const { salt, hash } = known ? { salt: row.salt as Uint8Array, hash: row.hash as Uint8Array } : nobody;
      const matches = timingSafeEqual(await derive(password, salt), hash);
      return matches && known;
    },
  };
}
