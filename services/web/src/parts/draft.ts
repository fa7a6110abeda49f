import { useState } from 'react';
import { useSession } from '../app/session.tsx';

/** What was kept under a key; null where nothing is, or nothing that can be read. */
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
 * ended session and a lost line, and nobody else who signs in here sees it. Another name is another draft. `first` is what the form begins
 * with, as it is now, as long as nothing was written.
 */
export function useDraft<Value>(
  name: string,
  first: Value,
): readonly [value: Value, write: (value: Value) => void, forget: () => void, isBegun: boolean] {
  const key = `bihuan.draft.${useSession().principal.id}.${name}`;
  const [draft, setDraft] = useState(() => ({ key, kept: kept<Value>(key) }));
  const current = draft.key === key ? draft.kept : kept<Value>(key);
  return [
    current === null ? first : current.value,
    (value) => {
      localStorage.setItem(key, JSON.stringify(value));
      setDraft({ key, kept: { value } });
    },
    () => {
      localStorage.removeItem(key);
      setDraft({ key, kept: null });
    },
    current !== null,
  ];
}
