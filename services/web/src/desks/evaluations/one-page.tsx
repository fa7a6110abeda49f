import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useAsOf } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { aside, listComma } from '../../i18n/punctuation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { Money, useMoneyUnit } from '../../parts/money.tsx';
import { Sample } from '../../parts/sample.tsx';
import { DeedForm } from './deed-form.tsx';
import { type Evaluation, gradesOf } from './evaluation.ts';
import { Objections } from './objections.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import { OutcomeShown } from './outcome-shown.tsx';
import { Stages } from './stages.tsx';
import { useEvaluationWords } from './words.ts';
import './evaluations.css';

/** One evaluation: its outcome beside what the unit says of itself, its stages, objections, and what can be done now. */
export function OnePage() {
  const { id = '' } = useParams();
  const evaluation = useAsk('getEvaluation', { params: { id } });
  return (
    <Answered question={evaluation} lines={8}>
      {({ item, on }) => (item.id === id ? <One key={id} item={item} today={on} /> : null)}
    </Answered>
  );
}

function One({ item, today }: { readonly item: Evaluation; readonly today: string }) {
  const t = useEvaluationWords();
  const may = useMay();
  const asOf = useAsOf();
  const isOpen = item.status === 'open';
  const params = { id: item.id };
  const [done, setDone] = useState<string | null>(null);
  const deed = { params, ifMatch: item.revision, onDone: setDone };
  return (
    <article className="evaluation">
      <h1>{item.objectName}</h1>
      <p className="lead">
        {t('yearsOf', { fund: item.fundYear, evaluation: item.evaluationYear, apply: item.applyToYear })}
      </p>
      <p className="quiet">
        {item.unit ?? '—'} <Sample of={item.sample} field="unit" /> · {item.department ?? '—'}{' '}
        <Sample of={item.sample} field="department" /> · <Link to={`/objects/${item.objectId}`}>{t('toObject')}</Link>
      </p>
      {done !== null && (
        <p className="done" role="status">
          {t('done', { what: done })}
        </p>
      )}
      {!isOpen && <p className="late">{t('withdrawn')}</p>}
      <h2>{t('outcome')}</h2>
      <OutcomeShown item={item} />
      {isOpen && (
        <div className="deeds">
          {item.outcomeStatus === 'recorded' && (
            <DeedForm
              {...deed}
              command="confirmOutcome"
              title={t('confirm')}
              isOpen
              fields={[
                { name: 'on', label: t('confirmDay'), kind: 'day', required: true, first: today },
                { name: 'note', label: t('note'), kind: 'line' },
              ]}
              bodyOf={(typed) => ({ on: typed.text('on'), note: typed.orNull('note') })}
            />
          )}
          {item.outcomeStatus === 'confirmed' && (
            <DeedForm
              {...deed}
              command="publishOutcome"
              title={t('publish')}
              fields={[
                { name: 'on', label: t('publishDay'), kind: 'day', required: true, first: today },
                { name: 'where', label: t('where'), kind: 'line' },
              ]}
              bodyOf={(typed) => ({ on: typed.text('on'), where: typed.orNull('where') })}
            />
          )}
          <OutcomeForm item={item} onDone={setDone} />
          <DeedForm
            {...deed}
            command="recordSelfEvaluation"
            title={t('selfEvaluation')}
            fields={[
              { name: 'score', label: t('score'), kind: 'decimal' },
              { name: 'grade', label: t('grade'), kind: 'choice', choices: gradesOf(item), none: t('byScore') },
              { name: 'on', label: t('on'), kind: 'day' },
            ]}
            bodyOf={(typed) => ({ score: typed.number('score'), grade: typed.orNull('grade'), on: typed.orNull('on') })}
          />
        </div>
      )}
      <h2>{t('stages')}</h2>
      <Stages item={item} today={today} onDone={setDone} />
      <h2>{t('objections')}</h2>
      <Objections item={item} today={today} onDone={setDone} />
      <h2>{t('findings')}</h2>
      <Findings evaluationId={item.id} />
      {isOpen && may('raiseFinding') && asOf === null && (
        <Link className="button" to={`/findings/new?evaluation=${item.id}`}>
          {t('raiseFinding')}
        </Link>
      )}{' '}
      {isOpen && may('proposePolicyChange') && asOf === null && (
        <Link className="button" to={`/policy/new?evaluation=${item.id}`}>
          {t('proposePolicyChange')}
        </Link>
      )}
      <Facts item={item} />
    </article>
  );
}

function Findings({ evaluationId }: { readonly evaluationId: string }) {
  const t = useEvaluationWords();
  const term = useTerms();
  const findings = useAsk('listFindings', { query: { evaluationId, limit: 100 } });
  return (
    <Answered question={findings}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="quiet">{t('findingsNone')}</p>
        ) : (
          <ul>
            {items.map((finding) => (
              <li key={finding.id}>
                <Link to={`/findings/${finding.id}`}>{finding.description}</Link>{' '}
                <span className="quiet">{term('ledgerState', finding.state)}</span>{' '}
                <Sample of={finding.sample} field="description" />
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  );
}

/** What is known of the evaluation beside its outcome. */
function Facts({ item }: { readonly item: Evaluation }) {
  const t = useEvaluationWords();
  const term = useTerms();
  const [unit] = useMoneyUnit();
  return (
    <dl className="facts">
      <dt>
        {t('fundsEvaluated')}
        {aside(unit)}
      </dt>
      <dd>
        <Money fen={item.fundsEvaluated} /> <Sample of={item.sample} field="fundsEvaluated" />
      </dd>
      <dt>
        {t('currentBudget')}
        {aside(unit)}
      </dt>
      <dd>
        <Money fen={item.currentBudget} /> <Sample of={item.sample} field="currentBudget" />
      </dd>
      <dt>{t('evaluator')}</dt>
      <dd>
        {item.evaluator ?? '—'} <Sample of={item.sample} field="evaluator" />
      </dd>
      {item.methods.length > 0 && (
        <>
          <dt>{t('methods')}</dt>
          <dd>{item.methods.map((one) => term('method', one)).join(listComma())}</dd>
        </>
      )}
      {item.source !== null && (
        <>
          <dt>{t('source')}</dt>
          <dd>
            <Link to={`/import/outcomes/${item.source.importId}`}>{t('theImport')}</Link>
          </dd>
        </>
      )}
    </dl>
  );
}
