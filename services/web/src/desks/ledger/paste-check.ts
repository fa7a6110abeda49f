import type { OutputOf } from '@bihuan/contract';
import { useQueries } from '@tanstack/react-query';
import { ask } from '../../api/ask.ts';
import { listComma } from '../../i18n/punctuation.ts';
import { codeNamed, codesOf, useTerms } from '../../i18n/terms.ts';
import { fenFrom, type MoneyUnit } from '../../parts/money.tsx';
import type { PasteColumn, PastedRow } from './pasted.ts';
import { useLedgerWords } from './words.ts';

type Evaluation = OutputOf<'listEvaluations'>['items'][number];

export const wordOf = {
  object: 'colObject',
  description: 'colDescription',
  category: 'colCategory',
  severity: 'colSeverity',
  class: 'colClass',
  amount: 'colAmount',
  requirement: 'colRequirement',
  basis: 'colBasis',
  dueDate: 'colDueDate',
} as const satisfies Record<PasteColumn, string>;

/** The same cells are the same row, wherever it stands. */
export const keyOf = ({ cells }: PastedRow): string => JSON.stringify(cells);

/** `2026-03-31`, also written with slashes or points and without zeros, as spreadsheets show days; null where it is no day. */
function dayOf(text: string): string | null {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (found === null) return null;
  const [, year = '', month = '', day = ''] = found;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== written ? null : written;
}

/** The body of the command that raises a row. */
export const bodyOf = ({ cells }: PastedRow, { id }: Evaluation, unit: MoneyUnit) => ({
  evaluationId: id,
  description: cells.description,
  category: cells.category,
  severity: codeNamed('severity', cells.severity),
  class: cells.class === '' ? null : codeNamed('findingClass', cells.class),
  amount: cells.amount === '' ? null : fenFrom(cells.amount, unit),
  requirement: cells.requirement === '' ? null : cells.requirement,
  basis: cells.basis === '' ? null : cells.basis,
  dueDate: cells.dueDate === '' ? null : dayOf(cells.dueDate),
});

/** The newest evaluation of each object by its whole name; null where there is none. */
export function useEvaluations(names: readonly string[]): (name: string) => Evaluation | 'looking' | 'failed' | null {
  const wanted = [...new Set(names.filter((name) => name !== ''))];
  const found = useQueries({
    queries: wanted.map((name) => ({
      queryKey: ['listEvaluations', { query: { q: name.slice(0, 100), limit: 50 } }],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        ask('listEvaluations', { query: { q: name.slice(0, 100), limit: 50 } }, { signal }),
      staleTime: 60_000,
    })),
  });
  return (name) => {
    const answer = found[wanted.indexOf(name)];
    if (name === '') return null;
    if (answer?.data === undefined) return answer?.error == null ? 'looking' : 'failed';
    return answer.data.items.find(({ objectName, status }) => objectName === name && status === 'open') ?? null;
  };
}

/** What is wrong with a row, each in one sentence; nothing where it can be raised. */
export function useCheck(
  unit: MoneyUnit,
): (row: PastedRow, evaluation: Evaluation | 'looking' | 'failed' | null) => readonly string[] {
  const t = useLedgerWords();
  const say = useTerms();
  return ({ cells, tooMany }, evaluation) => {
    const faults: string[] = [];
    if (tooMany !== null) {
      const { from, cells: beyond } = tooMany;
      faults.push(t('tooMany', { count: beyond.length, from, text: beyond.join(listComma()) }));
    }
    for (const column of ['object', 'description', 'category', 'severity'] as const) {
      if (cells[column] === '') faults.push(t('missing', { column: t(wordOf[column]) }));
    }
    if (cells.object !== '' && evaluation === null) faults.push(t('noObject', { text: cells.object }));
    if (evaluation === 'looking' || evaluation === 'failed') faults.push(t(evaluation));
    const choices = (group: 'severity' | 'findingClass') =>
      codesOf(group)
        .map((code) => say(group, code))
        .join(listComma());
    if (cells.severity !== '' && codeNamed('severity', cells.severity) === null)
      faults.push(t('notSeverity', { text: cells.severity, choices: choices('severity') }));
    if (cells.class !== '' && codeNamed('findingClass', cells.class) === null)
      faults.push(t('notClass', { text: cells.class, choices: choices('findingClass') }));
    if (cells.amount !== '' && fenFrom(cells.amount, unit) === null)
      faults.push(t('notAmount', { text: cells.amount, unit }));
    if (cells.dueDate !== '' && dayOf(cells.dueDate) === null) faults.push(t('notDay', { text: cells.dueDate }));
    return faults;
  };
}
