import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link, useLocation, useNavigate } from 'react-router';
import { Problem } from '../../api/problem.ts';
import { useAsOf } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { Failure } from '../../parts/failure.tsx';
import { useMoneyUnit } from '../../parts/money.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { LineActs, RowActs } from './line-acts.tsx';
import { LineDrawer } from './line-page.tsx';
import { allLines, type Line, type Section, sectionsOf, type Totals, useLines } from './lines.ts';
import { LinesTable, type Row, useSeenRows } from './lines-table.tsx';
import type { Move } from './moves.ts';
import { Tools } from './tools.tsx';
import { type TableView, useSetMembers } from './view.ts';
import { useMoneyDeskWords } from './words.ts';

interface YearTableProps {
  readonly fiscalYear: number;
  readonly view: TableView;
  readonly totals: Totals;
  readonly day: string;
  readonly opened: string | null;
  readonly filterField: RefObject<HTMLInputElement | null>;
  readonly onDone: (done: string | null) => void;
}

/** The lines of a year with everything that is done with them: looked at, chosen, decided, saved and printed. */
export function YearTable({ fiscalYear, view, totals, day, opened, filterField, onDone }: YearTableProps) {
  const t = useMoneyDeskWords();
  const may = useMay();
  const asOf = useAsOf();
  const [unit] = useMoneyUnit();
  const set = useSetMembers();
  const open = useOpen();
  const scroller = useRef<HTMLElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [cursor, setCursor] = useState<number | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Line>>(new Map());
  const [fetching, setFetching] = useState<number | null>(null);
  const [notFetched, setNotFetched] = useState<Problem | null>(null);
  const [editing, setEditing] = useState<{ readonly id: string; readonly move: Move | null } | null>(null);
  const [isPrinting, setIsPrinting] = useState(false);
  const lineCount = totals.objects + totals.departments.lines;
  const sections = useMemo(() => sectionsOf(view, totals), [view, totals]);

  // Counts may turn out otherwise once the last page of a section is there; then the rows are laid out anew.
  const counts = useRef(new Map<string, number>());
  const layout = layOut(sections, folded, counts.current);
  const seen = useSeenRows(scroller, layout.count, isPrinting);
  const wanted = layout.spans.flatMap(({ section, start, end }) => {
    const from = Math.max(seen.from, start);
    const to = Math.min(seen.to, end);
    return from < to ? [{ section, from: from - start, to: to - start }] : [];
  });
  const lines = useLines(fiscalYear, view.sort, wanted);
  for (const section of sections) counts.current.set(section.key, lines.countOf(section));
  const lineOf = (index: number): Line | null => {
    const row = layout.rowAt(index);
    return row?.kind === 'line' ? lines.lineAt(row.section, row.index) : null;
  };
  const full = Math.max(
    0,
    ...lines.loaded.map(({ proposedChange, decision, bounds }) =>
      Math.max(
        Math.abs(decision?.change ?? proposedChange ?? 0),
        Math.abs(bounds?.min ?? 0),
        Math.abs(bounds?.max ?? 0),
      ),
    ),
  );
  const maySelect = may('decideAllocations') && asOf === null;
  // What was chosen is what is seen of it now: a decision in between shows.
  const fresh = new Map(lines.loaded.map((line) => [line.id, line]));
  const selected = [...chosen.values()].map((line) => fresh.get(line.id) ?? line);
  // What was chosen under another filter stays chosen and is none of these.
  const areAllChosen = chosen.size >= lineCount && lines.loaded.every(({ id }) => chosen.has(id));
  const toggle = (line: Line) =>
    setChosen((before) => {
      const after = new Map(before);
      if (!after.delete(line.id)) after.set(line.id, line);
      return after;
    });
  const everyLine = () => allLines({ fiscalYear, ...view.filter, sort: view.sort }, setFetching);
  const toggleAll = async () => {
    if (chosen.size > 0) {
      setChosen(new Map());
      return;
    }
    setFetching(0);
    setNotFetched(null);
    try {
      const all = await everyLine();
      setChosen(new Map(all.map((line) => [line.id, line])));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setNotFetched(error);
    } finally {
      setFetching(null);
    }
  };

  const move = (by: number) => {
    let next = cursor === null ? (by > 0 ? 0 : layout.count - 1) : cursor + by;
    while (layout.rowAt(next)?.kind === 'group') next += by;
    if (next < 0 || next >= layout.count) return;
    setCursor(next);
    const line = lineOf(next);
    if (opened !== null && line !== null) open(line.id, true);
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    enter: () => {
      const line = cursor === null ? null : lineOf(cursor);
      if (line !== null) open(line.id);
    },
    x: () => {
      const line = cursor === null ? null : lineOf(cursor);
      if (line !== null && maySelect) toggle(line);
    },
    f: () => filterField.current?.focus(),
    escape: () => {
      const menu = document.querySelector<HTMLDetailsElement>('.menu-box[open]');
      if (menu !== null) menu.open = false;
      else if (document.activeElement === filterField.current) filterField.current?.blur();
      else if (opened !== null) open(null);
      else setEditing(null);
    },
  });

  const print = () => {
    flushSync(() => setIsPrinting(true));
  };
  // Printed once every row is in the page.
  useEffect(() => {
    if (
      !isPrinting ||
      lines.isFetching ||
      layout.spans.some(({ section, start, end }) => end > start && lines.lineAt(section, end - start - 1) === null)
    )
      return;
    const done = () => setIsPrinting(false);
    addEventListener('afterprint', done, { once: true });
    globalThis.print();
    return () => removeEventListener('afterprint', done);
  });

  return (
    <>
      <Tools view={view} fiscalYear={fiscalYear} onPrint={print} isPrinting={isPrinting} />
      {lines.problem !== null && <Failure problem={lines.problem} onRetry={lines.retry} />}
      {notFetched !== null && <Failure problem={notFetched} onRetry={() => void toggleAll()} />}
      <LinesTable
        scroller={scroller}
        view={view}
        caption={t('caption', { day, unit })}
        count={layout.count}
        seen={seen}
        rowAt={layout.rowAt}
        lineAt={lines.lineAt}
        full={full}
        cursor={cursor}
        selected={new Set(chosen.keys())}
        maySelect={maySelect}
        onSelect={toggle}
        selectAll={
          <input
            type="checkbox"
            aria-label={t('selectAll', { count: lineCount })}
            title={t('selectAll', { count: lineCount })}
            checked={areAllChosen}
            ref={(box) => {
              if (box !== null) box.indeterminate = chosen.size > 0 && !areAllChosen;
            }}
            disabled={fetching !== null}
            onChange={() => void toggleAll()}
          />
        }
        onSort={(sort) => set({ sort })}
        folded={folded}
        onFold={({ key }) =>
          setFolded((before) => {
            const after = new Set(before);
            if (!after.delete(key)) after.add(key);
            return after;
          })
        }
        nameOf={(line, index) => <LineLink line={line} onOpen={() => setCursor(index)} />}
        actsOf={(line) => (
          <RowActs
            line={line}
            onDone={onDone}
            onMore={(begin) => setEditing((now) => (now?.id === line.id ? null : { id: line.id, move: begin }))}
          />
        )}
        editing={editing?.id ?? null}
        editorOf={(line) => (
          <LineActs
            key={`${line.id}${editing?.move}`}
            line={line}
            begin={editing?.move ?? null}
            onDone={(done) => {
              setEditing(null);
              onDone(done);
            }}
          />
        )}
      />
      <p className="quiet keys no-print">{t('keys')}</p>
      <BulkBar lines={selected} onClear={() => setChosen(new Map())} />
      {opened !== null && <LineDrawer id={opened} onClose={() => open(null)} />}
    </>
  );
}

/** Where each section's lines lie among the rows. */
function layOut(sections: readonly Section[], folded: ReadonlySet<string>, counts: ReadonlyMap<string, number>) {
  let at = 0;
  const spans = sections.map((section) => {
    const header = section.heading === null ? 0 : 1;
    const start = at + header;
    const end = start + (folded.has(section.key) ? 0 : (counts.get(section.key) ?? section.count));
    at = end;
    return { section, start, end };
  });
  return {
    count: at,
    spans,
    rowAt(index: number): Row | null {
      const span = spans.find(({ end }) => index < end);
      if (span === undefined || index < 0) return null;
      return index < span.start
        ? { kind: 'group', section: span.section }
        : { kind: 'line', section: span.section, index: index - span.start };
    },
  };
}

function LineLink({ line, onOpen }: { readonly line: Line; readonly onOpen: () => void }) {
  const { search } = useLocation();
  return (
    <Link
      className="line-name"
      to={{ pathname: `/money/lines/${encodeURIComponent(line.id)}`, search }}
      state={{ overTable: true }}
      title={line.objectName}
      onClick={onOpen}
    >
      {line.objectName}
    </Link>
  );
}

/** Opens a line over the table, or closes it; the filter in the address stays. */
function useOpen() {
  const navigate = useNavigate();
  const { search } = useLocation();
  return (id: string | null, replace = false) =>
    void navigate(
      { pathname: id === null ? '/money' : `/money/lines/${encodeURIComponent(id)}`, search },
      { state: id === null ? null : { overTable: true }, replace },
    );
}

/** Keys of the table, wherever one is but in a field or at a button. */
function useKeys(keys: Readonly<Record<string, () => void>>) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const { target } = event;
      const isTyping =
        target instanceof HTMLElement && target.closest('input:not([type=checkbox]), select, textarea') !== null;
      const isPressing = target instanceof HTMLElement && target.closest('a, button, summary') !== null;
      const key = event.key.toLowerCase();
      const act = latest.current[key];
      if (act === undefined || (isTyping && key !== 'escape') || (isPressing && key === 'enter')) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}
