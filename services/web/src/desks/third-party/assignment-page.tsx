import type { OutputOf } from '@bihuan/contract';
import { Link, useParams } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useAsOf } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { Grade } from '../../parts/grade.tsx';
import { Sample } from '../../parts/sample.tsx';
import '../unit/unit.css';
import { EvidenceOfFindings } from './evidence-of-findings.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import { Stages } from './stages.tsx';
import { useThirdPartyWords } from './words.ts';

export type Evaluation = OutputOf<'getEvaluation'>['item'];

/** One evaluation: its stages, the scores, and the evidence of what was found. */
export function AssignmentPage() {
  const { id = '' } = useParams();
  const t = useThirdPartyWords();
  const question = useAsk('getEvaluation', { params: { id } });
  return (
    <div className="unit">
      <p>
        <Link to="/assignments">← {t('title')}</Link>
      </p>
      <Answered question={question} lines={8}>
        {({ item, on }) => <Shown item={item} on={on} />}
      </Answered>
    </div>
  );
}

function Shown({ item, on }: { readonly item: Evaluation; readonly on: string }) {
  const t = useThirdPartyWords();
  const term = useTerms();
  const may = useMay();
  const isPast = useAsOf() !== null;
  const canScore = !isPast && may('recordOutcome') && item.outcomeStatus === 'none' && item.status === 'open';
  return (
    <>
      <h1 className="said">{item.objectName}</h1>
      <p className="quiet said">
        {item.evaluationYear} · {item.unit ?? '—'} · {item.department ?? '—'} <Sample of={item.sample} field="unit" />
      </p>
      <h2>{t('stages')}</h2>
      <Stages item={item} on={on} />
      <h2>{t('outcome')}</h2>
      {item.outcomeStatus !== 'none' && (
        <>
          <p>
            {t(`outcome-${item.outcomeStatus}`)} <Grade grade={item.grade} />{' '}
            {item.score !== null && t('scored', { score: item.score })}
            {item.notDemonstrated && ` · ${t('notDemonstrated')}`}
          </p>
          {item.dimensions.length > 0 && (
            <dl className="facts">
              {item.dimensions.map(({ dimension, score, weight }) => (
                <div key={dimension}>
                  <dt>{term('dimension', dimension)}</dt>
                  <dd>
                    {score} / {weight}
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {item.comment !== null && <p className="said">{item.comment}</p>}
        </>
      )}
      {canScore ? (
        <OutcomeForm item={item} on={on} />
      ) : (
        item.outcomeStatus === 'none' && <p className="quiet">{t('outcome-none')}</p>
      )}
      <h2>{t('evidence')}</h2>
      <EvidenceOfFindings evaluationId={item.id} />
    </>
  );
}
