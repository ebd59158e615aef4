const DATABASE = 'everyletter';
const STORE = 'kept';

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

const withStore = async <T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const database = await open();
  try {
    return await requested(use(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
};

/** The key never leaves the browser: script may use it, nobody can read it. */
const deviceKey = async (): Promise<CryptoKey> => {
  const kept = await withStore<CryptoKey | undefined>('readonly', (store) => store.get('key'));
  if (kept !== undefined) return kept;
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await withStore('readwrite', (store) => store.put(key, 'key'));
  return key;
};

interface Kept {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
  readonly until: number;
}

/** Keeps a value on the device, encrypted, for some days. Where the browser cannot, the value lives as long as the page. */
export const keep = async (name: string, value: unknown, days: number): Promise<void> => {
  try {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv },
      await deviceKey(),
      new TextEncoder().encode(JSON.stringify(value)),
    );
    const kept: Kept = { iv, sealed, until: Date.now() + days * 86_400_000 };
    await withStore('readwrite', (store) => store.put(kept, name));
  } catch {
    // No storage or no secure context: nothing is kept, and nothing is lost that was promised.
  }
};

/** What was kept, unless it expired. */
export const kept = async (name: string): Promise<unknown> => {
  try {
    const found = await withStore<Kept | undefined>('readonly', (store) => store.get(name));
    if (found === undefined) return undefined;
    if (found.until < Date.now()) return void (await forget(name));
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: found.iv }, await deviceKey(), found.sealed);
    return JSON.parse(new TextDecoder().decode(text));
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
