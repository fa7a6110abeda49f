import { addressOf } from '../../api/ask.ts';
import { useAsOf } from '../../app/moment.ts';
import { useCommonWords, useLanguage } from '../../i18n/language.ts';
import { columnTable } from './columns.tsx';
import { type ColumnKey, columnKeys, type TableView, useSetMembers } from './view.ts';
import { Views } from './views.tsx';
import { useMoneyDeskWords } from './words.ts';

interface ToolsProps {
  readonly view: TableView;
  readonly fiscalYear: number;
  readonly onPrint: () => void;
  readonly isPrinting: boolean;
}

/** Views, columns, files and print: what is done with the table as a whole. */
export function Tools({ view, fiscalYear, onPrint, isPrinting }: ToolsProps) {
  const t = useMoneyDeskWords();
  const c = useCommonWords();
  const language = useLanguage();
  const asOf = useAsOf();
  const saved = (format: 'xlsx' | 'csv') =>
    addressOf('exportAllocations', {
      query: {
        fiscalYear,
        ...view.filter,
        sort: view.sort,
        format,
        language,
        columns: [...new Set(view.columns.flatMap((key) => columnTable[key].saved)), 'sample'],
        ...(view.group !== null && { group: view.group }),
        ...(asOf !== null && { asOf }),
      },
    });
  return (
    <div className="tools no-print">
      <Views />
      <Columns view={view} />
      <span>
        {t('saveAs')}{' '}
        <a href={saved('xlsx')} download>
          xlsx
        </a>{' '}
        <a href={saved('csv')} download>
          CSV
        </a>
      </span>
      <button type="button" className="plain" disabled={isPrinting} onClick={onPrint}>
        {isPrinting ? t('printing') : c('print')}
      </button>
    </div>
  );
}

function Columns({ view }: { readonly view: TableView }) {
  const t = useMoneyDeskWords();
  const set = useSetMembers();
  const { columns, frozen } = view;
  const choose = (next: readonly ColumnKey[]) => set({ columns: next.join(',') });
  const move = (key: ColumnKey, by: number) => {
    const at = columns.indexOf(key);
    const next = columns.filter((other) => other !== key);
    next.splice(Math.max(0, at + by), 0, key);
    choose(next);
  };
  const others = columnKeys.filter((key) => !columns.includes(key));
  return (
    <details className="menu-box" name="money-menus">
      <summary>{t('columns')}</summary>
      <div className="menu-in">
        <p className="quiet">{t('columnsHelp')}</p>
        <ul>
          {[...columns, ...others].map((key) => (
            <li key={key}>
              <label>
                <input
                  type="checkbox"
                  checked={columns.includes(key)}
                  disabled={key === 'object'}
                  onChange={({ target }) =>
                    choose(target.checked ? [...columns, key] : columns.filter((other) => other !== key))
                  }
                />{' '}
                {t(key)}
              </label>
              {columns.includes(key) && (
                <span>
                  <button
                    type="button"
                    className="plain"
                    aria-label={t('earlier', { column: t(key) })}
                    disabled={columns[0] === key}
                    onClick={() => move(key, -1)}
                  >
                    ◂
                  </button>{' '}
                  <button
                    type="button"
                    className="plain"
                    aria-label={t('later', { column: t(key) })}
                    disabled={columns.at(-1) === key}
                    onClick={() => move(key, 1)}
                  >
                    ▸
                  </button>
                </span>
              )}
            </li>
          ))}
        </ul>
        <label>
          {t('frozen')}{' '}
          <select value={frozen} onChange={(event) => set({ frozen: event.target.value })}>
            {[0, 1, 2, 3, 4].map((count) => (
              <option key={count}>{count}</option>
            ))}
          </select>
        </label>
        <p>
          <button type="button" className="plain" onClick={() => set({ columns: null, frozen: null })}>
            {t('usualColumns')}
          </button>
        </p>
      </div>
    </details>
  );
}
