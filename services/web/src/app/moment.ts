import { useSearchParams } from 'react-router';

/** The past day (or position) that the screen shows, from its address; null for now. */
export function useAsOf(): string | null {
  const [members] = useSearchParams();
  return members.get('asOf');
}

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
