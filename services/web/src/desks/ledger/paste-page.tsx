import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { ask } from '../../api/ask.ts';
import type { Problem } from '../../api/problem.ts';
import { newKey } from '../../api/queries.ts';
import { useAsOf } from '../../app/moment.ts';
import { aside, listComma, semicolon } from '../../i18n/punctuation.ts';
import { useDraft } from '../../parts/draft.ts';
import { Failure } from '../../parts/failure.tsx';
import { type MoneyUnit, useMoneyUnit } from '../../parts/money.tsx';
import { Wide } from '../../parts/wide.tsx';
import { bodyOf, keyOf, useCheck, useEvaluations, wordOf } from './paste-check.ts';
import { type PastedRow, pasteColumns, pastedRows } from './pasted.ts';
import { useLedgerWords } from './words.ts';
import './ledger.css';

interface SentRow {
  /** What was sent, and under which key: sent again after a lost answer it is there once. */
  readonly of: string;
  readonly key: string;
  readonly raisedAs: string | null;
}

/** Kept together: after a reload a row that is raised already is not raised again. */
interface Pasting {
  readonly text: string;
  readonly sent: Readonly<Record<string, SentRow>>;
}

/** Findings from a spreadsheet: each row is checked and shown before any is raised, and one that has faults is not raised. */
export function PastePage() {
  const t = useLedgerWords();
  const isPast = useAsOf() !== null;
  const [pasting, write, forget] = useDraft<Pasting>('pasted-findings', { text: '', sent: {} });
  const { text, sent } = pasting;
  const [count, setCount] = useState(0);
  const [atRow, setAtRow] = useState<number | null>(null);
  const [failure, setFailure] = useState<Problem | null>(null);
  const client = useQueryClient();
  const [shownUnit] = useMoneyUnit();
  const { rows, unknownHeadings, amountUnit } = pastedRows(
    text,
    (heading) => pasteColumns.find((column) => t(wordOf[column]) === heading) ?? null,
  );
  const unit = amountUnit ?? shownUnit;
  const evaluationOf = useEvaluations(rows.map(({ cells }) => cells.object));
  const check = useCheck(unit);
  const checked = rows.map((row) => {
    const twin = rows.find((other) => other.row < row.row && keyOf(other) === keyOf(row));
    const faults = [
      ...check(row, evaluationOf(row.cells.object)),
      ...(twin === undefined ? [] : [t('sameTwice', { row: twin.row })]),
    ];
    return { row, faults, evaluation: evaluationOf(row.cells.object), raisedAs: sent[keyOf(row)]?.raisedAs ?? null };
  });
  const ready = checked.filter(({ faults, raisedAs }) => faults.length === 0 && raisedAs === null);
  const wrong = checked.filter(({ faults }) => faults.length > 0).length;

  const raiseAll = async () => {
    setFailure(null);
    let now = sent;
    const note = (row: PastedRow, said: SentRow) => {
      now = { ...now, [keyOf(row)]: said };
      write({ text, sent: now });
    };
    try {
      for (const { row, evaluation } of ready) {
        if (evaluation === null || typeof evaluation === 'string') continue;
        setAtRow(row.row);
        const body = bodyOf(row, evaluation, unit);
        const of = JSON.stringify(body);
        const before = now[keyOf(row)];
        const key = before?.of === of ? before.key : newKey();
        note(row, { of, key, raisedAs: null });
        const { id } = await ask('raiseFinding', { body: body as never }, { idempotencyKey: key });
        note(row, { of, key, raisedAs: id });
        setCount((raised) => raised + 1);
      }
      if (wrong === 0) forget();
    } catch (error) {
      setFailure(error as Problem);
    }
    setAtRow(null);
    void client.invalidateQueries();
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
            .map((column) => (column === 'amount' ? `${t('colAmount')}${aside(unit)}` : t(wordOf[column])))
            .join(listComma()),
        })}
      </p>
      <label className="field">
        <span>{t('pasteHere')}</span>
        <textarea
          className="paste"
          rows={6}
          value={text}
          spellCheck={false}
          readOnly={atRow !== null}
          onChange={({ target }) => write({ text: target.value, sent: target.value.trim() === '' ? {} : sent })}
        />
      </label>
      {unknownHeadings.length > 0 && (
        <p className="late" role="alert">
          {t('unknownHeading', { text: unknownHeadings.join(listComma()) })}
        </p>
      )}
      {count > 0 && (
        <p className="done" role="status">
          {t('raisedRows', { count })} <Link to="/ledger">{t('toLedger')}</Link>
        </p>
      )}
      {failure !== null && <Failure problem={failure} onRetry={() => void raiseAll()} />}
      {rows.length > 0 && (
        <>
          <PreviewOf checked={checked} unit={unit} />
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

function PreviewOf({ checked, unit }: { readonly checked: readonly Checked[]; readonly unit: MoneyUnit }) {
  const t = useLedgerWords();
  return (
    <Wide label={t('check')}>
      <table className="paste-table">
        <thead>
          <tr>
            <th scope="col" className="num">
              {t('row')}
            </th>
            {pasteColumns.map((column) => (
              <th key={column} scope="col" className={column === 'amount' ? 'num' : ''}>
                {column === 'amount' ? `${t('colAmount')}${aside(unit)}` : t(wordOf[column])}
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
                  <span className="late">{faults.join(semicolon())}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
