import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../app/session.tsx';

/** What one person has begun to write in this browser, under names: whoever signs in here after them neither reads nor sends it. */
export interface Drafts {
  /** What is kept under a name; null where nothing is, or nothing that can be read. */
  readonly read: <Value>(name: string) => Value | null;
  /** Whether it could be kept: a browser may have no room left, or allow none. */
  readonly keep: (name: string, value: unknown) => boolean;
  readonly drop: (name: string) => void;
  /** Tells when it is written or dropped in another tab; answers how to stop. */
  readonly follow: (name: string, onChange: () => void) => () => void;
  /** All whose names begin so. */
  readonly named: <Value>(begin: string) => readonly Value[];
}

function draftsOf(principalId: string): Drafts {
  const prefix = `bihuan.draft.${principalId}.`;
  function read<Value>(name: string): Value | null {
    try {
      return JSON.parse(localStorage.getItem(prefix + name) ?? 'null') as Value | null;
    } catch {
      return null;
    }
  }
  return {
    read,
    keep: (name, value) => {
      try {
        localStorage.setItem(prefix + name, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
    drop: (name) => localStorage.removeItem(prefix + name),
    follow: (name, onChange) => {
      const heard = ({ key }: StorageEvent) => {
        if (key === prefix + name) onChange();
      };
      window.addEventListener('storage', heard);
      return () => window.removeEventListener('storage', heard);
    },
    named: <Value>(begin: string) =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith(prefix + begin))
        .flatMap((key) => read<Value>(key.slice(prefix.length)) ?? []),
  };
}

export function useDrafts(): Drafts {
  const { id } = useSession().principal;
  return useMemo(() => draftsOf(id), [id]);
}

/**
 * What somebody is writing, kept in this browser under a name until it is sent (`forget`) or written otherwise: it outlives a reload, an
 * ended session and a lost line. Another name is another draft. `first` is what the form begins with, as it is now, as long as nothing was
 * written. In two tabs it is one draft: what was sent in one is not sent again from the other. A browser without room keeps it as long as the
 * page is open.
 */
export function useDraft<Value>(
  name: string,
  first: Value,
): readonly [value: Value, write: (value: Value) => void, forget: () => void, isBegun: boolean] {
  const drafts = useDrafts();
  const read = () => ({ drafts, name, kept: drafts.read<Value>(name) });
  const [draft, setDraft] = useState(read);
  useEffect(
    () => drafts.follow(name, () => setDraft({ drafts, name, kept: drafts.read<Value>(name) })),
    [drafts, name],
  );
  const { kept } = draft.name === name && draft.drafts === drafts ? draft : read();
  return [
    kept ?? first,
    (value) => {
      drafts.keep(name, value);
      setDraft({ drafts, name, kept: value });
    },
    () => {
      drafts.drop(name);
      setDraft({ drafts, name, kept: null });
    },
    kept !== null,
  ];
}
