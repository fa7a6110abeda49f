/** A file that was chosen, and what became of it; kept in this browser until what it belongs to is sent. */
export interface KeptFile {
  /** Also the key under which it is sent: sent again after a lost answer it is there once. */
  readonly key: string;
  /** What it was chosen for. */
  readonly of: string;
  readonly name: string;
  readonly size: number;
  /** Null once it is stored. */
  readonly file: File | null;
  /** SHA-256 as the service has stored it; null before. */
  readonly hash: string | null;
}

const store = 'files';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('bihuan.files', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(store, { keyPath: 'key' });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('not kept'));
  });
}

/** Where a browser keeps nothing (a private window), nothing is kept and everything else works. */
async function within<Value>(
  mode: IDBTransactionMode,
  of: (files: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value | null> {
  try {
    const database = await open();
    return await new Promise<Value>((resolve, reject) => {
      const asked = of(database.transaction(store, mode).objectStore(store));
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error ?? new Error('not kept'));
    }).finally(() => database.close());
  } catch {
    return null;
  }
}

export const keepFile = (file: KeptFile) => within('readwrite', (files) => files.put(file));
export const forgetFile = (key: string) => within('readwrite', (files) => files.delete(key));
export async function keptFiles(of: string): Promise<readonly KeptFile[]> {
  const all = (await within('readonly', (files) => files.getAll())) as KeptFile[] | null;
  return (all ?? []).filter((file) => file.of === of);
}
