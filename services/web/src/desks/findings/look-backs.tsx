import type { Finding } from './standing.ts';
import { StepDates } from './step-dates.tsx';
import { useFindingWords } from './words.ts';

/** Look-backs that are planned or were made, oldest first; of the one that is planned, when the office itself is reminded of it. */
export function LookBacks({ finding }: { readonly finding: Finding }) {
  const t = useFindingWords();
  const { lookBacks, category, severity, class: findingClass } = finding;
  return (
    <ol className="look-backs">
      {lookBacks.map(({ dueDate, originalDueDate, note, outcome, reopenings }) => (
        <li key={`${reopenings} ${dueDate} ${outcome?.on}`}>
          {dueDate !== null && (
            <p>
              {t('lookBackPlanned', { day: dueDate })}
              {originalDueDate !== null && originalDueDate !== dueDate && t('lookBackMoves', { day: originalDueDate })}
              {note !== null && ` · ${note}`}
            </p>
          )}
          {outcome?.kind === 'in-order' && <p>{t('lookBackInOrder', { day: outcome.on, note: outcome.note })}</p>}
          {outcome?.kind === 'reopened' && <p>{t('lookBackReopened', { day: outcome.on })}</p>}
          {outcome === null && dueDate !== null && (
            <StepDates
              asked={{
                ...{ matter: 'look-back', dueDate, category, severity },
                ...(findingClass !== null && { class: findingClass }),
              }}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
