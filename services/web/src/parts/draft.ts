import { useState } from 'react';

const keyOf = (name: string) => `bihuan.draft.${name}`;

function kept<Value>(name: string, first: Value): Value {
  try {
    const stored = localStorage.getItem(keyOf(name));
    return stored === null ? first : (JSON.parse(stored) as Value);
  } catch {
    // A draft that cannot be read is none.
    return first;
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
  const read = () => ({ name, value: kept(name, first), isBegun: localStorage.getItem(keyOf(name)) !== null });
  const [draft, setDraft] = useState(read);
  const current = draft.name === name ? draft : read();
  return [
    current.value,
    (value) => {
      localStorage.setItem(keyOf(name), JSON.stringify(value));
      setDraft({ name, value, isBegun: true });
    },
    () => {
      localStorage.removeItem(keyOf(name));
      setDraft({ name, value: first, isBegun: false });
    },
    current.isBegun,
  ];
}
