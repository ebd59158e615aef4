import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Where the provider keeps its sessions, grants, codes and tokens, by the clock of the platform. */
export function createAdapter(database: DatabaseSync, now: () => Date): (model: string) => Adapter {
  const insert = database.prepare(
    `INSERT INTO entries (model, id, uid, grant_id, payload, expires) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET uid = excluded.uid, grant_id = excluded.grant_id, payload = excluded.payload,
       expires = excluded.expires`,
  );
  const byId = database.prepare('SELECT payload, expires FROM entries WHERE model = ? AND id = ?');
  const byUid = database.prepare('SELECT payload, expires FROM entries WHERE model = ? AND uid = ?');
  const remove = database.prepare('DELETE FROM entries WHERE model = ? AND id = ?');
  const removeGrant = database.prepare('DELETE FROM entries WHERE grant_id = ?');
  const removeExpired = database.prepare('DELETE FROM entries WHERE expires < ?');
  const consume = database.prepare(
    `UPDATE entries SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?`,
  );
  const seconds = () => Math.floor(now().getTime() / 1000);
  removeExpired.run(seconds());

  function read(row: Record<string, SQLOutputValue> | undefined): AdapterPayload | undefined {
    if (row === undefined || (row.expires !== null && Number(row.expires) < seconds())) return undefined;
    // Serialised by `upsert` below from the same type.
    return JSON.parse(String(row.payload)) as AdapterPayload;
  }

  return (model) => ({
    async upsert(id, payload, expiresIn) {
      const expires = expiresIn !== undefined && expiresIn > 0 ? seconds() + expiresIn : null;
      // A grant's own row is found by its id; what hangs on it is found, and revoked, by `grant_id`.
      insert.run(model, id, payload.uid ?? null, payload.grantId ?? null, JSON.stringify(payload), expires);
    },
    find: async (id) => read(byId.get(model, id)),
    findByUid: async (uid) => read(byUid.get(model, uid)),
    // Codes for devices are not offered.
    findByUserCode: async () => undefined,
    consume: async (id) => void consume.run(seconds(), model, id),
    destroy: async (id) => void remove.run(model, id),
    revokeByGrantId: async (grantId) => void removeGrant.run(grantId),
  });
}
