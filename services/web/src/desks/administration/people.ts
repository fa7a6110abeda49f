import { useAskAll } from '../../api/queries.ts';

/** Everybody who can be chosen, by id; with title and mail, since several bear one name. */
export function usePeople({
  enabled = true,
}: {
  readonly enabled?: boolean;
} = {}): readonly (readonly [id: string, words: string])[] {
  const persons = useAskAll('listPersons', { status: 'active' }, { enabled });
  return (persons.data ?? []).flatMap((person) => {
    if (person.status !== 'active') return [];
    const { id, name, title, mail } = person;
    return [[id, [name, title, mail].filter((part) => part !== null).join(' · ')] as const];
  });
}
