import type { OutputOf } from '@bihuan/contract';
import type { Catalogue, ObjectEntry } from '../../catalogue.ts';

/** An object with the names of its unit and department. */
export const objectItem = (entry: ObjectEntry, catalogue: Catalogue): OutputOf<'getObject'>['item'] => ({
  ...entry,
  unit: organisationName(catalogue, entry.unitId),
  department: organisationName(catalogue, entry.departmentId),
});

export const organisationName = ({ organisations }: Catalogue, id: string | null): string | null =>
  id === null ? null : (organisations.get(id)?.name ?? null);
