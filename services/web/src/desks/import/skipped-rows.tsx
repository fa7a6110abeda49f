import type { OutputOf } from '@bihuan/contract';
import { useLanguage } from '../../i18n/language.ts';
import { Grade } from '../../parts/grade.tsx';
import { useImportWords } from './words.ts';

type Recorded = OutputOf<'getImport'>['skippedRows'];

/** Which rows an import left out: what was in each, and why; null where the record only counts them. */
export function SkippedRows({ rows, count }: { readonly rows: Recorded; readonly count: number }) {
  const t = useImportWords();
  const language = useLanguage();
  if (count === 0) return null;
  return (
    <section>
      <h2>{t('skippedRows', { count })}</h2>
      {rows === null ? (
        <p className="quiet">{t('skippedOnlyCounted')}</p>
      ) : (
        <>
          <ul className="problems">
            {rows.map(({ row, sheet, line, name, grade, score, because, problems }) => (
              <li key={row}>
                <span className="quiet">
                  {[t('rowNo', { row }), sheet, line === null ? null : t('place', { line })]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </span>
                <br />
                {name === '' ? t('noName') : name} {grade !== null && <Grade grade={grade} />} {score}
                {problems.length === 0 ? (
                  <span className="under">{t(because === 'choice' ? 'skippedByChoice' : 'skippedUndecided')}</span>
                ) : (
                  problems.map((problem) => (
                    <span key={[problem.code, problem.column].join(' ')} className="under">
                      {problem.column !== undefined && `${problem.column} · `}
                      {problem.messages[language]}
                    </span>
                  ))
                )}
              </li>
            ))}
          </ul>
          {count > rows.length && <p className="quiet">{t('skippedMore', { count: count - rows.length })}</p>}
        </>
      )}
    </section>
  );
}
