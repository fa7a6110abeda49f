import { useState } from 'react';
import { useSession } from '../app/session.tsx';

/** What is kept under a key; null where there is nothing, or nothing that can be read. */
function kept<Value>(key: string): { readonly value: Value } | null {
  try {
    const stored = localStorage.getItem(key);
    return stored === null ? null : { value: JSON.parse(stored) as Value };
  } catch {
    return null;
  }
}

/**
 * What somebody is writing, kept in this browser under a name until it is sent (`forget`) or written otherwise: it outlives a reload, an
 * ended session and a lost line. Another name is another draft. `first` is what the form begins with.
 */
export function useDraft<Value>(
  name: string,
  first: Value,
): readonly [value: Value, write: (value: Value) => void, forget: () => void, isBegun: boolean] {
  const { principal } = useSession();
  // Of one reader: whoever signs in at the same machine after them neither reads nor sends what they have begun.
  const key = `bihuan.draft.${principal.id}.${name}`;
  const read = () => {
    const found = kept<Value>(key);
    return { key, value: found === null ? first : found.value, isBegun: found !== null };
  };
  const [draft, setDraft] = useState(read);
  const current = draft.key === key ? draft : read();
  return [
    current.value,
    (value) => {
      setDraft({ key, value, isBegun: true });
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // A browser that has no room left, or allows none, still sends what is written.
      }
    },
    () => {
      localStorage.removeItem(key);
      setDraft({ key, value: first, isBegun: false });
    },
    current.isBegun,
  ];
}
