import type { OutputOf } from '@bihuan/contract';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useAsk, useCommand } from '../../api/queries.ts';
import { useAsOf } from '../../app/moment.ts';
import { NotHere } from '../../app/not-here.tsx';
import { useMay } from '../../app/session.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { Failure } from '../../parts/failure.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { isKind, type Kind, kinds } from './kinds.ts';
import { Progress } from './progress.tsx';
import { SkippedRows } from './skipped-rows.tsx';
import { useImportWords } from './words.ts';
import './import.css';

/** How one import stands: its progress while it is under way, then what was done, and the way back. */
export function OnePage() {
  const { kind, id } = useParams();
  if (!isKind(kind) || id === undefined) return <NotHere />;
  return <One key={id} kind={kind} id={id} />;
}

const isOver = (answer: { readonly item: Item } | undefined) =>
  answer?.item.status === 'completed' || answer?.item.status === 'taken-back';

type Item = OutputOf<'getImport'>['item'] | OutputOf<'getUnitImport'>['item'];

/** A register of units names people: of the rows that it left out the record holds the number alone. */
const recordedRows = (answer: OutputOf<'getImport'> | OutputOf<'getUnitImport'> | undefined) =>
  answer !== undefined && 'skippedRows' in answer ? answer.skippedRows : null;

function One({ kind, id }: { readonly kind: Kind; readonly id: string }) {
  const t = useImportWords();
  const may = useMay();
  const asked = useAsk(kinds[kind].get, { params: { id } }, { everyMs: (answer) => (isOver(answer) ? false : 700) });
  const item: Item | undefined = asked.data?.item;
  if (item === undefined) {
    return (
      <>
        <h1>{t('title')}</h1>
        {asked.error !== null ? <Failure problem={asked.error} /> : <Waiting />}
      </>
    );
  }
  return (
    <>
      <h1>{t('oneTitle', { name: item.fileName })}</h1>
      {'evaluationYear' in item && item.evaluationYear !== null && (
        <p className="quiet">{t('yearsOf', { evaluation: item.evaluationYear, apply: item.applyToYear })}</p>
      )}
      <Standing kind={kind} item={item} names={asked.data?.names ?? {}} />
      <SkippedRows rows={recordedRows(asked.data)} count={item.rows.skipped} />
      {item.status === 'completed' && <TakeBack kind={kind} id={id} />}
      <p>
        <Link to="/import">{t(may(kinds[kind].preview) ? 'anotherImport' : 'earlier')}</Link>
      </p>
    </>
  );
}

function Standing({
  kind,
  item,
  names,
}: {
  readonly kind: Kind;
  readonly item: Item;
  readonly names: Readonly<Record<string, string>>;
}) {
  const t = useImportWords();
  const may = useMay();
  const { rows, status, kept } = item;
  if (status === 'completed') {
    return (
      <div className="done" role="status">
        <p>{t('done', { new: rows.new, changed: rows.changed, unchanged: rows.unchanged, skipped: rows.skipped })}</p>
        {kind === 'outcomes' && 'evaluationYear' in item && may('confirmOutcome') && (
          <Link
            className="button"
            to={`/evaluations?evaluationYear=${item.evaluationYear ?? ''}&outcomeStatus=recorded`}
          >
            {t('confirmNext')}
          </Link>
        )}
      </div>
    );
  }
  if (status === 'taken-back') {
    return (
      <div className="done" role="status">
        <p>{t('takenBack')}</p>
        {kept.length > 0 && (
          <>
            <p>{t('kept', { count: kept.length })}</p>
            <ul>
              {kept.map(({ targetId, reason }) => (
                <li key={targetId}>
                  {names[targetId] ?? targetId} · {reason}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    );
  }
  return <Progress done={'stepsDone' in item ? item.stepsDone : null} of={item.steps} />;
}

function TakeBack({ kind, id }: { readonly kind: Kind; readonly id: string }) {
  const t = useImportWords();
  const language = useLanguage();
  const may = useMay();
  const asOf = useAsOf();
  const takeBack = useCommand(kinds[kind].takeBack);
  const [reason, setReason] = useState('');
  if (!may(kinds[kind].takeBack) || asOf !== null) return null;
  const wrong = takeBack.error?.ofField('reason', language) ?? null;
  return (
    <details className="take-back">
      <summary>{t('takeBack')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          takeBack.mutate({ request: { params: { id }, body: { reason } } });
        }}
      >
        <p>{t('takeBackLead')}</p>
        <label className="field">
          <span>{t('reason')}</span>
          <input
            value={reason}
            required
            maxLength={300}
            aria-invalid={wrong !== null}
            onChange={(event) => setReason(event.target.value)}
          />
          {wrong !== null && <span className="wrong">{wrong}</span>}
        </label>
        {takeBack.error !== null && wrong === null && <Failure problem={takeBack.error} />}
        <button type="submit" className="button" disabled={takeBack.isPending}>
          {takeBack.isPending ? t('takingBack') : t('takeBack')}
        </button>
      </form>
    </details>
  );
}
