import { useState } from 'react';
import { useCommonWords } from '../../i18n/language.ts';
import { codesOf } from '../../i18n/terms.ts';
import { Failure } from '../../parts/failure.tsx';
import { useLineWords } from './line-words.ts';
import type { Line } from './lines.ts';
import { MoveForm } from './move-form.tsx';
import { type Move, useMove, useMovesOf } from './moves.ts';
import { useMoneyDeskWords } from './words.ts';

/** Everything that may be done with a line: one button for each, and below them the form of the one that was chosen. */
export function LineActs({ line, begin = null, onDone }: LineActsProps) {
  const t = useMoneyDeskWords();
  const moves = useMovesOf()(line);
  const [chosen, choose] = useState<Move | null>(begin);
  if (moves.length === 0) return null;
  return (
    <div className="line-acts">
      {line.missing.length > 0 && line.decision === null && (
        <p>
          <Remedy missing={line.missing} />
        </p>
      )}
      <fieldset className="act-buttons" aria-label={t('acts')}>
        {moves.map((move) => (
          <button
            key={move}
            type="button"
            className="button"
            aria-pressed={chosen === move}
            onClick={() => choose(chosen === move ? null : move)}
          >
            {t(move)}
          </button>
        ))}
      </fieldset>
      {chosen !== null && moves.includes(chosen) && (
        <MoveForm
          key={chosen}
          line={line}
          move={chosen}
          onDone={(done) => {
            choose(null);
            onDone(done);
          }}
        />
      )}
    </div>
  );
}

/** What can be done about a line that the rules cannot decide, and by whom. */
function Remedy({ missing }: { readonly missing: readonly string[] }) {
  const t = useMoneyDeskWords();
  const asksRules = missing.includes('ruleSet');
  const isOfRules = missing.some((name) => ['row', 'effect', 'expression', 'range'].includes(name));
  const isBudget = missing.some((name) => codesOf('budgetFact').includes(name));
  if (asksRules) return t('remedy-ruleSet');
  if (isOfRules) return t('remedy-rules');
  return t(isBudget ? 'remedy-budget' : 'remedy-evaluation');
}

interface LineActsProps {
  readonly line: Line;
  readonly begin?: Move | null;
  readonly onDone: (done: string | null) => void;
}

/** What a row offers by itself: to confirm at one press, or to open what else can be done. */
export function RowActs({ line, onDone, onMore }: RowActsProps) {
  const t = useMoneyDeskWords();
  const c = useCommonWords();
  const words = useLineWords();
  const moves = useMovesOf()(line);
  const confirm = useMove(line, 'confirm');
  if (moves.length === 0) return null;
  const none = { amount: '', reason: '', documentNumber: '', choice: '' };
  const done = () =>
    onDone(t('doneConfirm', { name: line.objectName, amount: words.signedMoney(line.proposedChange ?? 0) }));
  return (
    <span className="row-acts no-print">
      {moves.includes('confirm') && line.decision === null && (
        <button
          type="button"
          className="plain"
          disabled={confirm.isPending}
          onClick={() => confirm.send(none, null, done)}
        >
          {confirm.isPending ? c('loading') : t('confirm')}
        </button>
      )}
      {moves.includes('fill-in') && line.decision === null && (
        <button type="button" className="plain" onClick={() => onMore('fill-in')}>
          {t('fill-in')}
        </button>
      )}
      <button
        type="button"
        className="plain"
        aria-label={`${t('more')} ${line.objectName}`}
        onClick={() => onMore(null)}
      >
        {t('more')}
      </button>
      {confirm.error !== null && <Failure problem={confirm.error} />}
    </span>
  );
}

interface RowActsProps {
  readonly line: Line;
  readonly onDone: (done: string | null) => void;
  /** Opens the form of a move below the row, or the choice of them. */
  readonly onMore: (move: Move | null) => void;
}
