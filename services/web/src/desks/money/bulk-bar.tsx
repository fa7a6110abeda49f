import type { OutputOf } from '@bihuan/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../api/ask.ts';
import { Problem } from '../../api/problem.ts';
import { newKey } from '../../api/queries.ts';
import { useCommonWords, useLanguage } from '../../i18n/language.ts';
import { Failure } from '../../parts/failure.tsx';
import { useLineWords } from './line-words.ts';
import type { Line } from './lines.ts';
import { type Move, useMovesOf, useToday } from './moves.ts';
import { useMoneyDeskWords } from './words.ts';

const mostAtOnce = 500;

type Answer = OutputOf<'decideAllocations'>['items'][number];
interface Result {
  readonly line: Line;
  readonly status: Answer['status'] | 'withdrawn';
  readonly problem: Answer['problem'];
}

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
  if (lines.length === 0 && work.results === null) return null;
  const change = sum(confirmable.map(({ proposedChange }) => proposedChange));
  const next = sum(confirmable.map(({ proposedBudget }) => proposedBudget));
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
              onClick={() => void work.confirm(confirmable).then(onClear)}
            >
              {t('confirmMany', { count: confirmable.length })}
            </button>
            {withdrawable.length > 0 && (
              <WithdrawMany
                count={withdrawable.length}
                isBusy={work.progress !== null}
                onSend={(reason) => void work.withdraw(withdrawable, reason).then(onClear)}
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
              {work.wasWithdrawal
                ? t('manyUndone', work.counts)
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
      {work.problem !== null && <Failure problem={work.problem} />}
    </section>
  );
}

function WithdrawMany({ count, isBusy, onSend }: WithdrawManyProps) {
  const t = useMoneyDeskWords();
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) {
    return (
      <button type="button" className="button" disabled={isBusy} onClick={() => setReason('')}>
        {t('withdrawMany', { count })}
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
        {t('withdrawMany', { count })}
      </button>
    </form>
  );
}

interface WithdrawManyProps {
  readonly count: number;
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

/** Carries out one move on many lines, so many at a time, and keeps what became of each. */
function useManyLines() {
  const client = useQueryClient();
  const on = useToday();
  const [state, setState] = useState<{ results: readonly Result[]; change: number; wasWithdrawal: boolean } | null>(
    null,
  );
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function carryOut(
    lines: readonly Line[],
    wasWithdrawal: boolean,
    piece: number,
    one: (some: readonly Line[]) => Promise<{ results: Result[]; change: number }>,
  ) {
    setProblem(null);
    const results: Result[] = [];
    let change = 0;
    try {
      for (let from = 0; from < lines.length; from += piece) {
        setProgress({ done: from, all: lines.length });
        const answer = await one(lines.slice(from, from + piece));
        results.push(...answer.results);
        change += answer.change;
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
    setState({ results, change, wasWithdrawal });
    setProgress(null);
    await client.invalidateQueries();
  }

  const confirm = (lines: readonly Line[]) =>
    carryOut(lines, false, mostAtOnce, async (some) => {
      const items = some.map(({ id, proposalHash }) => ({
        id,
        decision: { kind: 'confirm' as const, proposalHash, documentNumber: null, reason: null },
      }));
      const answer = await ask('decideAllocations', { body: { items } }, { idempotencyKey: newKey() });
      const byId = new Map(some.map((line) => [line.id, line]));
      const results = answer.items.flatMap(({ id, status, problem: why }) => {
        const line = byId.get(id);
        return line === undefined ? [] : [{ line, status, problem: why }];
      });
      return { results, change: answer.change };
    });

  const withdraw = (lines: readonly Line[], reason: string) =>
    carryOut(lines, true, 8, async (some) => {
      const results = await Promise.all(some.map((line) => withdrawOne(line, reason, on)));
      return { results, change: 0 };
    });

  const counted = (wanted: Result['status']) => state?.results.filter(({ status }) => status === wanted).length ?? 0;
  return {
    confirm,
    withdraw,
    progress,
    problem,
    results: state?.results ?? null,
    change: state?.change ?? 0,
    wasWithdrawal: state?.wasWithdrawal ?? false,
    counts: {
      decided: counted('decided'),
      unchanged: counted('unchanged'),
      refused: counted('refused'),
      done: counted('withdrawn'),
    },
    forget: () => setState(null),
  };
}

/** The line as it stands now is asked for: the decision that is taken back may be a moment old. */
async function withdrawOne(line: Line, reason: string, on: string): Promise<Result> {
  try {
    const body = { reason, documentNumber: null, on: on as never };
    await ask('withdrawDecision', { params: { id: line.id }, body }, { idempotencyKey: newKey() });
    return { line, status: 'withdrawn', problem: null };
  } catch (error) {
    if (!(error instanceof Problem) || error.document.status === 0) throw error;
    const { code, messages: message, todo } = error.document;
    return { line, status: 'refused', problem: { code, message, todo } };
  }
}
