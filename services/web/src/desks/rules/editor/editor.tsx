import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAsk, useCommand } from '../../../api/queries.ts';
import { saveBlob } from '../../../api/save-file.ts';
import { useAddress, useAsOf } from '../../../app/moment.ts';
import { useMay } from '../../../app/session.tsx';
import { useLanguage } from '../../../i18n/language.ts';
import { codesOf } from '../../../i18n/terms.ts';
import { useDrafts } from '../../../parts/draft.ts';
import { Failure } from '../../../parts/failure.tsx';
import { typedIn } from '../../../parts/typed-in.ts';
import { Cases } from './cases.tsx';
import { FileIn } from './file-in.tsx';
import { type KeptDraft, ruleDraft, type Sheet } from './kept-draft.ts';
import { headingRow, SheetForm } from './sheet-form.tsx';
import { useEditorWords } from './words.ts';

/** What is read while somebody types: once they pause. */
const pauseMs = 500;

/** The worksheets of a draft, what is wrong in them, cases to try, and what becomes of it. */
export function Editor({ begun: first }: { readonly begun: KeptDraft }) {
  const t = useEditorWords();
  const language = useLanguage();
  const to = useAddress();
  const may = useMay();
  const isNow = useAsOf() === null;
  const navigate = useNavigate();
  const drafts = useDrafts();
  // What it was begun from goes with its sheets: a revision that is fetched later was not seen by whoever edits these.
  const [begun] = useState(first);
  const [sheets, setSheets] = useState(begun.sheets);
  const [read, setRead] = useState(begun.sheets);
  const [isKept, setIsKept] = useState(true);
  const isSaved = useRef(false);
  const saving = useCommand('draftRuleSet');
  useEffect(() => {
    const pause = setTimeout(() => setRead(sheets), pauseMs);
    return () => clearTimeout(pause);
  }, [sheets]);
  const grades = gradesMeant(read);
  const reading = useAsk('readRuleSheets', {
    body: { sheets: read.map((sheet) => plain(sheet)), ...(grades !== null && { grades: [...grades] }) },
  });
  const isCurrent = read === sheets && !reading.isPlaceholderData && reading.data !== undefined;
  const definition = isCurrent ? (reading.data?.definition ?? null) : null;
  const title = sheets[0]?.rows.find(([word]) => word === '标题')?.[1] ?? begun.title;
  useEffect(() => {
    if (isSaved.current || sheets === begun.sheets) return;
    setIsKept(
      drafts.keep(ruleDraft(begun.id), { ...begun, title, sheets, definition, changedAt: new Date().toISOString() }),
    );
  }, [drafts, begun, title, sheets, definition]);
  const isDraft = sheets !== begun.sheets || drafts.read(ruleDraft(begun.id)) !== null;
  const faults = reading.data?.faults ?? [];
  const errors = faults.filter(({ severity }) => severity === 'error');

  /** Rows are counted as they are shown, below the headings. */
  function placeOf(name: string | null, row: number | null, column: string | null): string {
    const sheet = sheets.find((one) => one.name === name);
    if (name === null || sheet === undefined) return t('whole');
    const number = row === null ? 0 : row - 1 - headingRow(sheet);
    const at = { sheet: name, column: column ?? '' };
    return number < 1 ? t('placeOfSheet', at) : t('place', { ...at, row: number });
  }

  function discard(): void {
    isSaved.current = true;
    drafts.drop(ruleDraft(begun.id));
    void navigate(to('/money/rules'));
  }
  function save(note: string | null): void {
    if (definition === null) return;
    saving.mutate(
      { request: { params: { id: begun.id }, body: { definition, note } }, ifMatch: begun.revision },
      {
        onSuccess: () => {
          isSaved.current = true;
          drafts.drop(ruleDraft(begun.id));
        },
      },
    );
  }
  if (saving.isSuccess)
    return (
      <>
        <h1>{title}</h1>
        <p className="done" role="status">
          {t('saved', { version: saving.data.version })}
        </p>
        <Link className="button" to={to(`/money/rules/${encodeURIComponent(begun.id)}`)}>
          {t('toRuleSet')}
        </Link>
      </>
    );
  return (
    <>
      <p>
        <Link to={to('/money/rules')}>{t('back')}</Link>
      </p>
      <h1>{t('title', { title })}</h1>
      <p className="quiet">{t('explained')}</p>
      {isDraft && (
        <p role="status" className={isKept ? 'quiet' : 'late'}>
          {t(isKept ? 'kept' : 'notKept')}
        </p>
      )}
      <div className="doings">
        <FileIn onRead={setSheets} />
        {definition !== null && (
          <button
            type="button"
            className="button"
            onClick={() =>
              saveBlob(
                new Blob([JSON.stringify(definition, null, 2)], { type: 'application/json' }),
                `${begun.id}.json`,
              )
            }
          >
            {t('fileOut')}
          </button>
        )}
        {definition !== null && isDraft && may('simulate') && (
          <Link className="button" to={to('/money/what-if', { rules: `draft:${begun.id}` })}>
            {t('try')}
          </Link>
        )}
        <button type="button" className="plain" onClick={discard}>
          {t('discard')}
        </button>
      </div>
      {reading.error !== null && <Failure problem={reading.error} onRetry={() => void reading.refetch()} />}
      <div role="status" className="rule-state">
        {!isCurrent && <p className="quiet">{t('checking')}</p>}
        {isCurrent && errors.length === 0 && <p className="done">{t('valid')}</p>}
        {errors.length > 0 && (
          <div className="failure">
            <p className="failure-what">{t('faults', { count: errors.length })}</p>
            <ul>
              {errors.slice(0, 20).map(({ table, row, column, messages }) => (
                <li key={`${table} ${row} ${column} ${messages.zh}`}>
                  {t('faultAt', { place: placeOf(table, row, column), message: messages[language] })}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {sheets.map((sheet, at) => (
        <SheetForm
          key={sheet.name}
          sheet={sheet}
          faults={faults.filter(({ table }) => table === sheet.name)}
          onChange={(changed) => setSheets(sheets.map((one, index) => (index === at ? changed : one)))}
        />
      ))}
      <Cases id={begun.id} definition={definition} sheets={sheets} />
      <form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          save(typedIn(new FormData(event.currentTarget), 'note') || null);
        }}
      >
        <label className="field">
          <span>{t('note')}</span>
          <input name="note" maxLength={500} />
        </label>
        <button
          type="submit"
          className="button main"
          disabled={saving.isPending || definition === null || errors.length > 0 || !isNow}
        >
          {saving.isPending ? t('saving') : t('save')}
        </button>
        <span className="quiet">{t('saveNote')}</span>
      </form>
      {saving.error !== null && <Failure problem={saving.error} />}
    </>
  );
}

/** A draft that names one grade of the national scale means them all: a slip of the pen is then found. Null for a scale of another kind. */
function gradesMeant(sheets: readonly Sheet[]): readonly string[] | null {
  const grades = codesOf('grade');
  const isOne = (cell: string) => cell.split('、').some((word) => grades.includes(word.trim()));
  return sheets.some(({ rows }) => rows.some((cells) => cells.some(isOne))) ? grades : null;
}

const plain = ({ name, rows }: Sheet) => ({ name, rows: rows.map((row) => [...row]) });
