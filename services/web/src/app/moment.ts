import { useSearchParams } from 'react-router';

type Members = Readonly<Record<string, string | number | readonly (string | number)[] | null | undefined>>;

/** The past day (or position) that the screen shows, from its address; null for now. */
export function useAsOf(): string | null {
  const [members] = useSearchParams();
  return members.get('asOf');
}

/** A day, and not a position of the log, which a moment may be as well. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** One member of the address, and how to set it (null removes it); a step of its own in the history only where `push` says so. */
export function useMember(name: string): readonly [string | null, (value: string | null, push?: boolean) => void] {
  const [members, setMembers] = useSearchParams();
  return [
    members.get(name),
    (value, push = false) =>
      setMembers(
        (before) => {
          const after = new URLSearchParams(before);
          if (value === null || value === '') after.delete(name);
          else after.set(name, value);
          return after;
        },
        { replace: !push },
      ),
  ];
}

/** The address of another page at the moment that this one shows; lists are written `a,b`, what is null is left out. */
export function useAddress(): (path: string, members?: Members) => string {
  const asOf = useAsOf();
  return (path, members = {}) => {
    const stated = Object.entries({ asOf, ...members }).filter(([, value]) => value !== null && value !== undefined);
    if (stated.length === 0) return path;
    return `${path}?${new URLSearchParams(stated.map(([name, value]) => [name, String(value)]))}`;
  };
}
