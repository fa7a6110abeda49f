import { useState } from 'react';

const prefix = 'bihuan.draft.';

/** What is kept under a name; null where nothing is, or nothing that can be read. */
export function keptDraft<Value>(name: string): Value | null {
  try {
    return JSON.parse(localStorage.getItem(prefix + name) ?? 'null') as Value | null;
  } catch {
    return null;
  }
}

/** Whether it could be kept: a browser may have no room left, or allow none. */
export function keepDraft(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export const dropDraft = (name: string): void => localStorage.removeItem(prefix + name);

/** All drafts whose names begin so. */
export const draftsNamed = <Value>(begin: string): readonly Value[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix + begin))
    .flatMap((key) => keptDraft<Value>(key.slice(prefix.length)) ?? []);

/**
 * What somebody is writing, kept in this browser under a name until it is sent (`forget`) or written otherwise: it outlives a reload, an
 * ended session and a lost line. Another name is another draft. `first` is what the form begins with. A browser without room keeps it as
 * long as the page is open.
 */
export function useDraft<Value>(
  name: string,
  first: Value,
): readonly [value: Value, write: (value: Value) => void, forget: () => void, isBegun: boolean] {
  const read = () => {
    const kept = keptDraft<Value>(name);
    return { name, value: kept ?? first, isBegun: kept !== null };
  };
  const [draft, setDraft] = useState(read);
  const current = draft.name === name ? draft : read();
  return [
    current.value,
    (value) => {
      keepDraft(name, value);
      setDraft({ name, value, isBegun: true });
    },
    () => {
      dropDraft(name);
      setDraft({ name, value: first, isBegun: false });
    },
    current.isBegun,
  ];
}
