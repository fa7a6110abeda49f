import { Fragment, useState } from 'react';
import { useAsk } from '../../../api/queries.ts';
import { useLanguage } from '../../../i18n/language.ts';
import type { Sheet } from './kept-draft.ts';
import { cellsPasted, pasteInto } from './paste.ts';
import { useEditorWords } from './words.ts';

export interface Fault {
  readonly severity: 'error' | 'warning';
  readonly table: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly messages: { readonly zh: string; readonly en: string };
}

interface SheetFormProps {
  readonly sheet: Sheet;
  readonly faults: readonly Fault[];
  readonly onChange: (sheet: Sheet) => void;
}

/** The row of headings of what is listed below; -1 where a sheet has only words with their values. */
export function headingRow({ rows }: Sheet): number {
  return rows.findIndex((row) => row.filter((cell) => cell.trim() !== '').length > 2);
}

const effects = '措施';
const expression = '表达式';

/** One worksheet: words with their values above, below them the rows as a table whose cells are edited in place. */
export function SheetForm({ sheet, faults, onChange }: SheetFormProps) {
  const t = useEditorWords();
  const top = headingRow(sheet);
  const pairs = sheet.rows.slice(0, top < 0 ? undefined : top);
  const setCell = (row: number, column: number, text: string) =>
    onChange({
      ...sheet,
      rows: sheet.rows.map((cells, at) => (at === row ? withCell(cells, column, text) : cells)),
    });
  return (
    <section className="rule-sheet">
      <h2>{sheet.name}</h2>
      <div className="rule-pairs">
        {pairs.map(([word = '', value = ''], row) =>
          word === '' ? null : (
            <label key={word} className="field">
              <span>{word}</span>
              <input value={value} onChange={(event) => setCell(row, 1, event.target.value)} />
              <CellFaults faults={faults.filter((fault) => isAt(fault, row, word))} />
            </label>
          ),
        )}
      </div>
      <CellFaults faults={faults.filter(({ row, column }) => row === null && column === null)} />
      {top >= 0 && <Rows sheet={sheet} top={top} faults={faults} onChange={onChange} setCell={setCell} t={t} />}
    </section>
  );
}

interface RowsProps extends SheetFormProps {
  readonly top: number;
  readonly setCell: (row: number, column: number, text: string) => void;
  readonly t: ReturnType<typeof useEditorWords>;
}

function Rows({ sheet, top, faults, onChange, setCell, t }: RowsProps) {
  const [wide, setWide] = useState<{ readonly row: number; readonly column: number; readonly said: string } | null>(
    null,
  );
  const columns = sheet.rows[top] ?? [];
  const isTable = columns.includes(effects);
  const change = (rows: Sheet['rows']) => onChange({ ...sheet, rows });
  const insert = (row: number) =>
    change([
      ...sheet.rows.slice(0, row),
      columns.map((name) => (name === '编号' ? freeId(sheet) : '')),
      ...sheet.rows.slice(row),
    ]);

  function paste(row: number, column: number, text: string): boolean {
    const cells = cellsPasted(text);
    if (cells.length === 1 && cells[0]?.length === 1) return false;
    const result = pasteInto(sheet.rows, { row, column, columns: columns.length }, cells);
    if ('tooWide' in result) {
      setWide({ row, column, said: t('tooWide', { ...result.tooWide, column: columns[column] ?? '' }) });
    } else {
      setWide(null);
      change(result.rows.map((cell) => [...cell]));
    }
    return true;
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className="wide" tabIndex={0} aria-label={sheet.name}>
        <table className="rule-table">
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">{t('rowDoings')}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map((cells, row) =>
              row <= top ? null : (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is what stands at its place; its cells hold no state of their own
                <tr key={row}>
                  {columns.map((name, column) => {
                    const here = faults.filter((fault) => isAt(fault, row, name));
                    return (
                      <td key={name} className={here.some(({ severity }) => severity === 'error') ? 'is-wrong' : ''}>
                        <textarea
                          aria-label={t('cell', { row: row - top, column: name })}
                          aria-invalid={here.some(({ severity }) => severity === 'error')}
                          rows={Math.min(8, (cells[column] ?? '').split('\n').length)}
                          value={cells[column] ?? ''}
                          onChange={(event) => setCell(row, column, event.target.value)}
                          onPaste={(event) => {
                            if (paste(row, column, event.clipboardData.getData('text/plain'))) event.preventDefault();
                          }}
                        />
                        <CellFaults faults={here} />
                        {wide?.row === row && wide.column === column && (
                          <p className="wrong" role="alert">
                            {wide.said}
                          </p>
                        )}
                      </td>
                    );
                  })}
                  <td>
                    <span className="row-doings">
                      <span className="quiet">{row - top}</span>
                      <button
                        type="button"
                        className="plain"
                        onClick={() => insert(row + 1)}
                        aria-label={t('addRow')}
                        title={t('addRow')}
                      >
                        ＋
                      </button>
                      <button
                        type="button"
                        className="plain"
                        disabled={row === top + 1}
                        onClick={() => change(movedUp(sheet.rows, row))}
                        aria-label={t('up')}
                        title={t('up')}
                      >
                        ↑
                      </button>
                      <button
                        type="button"
                        className="plain"
                        onClick={() => change(sheet.rows.filter((_, at) => at !== row))}
                        aria-label={t('removeRow')}
                        title={t('removeRow')}
                      >
                        ✕
                      </button>
                    </span>
                    <CellFaults
                      faults={faults.filter((fault) => fault.row === row + 1 && !columns.includes(fault.column ?? ''))}
                    />
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </section>
      <p className="doings">
        {sheet.rows.length === top + 1 && (
          <button type="button" className="button" onClick={() => insert(top + 1)}>
            {t('firstRow')}
          </button>
        )}
        {isTable && <AddColumn columns={columns} onAdd={(label) => change(withColumn(sheet.rows, top, label))} />}
      </p>
    </>
  );
}

function AddColumn({
  columns,
  onAdd,
}: {
  readonly columns: readonly string[];
  readonly onAdd: (label: string) => void;
}) {
  const t = useEditorWords();
  const language = useLanguage();
  const facts = useAsk('listRuleFacts', {});
  return (
    <label className="field">
      <span>{t('addColumn')}</span>
      <select value="" onChange={(event) => event.target.value !== '' && onAdd(event.target.value)}>
        <option value="">{t('chooseFact')}</option>
        {facts.data?.items
          .filter(({ label }) => !columns.includes(label.zh))
          .map(({ name, label }) => (
            <option key={name} value={label.zh}>
              {language === 'zh' ? label.zh : `${label.en} ${label.zh}`}
            </option>
          ))}
      </select>
    </label>
  );
}

function CellFaults({ faults }: { readonly faults: readonly Fault[] }) {
  const language = useLanguage();
  return faults.map(({ severity, messages }) => (
    <Fragment key={messages.zh}>
      <p className={severity === 'error' ? 'wrong' : 'quiet'}>{messages[language]}</p>
    </Fragment>
  ));
}

const isAt = (fault: Fault, row: number, column: string): boolean =>
  fault.column === column && (fault.row === row + 1 || fault.row === null);

function withCell(cells: readonly string[], column: number, text: string): string[] {
  const after = [...cells];
  while (after.length <= column) after.push('');
  after[column] = text;
  return after;
}

function movedUp(rows: Sheet['rows'], row: number): Sheet['rows'] {
  const [above, here] = [rows[row - 1], rows[row]];
  if (above === undefined || here === undefined) return rows;
  return rows.map((cells, at) => (at === row - 1 ? here : at === row ? above : cells));
}

/** Conditions stand before the free expression. */
function withColumn(rows: Sheet['rows'], top: number, label: string): Sheet['rows'] {
  const columns = rows[top] ?? [];
  const at = [expression, effects].map((name) => columns.indexOf(name)).find((found) => found >= 0) ?? columns.length;
  return rows.map((cells, row) => {
    if (row < top) return cells;
    const whole = columns.map((_, column) => cells[column] ?? '');
    return [...whole.slice(0, at), row === top ? label : '', ...whole.slice(at)];
  });
}

/** An id that no row has. */
function freeId({ rows }: Sheet): string {
  const known = new Set(rows.map(([id]) => id));
  let number = rows.length;
  while (known.has(`row-${number}`)) number += 1;
  return `row-${number}`;
}
