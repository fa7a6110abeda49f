import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { addressOf } from '../../api/ask.ts';
import { useAsOf } from '../../app/moment.ts';
import { useCommonWords, useLanguage } from '../../i18n/language.ts';
import { columnTable } from './columns.tsx';
import { type ColumnKey, columnKeys, type TableView, useSetMembers, viewMembers } from './view.ts';
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
    <details className="menu-box">
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

const kept = 'bihuan.money.views';
interface SavedView {
  readonly name: string;
  readonly members: Readonly<Record<string, string>>;
}

/** What everybody begins with. */
const given = {
  'view-all': {},
  'view-undecided': { decision: 'undecided' },
  'view-unapproved': { decision: 'unapproved' },
  'view-byDepartment': { group: 'department' },
} as const;

function savedViews(): readonly SavedView[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(kept) ?? '[]');
    return Array.isArray(read) ? (read as SavedView[]) : [];
  } catch {
    // What cannot be read is none.
    return [];
  }
}

function Views() {
  const t = useMoneyDeskWords();
  const set = useSetMembers();
  const [address] = useSearchParams();
  const [own, setOwn] = useState(savedViews);
  const [name, setName] = useState('');
  const keep = (views: readonly SavedView[]) => {
    localStorage.setItem(kept, JSON.stringify(views));
    setOwn(views);
  };
  const show = (members: Readonly<Record<string, string>>) =>
    set(Object.fromEntries(viewMembers.map((member) => [member, members[member] ?? null])), true);
  const present = Object.fromEntries(
    viewMembers.flatMap((member) => (address.get(member) ? [[member, address.get(member) ?? '']] : [])),
  );
  return (
    <details className="menu-box">
      <summary>{t('views')}</summary>
      <div className="menu-in">
        <ul>
          {Object.entries(given).map(([key, members]) => (
            <li key={key}>
              <button type="button" className="plain" onClick={() => show(members)}>
                {t(key as keyof typeof given)}
              </button>
            </li>
          ))}
          {own.map((saved) => (
            <li key={saved.name}>
              <button type="button" className="plain" onClick={() => show(saved.members)}>
                {saved.name}
              </button>
              <button
                type="button"
                className="plain"
                aria-label={t('removeView', { name: saved.name })}
                onClick={() => keep(own.filter((other) => other.name !== saved.name))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
        <form
          className="inline-form"
          onSubmit={(event) => {
            event.preventDefault();
            keep([...own.filter((other) => other.name !== name.trim()), { name: name.trim(), members: present }]);
            setName('');
          }}
        >
          <input
            aria-label={t('viewName')}
            placeholder={t('viewName')}
            required
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <button type="submit" className="button">
            {t('saveView')}
          </button>
        </form>
        <p className="quiet">{t('viewsHelp')}</p>
      </div>
    </details>
  );
}
