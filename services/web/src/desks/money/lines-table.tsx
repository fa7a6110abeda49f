import {
  type CSSProperties,
  memo,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Grade } from '../../parts/grade.tsx';
import { Money, useMoneyUnit } from '../../parts/money.tsx';
import { Cell, columnTable } from './columns.tsx';
import type { Line, Section } from './lines.ts';
import type { ColumnKey, Sort, TableView } from './view.ts';
import { useMoneyDeskWords } from './words.ts';

/** Heights in px; the style sheet sets the same. */
const rowHeight = 44;
const editorHeight = 148;
const selectWidth = 40;
/** Rows that are kept ready above and below what is seen. */
const ready = 6;
/** The part that is seen moves on by so many rows at once: most frames of somebody who scrolls draw nothing anew. */
const step = 6;

export type Row =
  | { readonly kind: 'group'; readonly section: Section }
  | { readonly kind: 'line'; readonly section: Section; readonly index: number };

/** Which rows lie in the part of the table that is seen. */
export function useSeenRows(scroller: RefObject<HTMLElement | null>, count: number, all: boolean) {
  const [seen, setSeen] = useState({ from: 0, to: Math.ceil(900 / rowHeight) });
  useLayoutEffect(() => {
    const { current } = scroller;
    if (current === null) return;
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const { scrollTop: top, clientHeight: height } = current;
        const from = Math.floor(top / rowHeight / step) * step;
        const to = Math.ceil((top + height) / rowHeight / step) * step;
        setSeen((before) => (before.from === from && before.to === to ? before : { from, to }));
      });
    };
    look();
    current.addEventListener('scroll', look, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(current);
    return () => {
      cancelAnimationFrame(frame);
      current.removeEventListener('scroll', look);
      resized.disconnect();
    };
  }, [scroller]);
  if (all) return { from: 0, to: count };
  const from = Math.max(0, Math.min(count - 1, seen.from) - ready);
  return { from, to: Math.min(count, seen.to + ready) };
}

/** What stands in a row and is done there. */
interface OfRow {
  readonly onSelect: (line: Line) => void;
  readonly nameOf: (line: Line, index: number) => ReactNode;
  readonly actsOf: (line: Line) => ReactNode;
  readonly editorOf: (line: Line) => ReactNode;
}

interface LinesTableProps extends OfRow {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly view: TableView;
  readonly caption: string;
  readonly count: number;
  readonly seen: { readonly from: number; readonly to: number };
  readonly rowAt: (index: number) => Row | null;
  readonly lineAt: (section: Section, index: number) => Line | null;
  readonly full: number;
  readonly cursor: number | null;
  readonly selected: ReadonlySet<string>;
  readonly maySelect: boolean;
  readonly selectAll: ReactNode;
  readonly onSort: (sort: Sort) => void;
  readonly folded: ReadonlySet<string>;
  readonly onFold: (section: Section) => void;
  /** The row with a form below it. */
  readonly editing: string | null;
}

/** The table: only the rows that are seen are in the page, the others are space of the same height. */
export function LinesTable(props: LinesTableProps) {
  const { scroller, view, caption, count, seen, rowAt, lineAt, maySelect, selectAll } = props;
  const offset = maySelect ? selectWidth : 0;
  const lefts = useMemo(
    () =>
      view.columns.map((_, at) =>
        at >= view.frozen ? null : view.columns.slice(0, at).reduce((sum, key) => sum + columnTable[key].width, offset),
      ),
    [view, offset],
  );
  const width = view.columns.reduce((sum, key) => sum + columnTable[key].width, offset);
  const rows = Array.from({ length: Math.max(0, seen.to - seen.from) }, (_, at) => seen.from + at);
  const { cursor } = props;
  useEffect(() => {
    const { current } = scroller;
    if (cursor === null || current === null) return;
    const top = cursor * rowHeight;
    const head = 40;
    if (top < current.scrollTop) current.scrollTop = top;
    else if (top + rowHeight + head > current.scrollTop + current.clientHeight)
      current.scrollTop = top + rowHeight + head - current.clientHeight;
  }, [cursor, scroller]);
  const { onSelect, nameOf, actsOf, editorOf } = props;
  const ofRow = useRef<OfRow>(props);
  ofRow.current = { onSelect, nameOf, actsOf, editorOf };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className="money-scroll" ref={scroller} tabIndex={0} aria-label={caption}>
      <table className="money-table" aria-rowcount={count + 1} width={width}>
        <caption>{caption}</caption>
        <colgroup>
          {maySelect && <col width={selectWidth} className="no-print" />}
          {view.columns.map((key) => (
            <col key={key} width={columnTable[key].width} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {maySelect && <th className="select is-frozen no-print">{selectAll}</th>}
            {view.columns.map((key, at) => (
              <HeadCell key={key} column={key} left={lefts[at] ?? null} sort={view.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Space rows={seen.from} columns={view.columns.length + 1} />
          {rows.map((index) => {
            const row = rowAt(index);
            if (row === null) return null;
            if (row.kind === 'group') return <GroupRow key={row.section.key} {...props} section={row.section} />;
            const line = lineAt(row.section, row.index);
            const key = `${row.section.key} ${row.index}`;
            return line === null ? (
              <tr key={key} className="line-waiting" aria-rowindex={index + 2}>
                <td colSpan={view.columns.length + 1}>
                  <span />
                </td>
              </tr>
            ) : (
              <LineRows
                key={key}
                {...{ line, index, view, lefts, maySelect, ofRow }}
                full={props.full}
                isCursor={cursor === index}
                isSelected={props.selected.has(line.id)}
                isEdited={props.editing === line.id}
              />
            );
          })}
          <Space rows={Math.max(0, count - seen.to)} columns={view.columns.length + 1} />
        </tbody>
      </table>
    </section>
  );
}

function Space({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  if (rows === 0) return null;
  return (
    <tr className="space">
      <td colSpan={columns} style={{ height: rows * rowHeight }} />
    </tr>
  );
}

/** Where a frozen column stops, for the style sheet: on a narrow screen none is. */
const leftOf = (left: number | null) => (left === null ? undefined : ({ '--left': `${left}px` } as CSSProperties));

interface HeadCellProps {
  readonly column: ColumnKey;
  readonly left: number | null;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

function HeadCell({ column, left, sort, onSort }: HeadCellProps) {
  const t = useMoneyDeskWords();
  const [unit] = useMoneyUnit();
  const { isNumber, isMoney, sort: by } = columnTable[column];
  const title = isMoney ? t('inUnit', { column: t(column), unit }) : t(column);
  const isUp = sort === by;
  const isDown = sort === `-${by}`;
  return (
    <th
      scope="col"
      className={[isNumber ? 'num' : '', left === null ? '' : 'is-frozen'].join(' ')}
      style={leftOf(left)}
      {...((isUp || isDown) && { 'aria-sort': isUp ? 'ascending' : 'descending' })}
    >
      {by === undefined ? (
        title
      ) : (
        <button type="button" className="sorter" onClick={() => onSort((isUp ? `-${by}` : by) as Sort)}>
          {title}
          <span aria-hidden="true">{isUp ? ' ↑' : isDown ? ' ↓' : ''}</span>
        </button>
      )}
    </th>
  );
}

interface LineRowsProps {
  readonly line: Line;
  readonly index: number;
  readonly view: TableView;
  readonly lefts: readonly (number | null)[];
  readonly full: number;
  readonly maySelect: boolean;
  readonly isCursor: boolean;
  readonly isSelected: boolean;
  readonly isEdited: boolean;
  /** The latest; that it changes draws no row anew. */
  readonly ofRow: RefObject<OfRow>;
}

/** Drawn anew only when what it shows has changed: of a table that is scrolled most rows stay as they are. */
const LineRows = memo(function LineRows({ line, index, view, lefts, full, ofRow, ...row }: LineRowsProps) {
  const t = useMoneyDeskWords();
  return (
    <>
      <tr
        data-line={line.id}
        className={[row.isCursor ? 'is-cursor' : '', row.isSelected ? 'is-selected' : ''].join(' ')}
        aria-rowindex={index + 2}
      >
        {row.maySelect && (
          <td className="select is-frozen no-print">
            <input
              type="checkbox"
              checked={row.isSelected}
              aria-label={t('selectLine', { name: line.objectName })}
              onChange={() => ofRow.current.onSelect(line)}
            />
          </td>
        )}
        {view.columns.map((key, at) => {
          const left = lefts[at] ?? null;
          return (
            <td
              key={key}
              className={[`cell-${key}`, columnTable[key].isNumber ? 'num' : '', left === null ? '' : 'is-frozen'].join(
                ' ',
              )}
              style={leftOf(left)}
            >
              <Cell
                column={key}
                line={line}
                full={full}
                name={ofRow.current.nameOf(line, index)}
                acts={ofRow.current.actsOf(line)}
              />
            </td>
          );
        })}
      </tr>
      {row.isEdited && (
        <tr className="editor no-print" style={{ height: editorHeight }}>
          <td colSpan={view.columns.length + 1}>
            <div className="editor-in">{ofRow.current.editorOf(line)}</div>
          </td>
        </tr>
      )}
    </>
  );
});

/** The heading of a group with its subtotals below the columns that they sum. */
function GroupRow({ section, view, folded, onFold, maySelect }: LinesTableProps & { readonly section: Section }) {
  const t = useMoneyDeskWords();
  if (section.heading === null) return null;
  const { value, areDepartments, sums } = section.heading;
  const isFolded = folded.has(section.key);
  const ofGroup = view.group === 'grade' ? <Grade grade={value} /> : (value ?? t('none'));
  const label = areDepartments ? t('departmentsAsAWhole') : ofGroup;
  const amounts: Partial<Record<ColumnKey, number>> = {
    currentBudget: sums.currentBudget,
    proposal: sums.proposedChange,
    finalBudget: sums.finalBudget,
    held: sums.held,
  };
  const at = Math.max(
    1,
    view.columns.findIndex((key) => amounts[key] !== undefined),
  );
  return (
    <tr className="group">
      <th scope="rowgroup" colSpan={(maySelect ? 1 : 0) + at} className="is-frozen">
        <button type="button" className="plain" aria-expanded={!isFolded} onClick={() => onFold(section)}>
          <span aria-hidden="true">{isFolded ? '▸' : '▾'}</span>{' '}
          <span className="visually-hidden">{t(isFolded ? 'unfold' : 'fold')}</span> {label}
        </button>{' '}
        <span className="quiet">
          {t(areDepartments ? 'groupOfDepartments' : 'group', { objects: sums.objects, decided: sums.decidedLines })}
          {sums.openLines > 0 && t('groupOpen', { lines: sums.openLines })}
        </span>
      </th>
      {view.columns.slice(at).map((key) => (
        <td key={key} className="num">
          {amounts[key] !== undefined && <Money fen={amounts[key]} signed={key === 'proposal'} />}
        </td>
      ))}
    </tr>
  );
}
