import type { OutputOf } from '@bihuan/contract';
import { useDeferredValue } from 'react';
import { Link } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useMoneyWords } from '../../parts/money.tsx';
import { Sample } from '../../parts/sample.tsx';
import type { Evaluation, OutcomeBody } from './evaluation.ts';
import { useEvaluationWords } from './words.ts';

type Preview = OutputOf<'previewRevision'>;
type Standing = NonNullable<Preview['line']>['before'];

/** What saving a revision would do to grade, money, findings and reminders; worked out while one types, nothing recorded. */
export function Effect({ item, body }: { readonly item: Evaluation; readonly body: OutcomeBody }) {
  const t = useEvaluationWords();
  const language = useLanguage();
  const asked = useDeferredValue(JSON.stringify(body));
  const preview = useAsk('previewRevision', { params: { id: item.id }, body: JSON.parse(asked) as OutcomeBody });
  const findings = useAsk('listFindings', { query: { evaluationId: item.id, limit: 100 } });
  return (
    <section className="effect" aria-live="polite">
      <h3>{t('effect')}</h3>
      {preview.error !== null ? (
        <p className="wrong">
          {preview.error.says(language)} {preview.error.todo(language)}
        </p>
      ) : preview.data === undefined ? (
        <p className="quiet">{t('effectLooking')}</p>
      ) : (
        <Told preview={preview.data} item={item} />
      )}
      {findings.data !== undefined && <p>{t('effectFindings', { count: findings.data.items.length })}</p>}
    </section>
  );
}

function Told({
  preview: { before, after, confirmAgain, line },
  item,
}: {
  readonly preview: Preview;
  readonly item: Evaluation;
}) {
  const t = useEvaluationWords();
  const standing = useStanding();
  const rating = ({ grade, notDemonstrated }: Preview['before']) => (notDemonstrated ? t('notShown') : (grade ?? '—'));
  const grade = { from: rating(before), to: rating(after) };
  const score = { from: before.score ?? '—', to: after.score ?? '—' };
  return (
    <>
      <p>
        {grade.from !== grade.to
          ? t('effectGrade', grade)
          : score.from !== score.to
            ? t('effectScore', score)
            : t('effectNone')}{' '}
        {confirmAgain && t('effectAgain')}
      </p>
      {line === null ? (
        <p>{t('effectNoLine')}</p>
      ) : (
        <p>
          {standing(line.before) === standing(line.after)
            ? t('effectMoneySame', { is: standing(line.after) })
            : t('effectMoney', { from: standing(line.before), to: standing(line.after) })}{' '}
          <Sample of={item.sample} field="currentBudget" />{' '}
          <Link to={`/money/lines/${line.id}`}>{t('effectLine')}</Link>
        </p>
      )}
      {line?.decided === true && <p>{t('effectDecided')}</p>}
    </>
  );
}

function useStanding(): (line: Standing) => string {
  const t = useEvaluationWords();
  const money = useMoneyWords();
  return ({ status, change, after, held }) => {
    if (status === 'open') return t('standingOpen');
    if (change === null || after === null) return t('standingUndecidable');
    const said = { change: money(change), after: money(after) };
    return held !== null && held > 0 ? t('standingHeld', { ...said, held: money(held) }) : t('standing', said);
  };
}
