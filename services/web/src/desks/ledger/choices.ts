import type { OutputOf, TermGroup } from '@bihuan/contract';
import { useAsk } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { listComma } from '../../i18n/punctuation.ts';
import { codesOf, useTerms } from '../../i18n/terms.ts';
import type { FilterName } from './filter.ts';
import { useLedgerWords } from './words.ts';

type Totals = OutputOf<'getLedger'>['totals'];
type Offered = readonly (readonly [value: string, words: string])[];

/** One condition of the filter, what the screen calls it, and what it can be. */
export interface ChoiceOf {
  readonly name: FilterName | 'fiscalYear';
  readonly title: string;
  readonly offered: Offered;
}

/** The conditions that are chosen from a list, the year first; what is counted says of which units, departments and categories. */
export function useChoices(counted: Totals | null): readonly ChoiceOf[] {
  const t = useLedgerWords();
  const say = useTerms();
  const may = useMay();
  const years = useAsk('listFiscalYears', {}, { enabled: may('listFiscalYears') });
  const groups = (of: Totals['byUnit'] = []): Offered => of.map(({ id, name }) => [id ?? 'none', name ?? t('none')]);
  const coded = (group: TermGroup): Offered => codesOf(group).map((code) => [code, say(group, code)]);
  const categories: Offered = (counted?.byCategory ?? []).map(({ findings, name }) => [
    findings.filter?.category?.[0] ?? name ?? '',
    name ?? t('none'),
  ]);
  return [
    {
      name: 'fiscalYear',
      title: t('year'),
      offered: (years.data?.items ?? []).map(({ fiscalYear }) => [String(fiscalYear), String(fiscalYear)]),
    },
    { name: 'unit', title: t('unit'), offered: groups(counted?.byUnit) },
    { name: 'department', title: t('department'), offered: groups(counted?.byDepartment) },
    { name: 'category', title: t('category'), offered: categories },
    { name: 'severity', title: t('severity'), offered: coded('severity') },
    { name: 'state', title: t('state'), offered: coded('ledgerState') },
    { name: 'standing', title: t('standing'), offered: coded('ledgerStanding') },
    { name: 'ageing', title: t('ageing'), offered: coded('ageing') },
    { name: 'lookBack', title: t('lookBack'), offered: coded('lookBack') },
    { name: 'promise', title: t('promise'), offered: coded('promise') },
    { name: 'flag', title: t('flag'), offered: coded('findingFlag') },
  ];
}

/** What a condition is set to, in words; several values stand side by side. */
export const wordsOfChosen = (chosen: string, offered: Offered): string =>
  chosen
    .split(',')
    .map((value) => offered.find(([one]) => one === value)?.[1] ?? value)
    .join(listComma());
