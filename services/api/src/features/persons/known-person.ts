import { knownPerson, type PersonRecordState, Refused } from '@bihuan/domain';
import type { Parts } from '../../parts.ts';

/** The record of a person who is there. Refused `person.not-found`, `person.deleted`, at the place in the request that names the person. */
export async function recordOfKnownPerson(
  { streams }: Pick<Parts, 'streams'>,
  personId: string,
  pointer: string | null,
): Promise<PersonRecordState> {
  const record = await streams['person-record'].load(personId);
  const where = pointer === null ? {} : { pointer };
  if (record.isDeleted) throw new Refused('person.deleted', {}, where);
  const person = await streams.person.load(personId);
  if (person.status === 'none' && pointer !== null)
    throw new Refused('request.not-found', { what: 'person', id: personId }, where);
  knownPerson(person, record);
  return record;
}
