import type { OutputOf } from '@bihuan/contract';
import { useLanguage } from '../../../i18n/language.ts';
import type { RuleSet } from './rule-set-page.tsx';
import { useLibraryWords } from './words.ts';

export type Difference = OutputOf<'compareRuleSets'>['differences'][number];

interface DifferencesProps {
  readonly ruleSet: RuleSet;
  readonly differences: readonly Difference[];
  /** Numbers of the two versions. */
  readonly from: number;
  readonly to: number;
}

/** What is not the same in two versions, each thing with how it reads in both. */
export function Differences({ ruleSet, differences, from, to }: DifferencesProps) {
  const t = useLibraryWords();
  const language = useLanguage();
  // What is gone is found in the version before.
  const tables = [to, from].flatMap(
    (version) => ruleSet.versions.find((one) => one.version === version)?.definition.tables ?? [],
  );
  const placeOf = ({ table, row }: Difference): string => {
    if (table === null) return t('wholeRules');
    const title = tables.find(({ id }) => id === table)?.title[language] ?? table;
    const rows = tables.find(({ id, rows: its }) => id === table && its.some((one) => one.id === row))?.rows ?? [];
    const number = rows.findIndex(({ id }) => id === row) + 1;
    return row === null ? title : t('rowOf', { table: title, number });
  };
  if (differences.length === 0) return <p>{t('same')}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('where')}</th>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('version', { version: from })}</th>
          <th scope="col">{t('version', { version: to })}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((one) => (
          <tr key={`${one.table} ${one.row} ${one.what}`}>
            <td>{placeOf(one)}</td>
            <td>{one.label[language]}</td>
            <td className="told">{one.before ?? '—'}</td>
            <td className="told">{one.after ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
