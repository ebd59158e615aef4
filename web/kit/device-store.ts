const DATABASE = 'everyletter';
const STORE = 'kept';
const KEY = 'key';
const DAY_MS = 86_400_000;

const requested = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const open = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return requested(request);
};

/** Only what is committed outlives the page. */
const committed = (transaction: IDBTransaction): Promise<unknown> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });

const withStore = async <T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode);
    const result = await requested(use(transaction.objectStore(STORE)));
    if (mode === 'readwrite') await committed(transaction);
    return result;
  } finally {
    database.close();
  }
};

/** The key never leaves the browser: script may use it, nobody can read it. */
const deviceKey = async (): Promise<CryptoKey> => {
  const found = await withStore<CryptoKey | undefined>('readonly', (store) => store.get(KEY));
  if (found !== undefined) return found;
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await withStore('readwrite', (store) => store.put(key, KEY));
  return key;
};

interface Kept {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
  readonly until: number;
  readonly stays: boolean;
}

/** What was found on the device, and the instant (milliseconds) at which it will be deleted. */
export interface Found {
  readonly value: unknown;
  readonly until: number;
}

/**
 * Keeps a value on the device, encrypted, for some days; answers until when. Where the browser cannot, the value lives as
 * long as the page, and the answer is `undefined`. What `stays` outlives a quick exit.
 */
export const keep = async (name: string, value: unknown, days: number, stays = false): Promise<number | undefined> => {
  try {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv },
      await deviceKey(),
      new TextEncoder().encode(JSON.stringify(value)),
    );
    const kept: Kept = { iv, sealed, until: Date.now() + days * DAY_MS, stays };
    await withStore('readwrite', (store) => store.put(kept, name));
    return kept.until;
  } catch {
    return undefined; // no storage, or no secure context
  }
};

/** What was kept, unless it expired. */
export const recall = async (name: string): Promise<Found | undefined> => {
  try {
    const found = await withStore<Kept | undefined>('readonly', (store) => store.get(name));
    if (found === undefined) return undefined;
    if (found.until < Date.now()) return void (await forget(name));
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: found.iv }, await deviceKey(), found.sealed);
    return { value: JSON.parse(new TextDecoder().decode(text)), until: found.until };
  } catch {
    return undefined;
  }
};

export const forget = async (name: string): Promise<void> => {
  try {
    await withStore('readwrite', (store) => store.delete(name));
  } catch {
    // Nothing was kept.
  }
};

const forgetWhere = async (ends: (kept: Kept) => boolean): Promise<void> => {
  try {
    const database = await open();
    const transaction = database.transaction(STORE, 'readwrite');
    const request = transaction.objectStore(STORE).openCursor();
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null) return;
      if (cursor.key !== KEY && ends(cursor.value)) cursor.delete();
      cursor.continue();
    };
    await committed(transaction);
    database.close();
  } catch {
    // Nothing was kept.
  }
};

/** Deletes what expired. */
export const forgetExpired = (): Promise<void> => forgetWhere(({ until }) => until < Date.now());

/** Deletes everything that nobody asked to keep through a quick exit. */
export const forgetPassing = (): Promise<void> => forgetWhere(({ stays }) => !stays);
