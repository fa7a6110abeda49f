import { useState } from 'react';
import { Link } from 'react-router';
import type { Problem } from '../../api/problem.ts';
import { useCommand } from '../../api/queries.ts';
import { useAsOf } from '../../app/moment.ts';
import { useDraft } from '../../parts/draft.ts';
import { Failure } from '../../parts/failure.tsx';
import { useMoneyUnit } from '../../parts/money.tsx';
import { bodyOf, keyOf, useCheck, useEvaluations, wordOf } from './paste-check.ts';
import { type PastedRow, pasteColumns, pastedRows } from './pasted.ts';
import { useLedgerWords } from './words.ts';
import './ledger.css';

/** Findings from a spreadsheet: each row is checked and shown before any is raised, and one that has faults is not raised. */
export function PastePage() {
  const t = useLedgerWords();
  const isPast = useAsOf() !== null;
  const [text, write, forget] = useDraft('paste-findings', '');
  const [raised, setRaised] = useState<ReadonlyMap<string, string>>(new Map());
  const [atRow, setAtRow] = useState<number | null>(null);
  const [failure, setFailure] = useState<Problem | null>(null);
  const raise = useCommand('raiseFinding');
  const [unit] = useMoneyUnit();
  const { rows, unknownHeadings } = pastedRows(
    text,
    (heading) =>
      pasteColumns.find((column) => t(wordOf[column]) === heading.replace(/（.*）|\(.*\)/u, '').trim()) ?? null,
  );
  const evaluationOf = useEvaluations(rows.map(({ cells }) => cells.object));
  const check = useCheck();
  const checked = rows.map((row) => {
    const twin = rows.find((other) => other.row < row.row && keyOf(other) === keyOf(row));
    const faults = [
      ...check(row, evaluationOf(row.cells.object)),
      ...(twin === undefined ? [] : [t('sameTwice', { row: twin.row })]),
    ];
    return { row, faults, evaluation: evaluationOf(row.cells.object), raisedAs: raised.get(keyOf(row)) ?? null };
  });
  const ready = checked.filter(({ faults, raisedAs }) => faults.length === 0 && raisedAs === null);
  const wrong = checked.filter(({ faults }) => faults.length > 0).length;

  const raiseAll = async () => {
    setFailure(null);
    for (const { row, evaluation } of ready) {
      if (evaluation === null || evaluation === 'looking') continue;
      setAtRow(row.row);
      try {
        const { id } = await raise.mutateAsync({ request: { body: bodyOf(row, evaluation, unit) as never } });
        setRaised((before) => new Map(before).set(keyOf(row), id));
      } catch (error) {
        setFailure(error as Problem);
        setAtRow(null);
        return;
      }
    }
    setAtRow(null);
    if (wrong === 0) forget();
  };
  return (
    <>
      <p className="quiet">
        <Link to="/ledger">{t('toLedger')}</Link>
      </p>
      <h1>{t('pasteTitle')}</h1>
      <p>
        {t('pasteLead', {
          columns: pasteColumns
            .map((column) => (column === 'amount' ? `${t('colAmount')}（${unit}）` : t(wordOf[column])))
            .join('、'),
        })}
      </p>
      <label className="field">
        <span>{t('pasteHere')}</span>
        <textarea
          className="paste"
          rows={6}
          value={text}
          spellCheck={false}
          onChange={(event) => write(event.target.value)}
        />
      </label>
      {unknownHeadings.length > 0 && (
        <p className="late" role="alert">
          {t('unknownHeading', { text: unknownHeadings.join('、') })}
        </p>
      )}
      {raised.size > 0 && (
        <p className="done" role="status">
          {t('raisedRows', { count: raised.size })} <Link to="/ledger">{t('toLedger')}</Link>
        </p>
      )}
      {failure !== null && <Failure problem={failure} onRetry={() => void raiseAll()} />}
      {rows.length > 0 && (
        <>
          <PreviewOf checked={checked} />
          {wrong > 0 && <p className="late">{t('notRaised', { count: wrong })}</p>}
          <button
            type="button"
            className="button main"
            disabled={ready.length === 0 || atRow !== null || isPast}
            onClick={() => void raiseAll()}
          >
            {atRow === null ? t('raiseRows', { count: ready.length }) : t('underWay', { row: atRow })}
          </button>
        </>
      )}
    </>
  );
}

interface Checked {
  readonly row: PastedRow;
  readonly faults: readonly string[];
  readonly raisedAs: string | null;
}

function PreviewOf({ checked }: { readonly checked: readonly Checked[] }) {
  const t = useLedgerWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section className="wide" aria-label={t('check')} tabIndex={0}>
      <table className="paste-table">
        <thead>
          <tr>
            <th scope="col" className="num">
              {t('row')}
            </th>
            {pasteColumns.map((column) => (
              <th key={column} scope="col" className={column === 'amount' ? 'num' : ''}>
                {t(wordOf[column])}
              </th>
            ))}
            <th scope="col">{t('check')}</th>
          </tr>
        </thead>
        <tbody>
          {checked.map(({ row, faults, raisedAs }) => (
            <tr key={row.row}>
              <td className="num">{row.row}</td>
              {pasteColumns.map((column) => (
                <td key={column} className={column === 'amount' ? 'num' : ''}>
                  {row.cells[column]}
                </td>
              ))}
              <td>
                {raisedAs !== null ? (
                  <Link to={`/findings/${encodeURIComponent(raisedAs)}`}>{t('isRaised')}</Link>
                ) : faults.length === 0 ? (
                  t('willRaise')
                ) : (
                  <span className="late">{faults.join('；')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
