import { listComma } from '../../i18n/punctuation.ts';
import { codesOf, useTerms } from '../../i18n/terms.ts';
import { useMoneyWords } from '../../parts/money.tsx';
import { Sample } from '../../parts/sample.tsx';
import type { Kind } from './kinds.ts';
import type { ReadRow, Value } from './read.ts';
import { useImportWords } from './words.ts';

/** `得分 70 → 75，等级 中 → 良`: what of a row is set or changed. */
export function Changes({ kind, row }: { readonly kind: Kind; readonly row: ReadRow }) {
  const nameOf = useFieldName(kind);
  const textOf = useValueText(kind);
  return (
    <>
      {row.changes.map(({ field, from, to }, at) => (
        <span key={field} className="change">
          {at > 0 && ' · '}
          {nameOf(field)} {from !== null && `${textOf(field, from)} → `}
          {textOf(field, to)} <Sample of={row.sample} field={field} />
        </span>
      ))}
    </>
  );
}

function useFieldName(kind: Kind): (field: string) => string {
  const term = useTerms();
  return (field) => {
    if (kind === 'budget') return term('budgetFact', field);
    if (codesOf('dimension').includes(field)) return term('dimension', field);
    return term('importField', field.replace(/Id$/, ''));
  };
}

function useValueText(kind: Kind): (field: string, value: Value) => string {
  const t = useImportWords();
  const term = useTerms();
  const money = useMoneyWords();
  return (field, value) => {
    if (value === null) return t('none');
    if (typeof value === 'boolean') return value ? t('yes') : t('no');
    if (kind === 'budget') return typeof value === 'number' ? money(value) : field === 'fundKind' ? value : `${value}%`;
    if (typeof value === 'number') {
      return field === 'fundsEvaluated' || field === 'currentBudget' ? money(value) : String(value);
    }
    const words = (group: 'method' | 'evidenceMeans') =>
      value
        .split(' ')
        .map((word) => term(group, word))
        .join(listComma());
    if (field === 'methods') return words('method');
    if (field === 'evidenceMeans') return words('evidenceMeans');
    if (field === 'kind') return term(kind === 'units' ? 'organisationKind' : 'objectKind', value);
    return value;
  };
}
