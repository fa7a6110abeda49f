import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAsk, useCommand } from '../../api/queries.ts';
import { useMember } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Earlier } from './earlier.tsx';
import { FileForm, type FileSaid, isYearMissing } from './file-form.tsx';
import { Found } from './found.tsx';
import { isKind, type Kind, kindNames, kinds } from './kinds.ts';
import { Progress } from './progress.tsx';
import type { Choice, ColumnField } from './read.ts';
import { useReading } from './use-reading.ts';
import { useImportWords } from './words.ts';
import './import.css';

/** The conversation about a file: what it is, what is in it, what is in doubt, how many rows are taken. */
export function TalkPage() {
  const t = useImportWords();
  const may = useMay();
  const allowed = kindNames.filter((kind) => may(kinds[kind].preview));
  const listed = kindNames.filter((kind) => may(kinds[kind].list));
  const [asked, choose] = useMember('about');
  const kind = isKind(asked) && allowed.includes(asked) ? asked : allowed[0];
  return (
    <>
      <h1>{t('title')}</h1>
      {kind !== undefined && (
        <>
          <p className="lead">{t('lead')}</p>
          {allowed.length > 1 && (
            <fieldset className="kinds">
              <legend>{t('whatIsIt')}</legend>
              {allowed.map((one) => (
                <label key={one}>
                  <input type="radio" name="kind" checked={one === kind} onChange={() => choose(one)} /> {t(one)}
                </label>
              ))}
            </fieldset>
          )}
          <Talk key={kind} kind={kind} />
        </>
      )}
      <Earlier kinds={listed} />
    </>
  );
}

function Talk({ kind }: { readonly kind: Kind }) {
  const t = useImportWords();
  const navigate = useNavigate();
  const reading = useReading(kind);
  const [said, setSaid] = useState<FileSaid | null>(null);
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const [columns, setColumns] = useState<Readonly<Record<string, ColumnField | 'none'>>>({});
  const commit = useCommand(kinds[kind].commit);
  const { found } = reading;
  const again = (next: { readonly choices?: typeof choices; readonly columns?: typeof columns }) => {
    if (next.choices !== undefined) setChoices(next.choices);
    if (next.columns !== undefined) setColumns(next.columns);
    if (said !== null) reading.read({ ...said, choices, columns, ...next });
  };
  if (found === null || said === null) {
    return (
      <>
        <FileForm
          kind={kind}
          isUnderWay={reading.isUnderWay}
          problem={reading.problem}
          onRead={(next) => {
            setSaid(next);
            reading.read({ ...next, choices: {}, columns: {} });
          }}
        />
        {reading.problem !== null && !isYearMissing(reading.problem) && <Failure problem={reading.problem} />}
      </>
    );
  }
  const taken = found.counts.new + found.counts.changed;
  return (
    <section className="talk" aria-busy={reading.isUnderWay}>
      <Found
        kind={kind}
        found={found}
        columns={columns}
        choices={choices}
        isUnderWay={reading.isUnderWay || commit.isPending}
        onColumns={(next) => again({ columns: next })}
        onChoices={(next) => again({ choices: next })}
      />
      {reading.problem !== null && <Failure problem={reading.problem} />}
      {commit.error !== null && <Failure problem={commit.error} />}
      {commit.isPending && found.id !== null && <Underway kind={kind} id={found.id} steps={found.steps} />}
      <div className="answer">
        {found.id === null ? (
          <p>{t('nothingToTake')}</p>
        ) : (
          <>
            {found.counts.needsChoice > 0 && <p>{t('leftOut', { count: found.counts.needsChoice })}</p>}
            <button
              type="button"
              className="button main"
              disabled={reading.isUnderWay || commit.isPending}
              onClick={() => {
                const id = found.id ?? '';
                commit.mutate(
                  { request: { params: { id } } },
                  { onSuccess: () => void navigate(`/import/${kind}/${id}`) },
                );
              }}
            >
              {commit.isPending ? t('taking') : t('take', { count: taken })}
            </button>
          </>
        )}
        <button
          type="button"
          className="plain"
          disabled={commit.isPending}
          onClick={() => {
            reading.forget();
            setChoices({});
            setColumns({});
          }}
        >
          {t('another')}
        </button>
      </div>
    </section>
  );
}

/** While the command is being carried out, how far it has come. */
function Underway({ kind, id, steps }: { readonly kind: Kind; readonly id: string; readonly steps: number }) {
  // Of the list: one that has just begun is not there yet, and that is no fault.
  const { data } = useAsk(kinds[kind].list, { query: { limit: 20 } }, { everyMs: () => 700 });
  const item = data?.items.find((one) => one.id === id);
  return <Progress done={item !== undefined && 'stepsDone' in item ? item.stepsDone : null} of={steps} />;
}
