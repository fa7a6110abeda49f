import type { FilterName } from './filter.ts';
import type { useLedgerWords } from './words.ts';

/** What the screen calls each member of the address. */
export const memberNames = (
  t: ReturnType<typeof useLedgerWords>,
): Readonly<Record<FilterName | 'fiscalYear' | 'asOf' | 'sort', string>> => ({
  fiscalYear: t('year'),
  asOf: t('asOf'),
  sort: t('order'),
  q: t('q'),
  objectId: t('object'),
  unit: t('unit'),
  department: t('department'),
  category: t('category'),
  class: t('class'),
  severity: t('severity'),
  state: t('state'),
  standing: t('standing'),
  ageing: t('ageing'),
  promise: t('promise'),
  lookBack: t('lookBack'),
  flag: t('flag'),
  result: t('results'),
  withinTerm: t('withinTerm'),
  repeat: t('repeats'),
  extended: t('extended'),
  pending: t('pending'),
});
