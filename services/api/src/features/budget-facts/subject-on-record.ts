import { Refused, type Subject } from '@bihuan/domain';
import type { Parts } from '../../parts.ts';

/**
 * That there is such a subject and that it can still be written about. Refused: `object.not-found`, `object.not-active`,
 * `organisation.not-found`, `organisation.not-active`, `budget.subject-not-a-department`.
 */
export async function refuseUnknownSubject({ streams }: Pick<Parts, 'streams'>, { kind, id }: Subject): Promise<void> {
  const where = { pointer: '/subject/id' };
  if (kind === 'object') {
    const object = await streams.object.load(id);
    if (object.status === 'none') throw new Refused('object.not-found', {}, where);
    if (object.status === 'registered') return;
    throw new Refused('object.not-active', { name: object.name, status: object.status }, where);
  }
  const organisation = await streams.organisation.load(id);
  if (organisation.status === 'none') throw new Refused('organisation.not-found', {}, where);
  const { name, status } = organisation;
  if (status !== 'registered') throw new Refused('organisation.not-active', { name, status }, where);
  if (organisation.kind !== 'department') throw new Refused('budget.subject-not-a-department', { name }, where);
}
