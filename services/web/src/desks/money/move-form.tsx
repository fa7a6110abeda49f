import { type ReactNode, type SubmitEvent, useId, useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { useAsk } from '../../api/queries.ts';
import { useCommonWords, useLanguage } from '../../i18n/language.ts';
import { useDraft } from '../../parts/draft.ts';
import { Failure } from '../../parts/failure.tsx';
import { fenFrom, useMoneyUnit } from '../../parts/money.tsx';
import { useLineWords } from './line-words.ts';
import type { Line } from './lines.ts';
import { type Move, type MoveDraft, useMove } from './moves.ts';
import { useMoneyDeskWords } from './words.ts';

/** Below the row it may lie out of sight. */
const broughtIntoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });

const empty: MoveDraft = { amount: '', reason: '', documentNumber: '', choice: '' };

/** What a move still needs to be told, in one line; what was typed is kept until it is recorded. */
export function MoveForm({ line, move, onDone }: MoveFormProps) {
  const t = useMoneyDeskWords();
  const c = useCommonWords();
  const language = useLanguage();
  const words = useLineWords();
  const [unit] = useMoneyUnit();
  const [draft, write, forget] = useDraft<MoveDraft>(`money.${line.id}.${move}`, empty);
  const [isBad, setIsBad] = useState(false);
  const command = useMove(line, move);
  const wants = fieldsOf(move, draft);
  const fen = fenFrom(draft.amount, unit);
  const change = (member: keyof MoveDraft) => (value: string) => write({ ...draft, [member]: value });
  const wrong = (...fields: readonly string[]) => {
    const { error } = command;
    if (!(error instanceof Problem)) return null;
    const said = fields.map((field) => error.ofField(field, language)).find((words) => words !== null);
    return said === undefined ? null : `${said} ${error.todo(language)}`;
  };
  const wrongAmount = wants.amount === null ? null : wrong('change', 'amount');
  const wrongReason = wrong('reason', 'text');
  const wrongDocument = wants.document ? wrong('documentNumber') : null;
  const isBeside = (wrongAmount ?? wrongReason ?? wrongDocument) !== null;

  function send(event: SubmitEvent) {
    event.preventDefault();
    if (command.isPending) return;
    if (wants.amount !== null && fen === null) {
      setIsBad(true);
      return;
    }
    setIsBad(false);
    command.send(draft, fen, () => {
      forget();
      onDone(t('doneMove', { name: line.objectName, move: t(move) }));
    });
  }

  return (
    <form className="move-form" onSubmit={send} aria-label={t(move)}>
      <strong>{t(move)}</strong>
      {wants.choice !== null && (
        <Field label={t(wants.choice)}>
          {(id) => <Choice id={id} line={line} move={move} value={draft.choice} onChange={change('choice')} />}
        </Field>
      )}
      {wants.amount !== null && (
        <Field
          label={t(wants.amount, { unit })}
          help={
            fen === null || move === 'claw-back' || move === 'return-clawback' || line.currentBudget === null
              ? move === 'fill-in' && line.bounds !== null
                ? t('within', { range: words.range(line.bounds) })
                : ''
              : t('wouldBe', { amount: words.money(line.currentBudget + fen) })
          }
          wrong={isBad && fen === null ? t('badAmount') : wrongAmount}
        >
          {(id, invalid) => (
            <input
              id={id}
              inputMode="decimal"
              autoComplete="off"
              value={draft.amount}
              required
              aria-invalid={invalid}
              onChange={(event) => change('amount')(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field label={t(wants.reason === 'needed' ? 'reasonNeeded' : 'reasonOptional')} wrong={wrongReason}>
        {(id, invalid) => (
          <input
            id={id}
            value={draft.reason}
            required={wants.reason === 'needed'}
            maxLength={2000}
            aria-invalid={invalid}
            onChange={(event) => change('reason')(event.target.value)}
          />
        )}
      </Field>
      {wants.document && (
        <Field label={t('documentOptional')} wrong={wrongDocument}>
          {(id, invalid) => (
            <input
              id={id}
              value={draft.documentNumber}
              maxLength={200}
              aria-invalid={invalid}
              onChange={(event) => change('documentNumber')(event.target.value)}
            />
          )}
        </Field>
      )}
      <span className="move-end">
        <button type="submit" className="button main" disabled={command.isPending}>
          {command.isPending ? c('loading') : t('send')}
        </button>
        <button type="button" className="plain" onClick={() => onDone(null)}>
          {c('cancel')}
        </button>
      </span>
      {command.error !== null && !isBeside && (
        <div className="move-failure" ref={broughtIntoView}>
          <Failure problem={command.error} />
        </div>
      )}
    </form>
  );
}

interface MoveFormProps {
  readonly line: Line;
  readonly move: Move;
  /** What was done, in words; null where it was left. */
  readonly onDone: (done: string | null) => void;
}

/** What each move asks for beside the line itself. */
function fieldsOf(move: Move, { choice }: MoveDraft) {
  const amount = {
    'fill-in': 'change',
    override: 'change',
    'claw-back': 'amount',
    'return-clawback': 'amount',
  } as const;
  const chosen = {
    review: 'outcome',
    hold: 'holdFor',
    release: 'whichHold',
    'claw-back': 'goesTo',
    'return-clawback': 'whichClawback',
  } as const;
  const isFree =
    move === 'confirm' ||
    move === 'fill-in' ||
    move === 'return-clawback' ||
    (move === 'review' && choice !== 'returned') ||
    (move === 'hold' && choice !== '' && choice !== 'other');
  return {
    amount: move in amount ? amount[move as keyof typeof amount] : null,
    choice: move in chosen ? chosen[move as keyof typeof chosen] : null,
    reason: isFree ? 'optional' : 'needed',
    document: move !== 'review',
  } as const;
}

interface ChoiceProps {
  readonly id: string;
  readonly line: Line;
  readonly move: Move;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Choice({ id, line, move, value, onChange }: ChoiceProps) {
  const t = useMoneyDeskWords();
  const words = useLineWords();
  const overdue = useAsk(
    'getLedger',
    { query: { objectId: line.objectId, standing: 'overdue', limit: 100 } },
    { enabled: move === 'hold' },
  );
  const options: readonly (readonly [string, string])[] = {
    review: [
      ['approved', t('approve')],
      ['returned', t('sendBack')],
    ] as const,
    hold: [
      ['other', t('holdOther')] as const,
      ...(overdue.data?.items ?? []).map(
        (finding) => [finding.id, t('holdOverdue', { number: finding.number })] as const,
      ),
    ],
    release: line.holds.map(
      ({ holdId, on, reason }) =>
        [holdId, t('holdWords', { on, reason: reason.kind === 'other' ? reason.text : t('holdFinding') })] as const,
    ),
    'claw-back': [
      ['treasury', t('treasury')],
      ['channel', t('channel')],
    ] as const,
    'return-clawback': line.clawbacks
      .filter(({ amount, returned }) => returned < amount)
      .map(({ clawbackId, on, amount }) => [clawbackId, `${on} ${words.money(amount)}`] as const),
  }[move as 'review'];
  return (
    <select id={id} value={value} onChange={(event) => onChange(event.target.value)} required>
      <option value="" />
      {options.map(([of, label]) => (
        <option key={of} value={of}>
          {label}
        </option>
      ))}
    </select>
  );
}

interface FieldProps {
  readonly label: string;
  readonly help?: string;
  readonly wrong?: string | null;
  readonly children: (id: string, invalid: boolean) => ReactNode;
}

function Field({ label, help = '', wrong = null, children }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id, wrong !== null)}
      {wrong !== null ? <span className="wrong">{wrong}</span> : help !== '' && <span className="help">{help}</span>}
    </div>
  );
}
