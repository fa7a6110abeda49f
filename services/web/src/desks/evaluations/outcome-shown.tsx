import { colon } from '../../i18n/punctuation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { Grade } from '../../parts/grade.tsx';
import { Sample } from '../../parts/sample.tsx';
import type { Evaluation } from './evaluation.ts';
import { useEvaluationWords } from './words.ts';

/** The outcome beside what the unit says of itself, its dimensions with their weights, and how it came to be revised. */
export function OutcomeShown({ item }: { readonly item: Evaluation }) {
  const t = useEvaluationWords();
  const term = useTerms();
  const hasOwn = item.selfScore !== null || item.selfGrade !== null;
  return (
    <>
      <div className="sides">
        <section>
          <h3>{t('official')}</h3>
          {item.outcomeStatus === 'none' ? (
            <p className="quiet">{t('outcomeNone')}</p>
          ) : (
            <>
              <p className="big">
                <Grade grade={item.grade} /> {item.score ?? ''} <Sample of={item.sample} field="score" />
              </p>
              <p className="quiet">
                {t(item.outcomeStatus)} {item.confirmedOn ?? ''} {item.publishedOn !== null && `· ${item.publishedOn}`}
              </p>
              {item.notDemonstrated && <p>{t('notDemonstrated')}</p>}
              {item.gradeBasis !== null && (
                <p>
                  {t('basis')}
                  {colon()}
                  {term('gradeBasis', item.gradeBasis.kind)} · {item.gradeBasis.note}
                </p>
              )}
              {item.comment !== null && <p>{item.comment}</p>}
            </>
          )}
        </section>
        <section>
          <h3>{t('own')}</h3>
          {hasOwn ? (
            <>
              <p className="big">
                {item.selfGrade !== null && <Grade grade={item.selfGrade} />} {item.selfScore ?? ''}{' '}
                <Sample of={item.sample} field="selfScore" />
              </p>
              <Gap item={item} />
            </>
          ) : (
            <p className="quiet">{t('ownNone')}</p>
          )}
        </section>
      </div>
      {item.dimensions.length > 0 && <Dimensions item={item} />}
      {item.revisions.length > 0 && (
        <>
          <h3>{t('revisions')}</h3>
          <ol>
            {item.revisions.map(({ reason, documentNumber, score, grade }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: revisions stay where they are
              <li key={at}>
                {t('revision', { grade: grade ?? '—', score: score ?? '—', reason })} {documentNumber ?? ''}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function Gap({ item }: { readonly item: Evaluation }) {
  const t = useEvaluationWords();
  if (item.score !== null && item.selfScore !== null && item.selfScore > item.score)
    return <p>{t('gap', { points: Math.round((item.selfScore - item.score) * 100) / 100 })}</p>;
  const ranks = item.gradeScale.bands.map(({ grade }) => grade);
  const isBetter =
    item.grade !== null && item.selfGrade !== null && ranks.indexOf(item.selfGrade) < ranks.indexOf(item.grade);
  return isBetter ? <p>{t('gapGrade')}</p> : null;
}

function Dimensions({ item }: { readonly item: Evaluation }) {
  const t = useEvaluationWords();
  const term = useTerms();
  return (
    <table className="dimensions">
      <thead>
        <tr>
          <th>{t('dimension')}</th>
          <th className="num">{t('score')}</th>
          <th className="num">{t('weight')}</th>
          <th>{t('reached')}</th>
        </tr>
      </thead>
      <tbody>
        {item.dimensions.map(({ dimension, score, weight }) => (
          <tr key={dimension}>
            <td>
              {term('dimension', dimension)} <Sample of={item.sample} field={dimension} />
            </td>
            <td className="num">{score}</td>
            <td className="num">{weight}</td>
            <td>
              <meter min={0} max={weight} value={score} aria-label={term('dimension', dimension)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
