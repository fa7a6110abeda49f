import { codesOf, useTerms } from '../../i18n/terms.ts';
import type { ColumnField, ReadFile } from './read.ts';
import { useImportWords } from './words.ts';

type Said = Readonly<Record<string, ColumnField | 'none'>>;

/** How each column is read, and what a person says of those that were not understood. Open by itself where there are such. */
export function Columns({
  columns,
  said,
  isUnderWay,
  onSay,
}: {
  readonly columns: ReadFile['columns'];
  readonly said: Said;
  readonly isUnderWay: boolean;
  readonly onSay: (said: Said) => void;
}) {
  const t = useImportWords();
  const say = useTerms();
  const unknown = columns.filter(({ heading, field }) => field === null && said[heading] === undefined);
  return (
    <details className="columns" open={unknown.length > 0}>
      <summary>{t('columns')}</summary>
      <p>{unknown.length > 0 ? t('columnsLead', { count: unknown.length }) : t('columnsAll')}</p>
      <ul>
        {columns.map(({ heading, field }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one heading
          <li key={`${at} ${heading}`} className={field === null ? 'unread' : ''}>
            <label>
              <span>{heading}</span>
              <select
                value={field ?? 'none'}
                disabled={isUnderWay}
                onChange={(event) => onSay({ ...said, [heading]: event.target.value as ColumnField | 'none' })}
              >
                <option value="none">{t('columnNone')}</option>
                {codesOf('outcomeColumn').map((one) => (
                  <option key={one} value={one}>
                    {say('outcomeColumn', one)}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
