import { useState } from 'react';
import { useCommonWords, useLanguage } from '../../i18n/language.ts';
import { Failure } from '../../parts/failure.tsx';
import { useLineWords } from './line-words.ts';
import type { Line } from './lines.ts';
import { type Result, useManyLines } from './many-lines.ts';
import { type Move, useMovesOf } from './moves.ts';
import { useMoneyDeskWords } from './words.ts';

const sum = (amounts: readonly (number | null)[]) => amounts.reduce<number>((all, one) => all + (one ?? 0), 0);

/** What can be done with many lines at once: it says in money what will happen before it happens, and line by line what did. */
export function BulkBar({ lines, onClear }: { readonly lines: readonly Line[]; readonly onClear: () => void }) {
  const t = useMoneyDeskWords();
  const c = useCommonWords();
  const words = useLineWords();
  const movesOf = useMovesOf();
  const work = useManyLines();
  const can = (move: Move) => lines.filter((line) => movesOf(line).includes(move));
  // What somebody has decided otherwise is not swept over with the others: that takes a look at its line.
  const confirmable = can('confirm').filter(({ decision }) => decision === null);
  const withdrawable = can('withdraw');
  const holdable = can('hold');
  if (lines.length === 0 && work.results === null) return null;
  const change = sum(confirmable.map(({ proposedChange }) => proposedChange));
  const next = sum(confirmable.map(({ proposedBudget }) => proposedBudget));
  // What was not answered stays chosen.
  const clearOnceWhole = (isWhole: boolean) => {
    if (isWhole) onClear();
  };
  const decided = work.results?.filter(({ status }) => status === 'decided') ?? [];
  return (
    <section className="bulk no-print" aria-label={t('acts')}>
      {lines.length > 0 && (
        <>
          <p>
            <strong>{t('selected', { count: lines.length })}</strong>{' '}
            {t('willConfirm', {
              count: confirmable.length,
              change: words.signedMoney(change),
              next: words.money(next),
            })}
            {confirmable.length < lines.length &&
              ` ${t('cannotConfirm', { count: lines.length - confirmable.length })}`}
            {withdrawable.length > 0 &&
              ` ${t('willWithdraw', {
                count: withdrawable.length,
                change: words.signedMoney(sum(withdrawable.map(({ decision }) => decision?.change ?? 0))),
              })}`}
          </p>
          <p className="bulk-buttons">
            <button
              type="button"
              className="button main"
              disabled={confirmable.length === 0 || work.progress !== null}
              onClick={() => void work.confirm(confirmable).then(clearOnceWhole)}
            >
              {t('confirmMany', { count: confirmable.length })}
            </button>
            {withdrawable.length > 0 && (
              <WithReason
                label={t('withdrawMany', { count: withdrawable.length })}
                isBusy={work.progress !== null}
                onSend={(reason) => void work.withdraw(withdrawable, reason).then(clearOnceWhole)}
              />
            )}
            {holdable.length > 0 && (
              <WithReason
                label={t('holdMany', { count: holdable.length })}
                isBusy={work.progress !== null}
                onSend={(reason) => void work.hold(holdable, reason).then(clearOnceWhole)}
              />
            )}
            <button type="button" className="plain" onClick={onClear}>
              {t('unselect')}
            </button>
          </p>
        </>
      )}
      <div role="status">
        {work.progress !== null && <p>{t('working', work.progress)}</p>}
        {work.results !== null && work.progress === null && (
          <div className="done">
            <p>
              {work.move === 'withdraw'
                ? t('manyUndone', work.counts)
                : work.move === 'hold'
                  ? t('manyHeld', work.counts)
                  : t('manyDone', { ...work.counts, change: words.signedMoney(work.change) })}
            </p>
            <Results results={work.results} />
            <p>
              {decided.length > 0 && (
                <button
                  type="button"
                  className="button"
                  onClick={() =>
                    void work.withdraw(
                      decided.map(({ line }) => line),
                      t('undoReason'),
                    )
                  }
                >
                  {t('undo')}
                </button>
              )}{' '}
              <button type="button" className="plain" onClick={work.forget}>
                {c('close')}
              </button>
            </p>
          </div>
        )}
      </div>
      {work.problem !== null && work.progress === null && (
        <Failure problem={work.problem} onRetry={() => void work.goOn().then(clearOnceWhole)} />
      )}
    </section>
  );
}

/** A button that asks for the reason before it does anything. */
function WithReason({ label, isBusy, onSend }: WithReasonProps) {
  const t = useMoneyDeskWords();
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) {
    return (
      <button type="button" className="button" disabled={isBusy} onClick={() => setReason('')}>
        {label}
      </button>
    );
  }
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(reason);
        setReason(null);
      }}
    >
      <input
        aria-label={t('reasonNeeded')}
        placeholder={t('reasonNeeded')}
        required
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <button type="submit" className="button" disabled={isBusy}>
        {label}
      </button>
    </form>
  );
}

interface WithReasonProps {
  readonly label: string;
  readonly isBusy: boolean;
  readonly onSend: (reason: string) => void;
}

function Results({ results }: { readonly results: readonly Result[] }) {
  const t = useMoneyDeskWords();
  const language = useLanguage();
  const refusedFirst = results.toSorted(
    (one, other) => Number(other.status === 'refused') - Number(one.status === 'refused'),
  );
  return (
    <details open={refusedFirst[0]?.status === 'refused'}>
      <summary>{t('results')}</summary>
      <ul className="results">
        {refusedFirst.slice(0, 200).map(({ line, status, problem }) => (
          <li key={line.id}>
            {line.objectName}：{t(`status-${status}`)}
            {problem !== null && `。${problem.message[language]} ${problem.todo[language]}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
