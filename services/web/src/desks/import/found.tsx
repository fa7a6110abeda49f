import { useLanguage } from '../../i18n/language.ts';
import { Columns } from './columns.tsx';
import { Doubts } from './doubts.tsx';
import type { Kind } from './kinds.ts';
import type { Choice, ColumnField, ReadFile } from './read.ts';
import { Rows } from './rows.tsx';
import { useImportWords } from './words.ts';

interface Parts {
  readonly kind: Kind;
  readonly found: ReadFile;
  readonly columns: Readonly<Record<string, ColumnField | 'none'>>;
  readonly choices: Readonly<Record<string, Choice>>;
  readonly isUnderWay: boolean;
  readonly onColumns: (columns: Readonly<Record<string, ColumnField | 'none'>>) => void;
  readonly onChoices: (choices: Readonly<Record<string, Choice>>) => void;
}

/** What was found in a file: what agrees, what does not, what cannot be checked, what is in doubt, and every row. */
export function Found({ kind, found, columns, choices, isUnderWay, onColumns, onChoices }: Parts) {
  const t = useImportWords();
  const { counts, rows } = found;
  const { needsChoice, new: added, changed, unchanged, skipped } = counts;
  return (
    <>
      <h2>{t('foundTitle', { name: found.fileName })}</h2>
      <p className="lead" role="status">
        {t('foundRows', { all: rows.length, new: added, changed, unchanged, skipped, needsChoice })}
      </p>
      {found.checks.length > 0 && <Checks checks={found.checks} />}
      <Notes notes={found.notes} />
      {found.columns.length > 0 && (
        <Columns columns={found.columns} said={columns} isUnderWay={isUnderWay} onSay={onColumns} />
      )}
      <Doubts kind={kind} rows={rows} choices={choices} isUnderWay={isUnderWay} onChoose={onChoices} />
      <Problems rows={rows} />
      <Rows kind={kind} found={found} />
    </>
  );
}

const agreements = [
  ['disagrees', 'disagrees'],
  ['cannot-be-checked', 'cannot'],
  ['agrees', 'agrees'],
] as const;

function Checks({ checks }: Pick<ReadFile, 'checks'>) {
  const t = useImportWords();
  const language = useLanguage();
  return (
    <>
      <h3>{t('checks')}</h3>
      <div className="checks">
        {agreements.map(([agreement, word]) => {
          const these = checks.filter(({ kind }) => kind === agreement);
          if (these.length === 0) return null;
          return (
            <section key={agreement} className={`check-${agreement}`}>
              <h4>{t(word, { count: these.length })}</h4>
              <ul>
                {these.map(({ id, messages }) => (
                  <li key={id}>{messages[language]}</li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </>
  );
}

function Notes({ notes }: Pick<ReadFile, 'notes'>) {
  const t = useImportWords();
  const language = useLanguage();
  // The columns that were not read are asked for one by one.
  const shown = notes.filter(({ id }) => id !== 'column.not-read');
  if (shown.length === 0) return null;
  return (
    <>
      <h3>{t('notes')}</h3>
      <ul>
        {shown.map(({ id, messages, line, sheet, column }) => (
          <li key={[id, sheet, line, column].join(' ')}>{messages[language]}</li>
        ))}
      </ul>
    </>
  );
}

function Problems({ rows }: Pick<ReadFile, 'rows'>) {
  const t = useImportWords();
  const language = useLanguage();
  const faulty = rows.filter(({ problems }) => problems.length > 0);
  if (faulty.length === 0) return null;
  return (
    <>
      <h3>{t('problems')}</h3>
      <ul className="problems">
        {faulty.flatMap(({ key, problems }) =>
          problems.map(({ code, messages, todo, sheet, line, column }) => (
            <li key={[key, code, column].join(' ')}>
              <span className="quiet">
                {[sheet, line === undefined ? undefined : t('place', { line }), column]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </span>{' '}
              {messages[language]} <span className="quiet">{todo[language]}</span>
            </li>
          )),
        )}
      </ul>
    </>
  );
}
