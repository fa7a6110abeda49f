import type { OutputOf } from '@bihuan/contract';
import type { Catalogue, FindingEntry } from '../../catalogue.ts';
import { organisationName } from '../objects/object-item.ts';

/** A finding with the names of its object and unit. */
export const findingItem = (entry: FindingEntry, catalogue: Catalogue): OutputOf<'getFinding'>['item'] => ({
  ...entry,
  objectName: catalogue.objects.get(entry.objectId)?.name ?? entry.objectId,
  unit: organisationName(catalogue, entry.unitId),
});
