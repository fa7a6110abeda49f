import { useState } from 'react';
import { Link } from 'react-router';
import { Problem } from '../../api/problem.ts';
import { useCommand } from '../../api/queries.ts';
import { useAddress } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { colon } from '../../i18n/punctuation.ts';
import type { Item } from './evaluation.ts';
import { useEvaluationWords } from './words.ts';

interface Refusal {
  readonly id: string;
  readonly name: string;
  readonly problem: Problem;
}

/** What confirming all that is chosen would do, and what it did: each stands or falls alone. */
export function ConfirmMany({
  chosen,
  today,
  onDone,
  onClear,
}: {
  readonly chosen: readonly Item[];
  readonly today: string;
  readonly onDone: (ids: readonly string[]) => void;
  readonly onClear: () => void;
}) {
  const t = useEvaluationWords();
  const language = useLanguage();
  const may = useMay();
  const to = useAddress();
  const confirm = useCommand('confirmOutcome');
  const [at, setAt] = useState(0);
  const [told, setTold] = useState<{ readonly confirmed: number; readonly refused: readonly Refusal[] } | null>(null);
  const ready = chosen.filter(({ outcomeStatus, status }) => outcomeStatus === 'recorded' && status === 'open');
  const confirmAll = async () => {
    const refused: Refusal[] = [];
    const confirmed: string[] = [];
    setTold(null);
    for (const [index, { id, objectName: name, revision }] of ready.entries()) {
      setAt(index + 1);
      try {
        await confirm.mutateAsync({ request: { params: { id }, body: { on: today } }, ifMatch: revision });
        confirmed.push(id);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        refused.push({ id, name, problem: error });
      }
    }
    setAt(0);
    setTold({ confirmed: confirmed.length, refused });
    onDone(confirmed);
  };
  return (
    <>
      {told !== null && (
        <div className={told.refused.length === 0 ? 'done' : 'failure'} role="status">
          <p>{t('confirmedMany', { count: told.confirmed })}</p>
          {told.confirmed > 0 && may('raiseFinding') && (
            <p>
              <Link to={to('/findings/new')}>{t('raiseNext')}</Link>
            </p>
          )}
          {told.refused.length > 0 && (
            <>
              <p>{t('notConfirmed', { count: told.refused.length })}</p>
              <ul>
                {told.refused.map(({ id, name, problem }) => (
                  <li key={id}>
                    {name}
                    {colon()}
                    {problem.says(language)} {problem.todo(language)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      {(chosen.length > 0 || at > 0) && (
        <div className="many">
          <span>{t('chosen', { count: chosen.length, ready: ready.length })}</span>
          <button
            type="button"
            className="button main"
            disabled={ready.length === 0 || at > 0}
            onClick={() => void confirmAll()}
          >
            {at > 0 ? t('confirmingMany', { at }) : t('confirmMany', { count: ready.length })}
          </button>
          <button type="button" className="plain" disabled={at > 0} onClick={onClear}>
            {t('clear')}
          </button>
        </div>
      )}
    </>
  );
}
