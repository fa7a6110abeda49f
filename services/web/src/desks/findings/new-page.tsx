import type { OutputOf } from '@bihuan/contract';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAsk, useCommand } from '../../api/queries.ts';
import { useMember } from '../../app/moment.ts';
import { codesOf, useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { CommandForm } from '../../parts/command-form.tsx';
import { Failure } from '../../parts/failure.tsx';
import type { FormField } from '../../parts/form-fields.tsx';
import { Grade } from '../../parts/grade.tsx';
import { Sample } from '../../parts/sample.tsx';
import type { Typed } from '../../parts/typed.ts';
import { EvaluationChoice } from './evaluation-choice.tsx';
import { StepDates, StepDatesAfter } from './step-dates.tsx';
import { useFindingWords } from './words.ts';
import './findings.css';

type Evaluation = OutputOf<'getEvaluation'>['item'];
type Raised = OutputOf<'raiseFinding'>;

/** Where findings are raised, one after another, for the evaluation in the address. */
export function NewFindingPage() {
  const t = useFindingWords();
  const [evaluationId, setEvaluationId] = useMember('evaluation');
  return (
    <>
      <h1>{t('newTitle')}</h1>
      {evaluationId === null ? (
        <EvaluationChoice onChoose={(id) => setEvaluationId(id, true)} />
      ) : (
        <ForEvaluation key={evaluationId} id={evaluationId} />
      )}
    </>
  );
}

function ForEvaluation({ id }: { readonly id: string }) {
  const evaluation = useAsk('getEvaluation', { params: { id }, query: {} });
  return <Answered question={evaluation}>{({ item, on }) => <Raising evaluation={item} today={on} />}</Answered>;
}

function Raising({ evaluation, today }: { readonly evaluation: Evaluation; readonly today: string }) {
  const t = useFindingWords();
  const say = useTerms();
  const [raised, setRaised] = useState<readonly { readonly id: string; readonly text: string }[]>([]);
  const [ladder, setLadder] = useState<Raised['ladder']>(null);
  const last = raised.at(-1);
  const { id } = evaluation;
  const fields: readonly FormField[] = [
    { name: 'description', label: t('description'), kind: 'text', required: true, help: t('descriptionHelp') },
    { name: 'category', label: t('category'), kind: 'line', required: true, help: t('categoryHelp') },
    {
      name: 'severity',
      label: t('severity'),
      kind: 'choice',
      required: true,
      choices: codesOf('severity').map((code) => [code, say('severity', code)]),
    },
    {
      name: 'class',
      label: t('class'),
      kind: 'choice',
      choices: codesOf('findingClass').map((code) => [code, say('findingClass', code)]),
    },
    { name: 'amount', label: t('amount'), kind: 'money' },
    { name: 'requirement', label: t('requirement'), kind: 'text' },
    { name: 'basis', label: t('basis'), kind: 'line', help: t('basisHelp') },
    { name: 'dueDate', label: t('dueDay'), kind: 'day' },
    { name: 'days', label: t('termDays'), kind: 'number' },
    {
      name: 'kind',
      label: t('termKind'),
      kind: 'choice',
      choices: [
        ['working', t('working')],
        ['calendar', t('calendarDays')],
      ],
      first: 'working',
    },
  ];
  return (
    <>
      <p className="lead">
        <Link to={`/evaluations/${encodeURIComponent(id)}`}>
          {t('newLead', {
            object: evaluation.objectName,
            year: evaluation.evaluationYear,
            unit: evaluation.unit ?? '—',
          })}
        </Link>{' '}
        <Grade grade={evaluation.grade} /> <Sample of={evaluation.sample} field="unitId" />
      </p>
      {evaluation.unitId === null && <p className="late">{t('noUnitYet')}</p>}
      {last !== undefined && (
        <p className="done" role="status">
          {t('raised', { count: raised.length, text: last.text })}{' '}
          {ladder !== null && ladder.length > 0 && (
            <>
              {t('raisedLadder', {
                steps: ladder.map(({ step, day }) => `${day} ${say('ladderStep', step.kind)}`).join('；'),
              })}{' '}
            </>
          )}
          <Link to={`/outgoing?evaluation=${encodeURIComponent(id)}`}>{t('sendLetters')}</Link>
        </p>
      )}
      {last !== undefined && <Similar key={last.id} findingId={last.id} />}
      <CommandForm
        key={raised.length}
        operation="raiseFinding"
        fields={fields}
        draft={`raiseFinding.${id}`}
        submit={t('raise')}
        takesFocus={raised.length > 0}
        below={(typed) => <Chased typed={typed} departmentId={evaluation.departmentId} today={today} />}
        request={(typed) => ({
          body: {
            evaluationId: id,
            description: typed.text('description'),
            category: typed.text('category'),
            severity: typed.text('severity') as 'minor',
            class: typed.orNull('class') as 'at-once' | null,
            amount: typed.fen('amount') as never,
            basis: typed.orNull('basis'),
            requirement: typed.orNull('requirement'),
            dueDate: typed.orNull('dueDate') as never,
            ...(typed.text('days') !== '' && {
              term: { days: Number(typed.text('days')), kind: typed.text('kind') as 'working' },
            }),
          },
        })}
        onDone={(answer, typed) => {
          setLadder(answer.ladder);
          setRaised((before) => [...before, { id: answer.id, text: typed.text('description') }]);
        }}
      />
      <h2>{t('findingsOfEvaluation')}</h2>
      <FindingsOf evaluationId={id} />
    </>
  );
}

interface ChasedProps {
  readonly typed: Typed;
  readonly departmentId: string | null;
  readonly today: string;
}

/** When it would be chased, and at whom, by what is typed so far. */
function Chased({ typed, departmentId, today }: ChasedProps) {
  const t = useFindingWords();
  const given = {
    category: typed.orNull('category'),
    severity: typed.orNull('severity'),
    class: typed.orNull('class'),
    departmentId,
  };
  const asked = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  const dueDate = typed.orNull('dueDate');
  if (dueDate !== null) return <StepDates asked={{ ...asked, dueDate: dueDate as never }} />;
  const days = Number(typed.orNull('days') ?? Number.NaN);
  if (!Number.isInteger(days)) return <p className="quiet">{t('noTermYet')}</p>;
  return <StepDatesAfter days={days} kind={typed.text('kind') as 'working'} from={today} asked={asked} />;
}

/** What is on record for the evaluation already. */
function FindingsOf({ evaluationId }: { readonly evaluationId: string }) {
  const t = useFindingWords();
  const say = useTerms();
  const findings = useAsk('listFindings', { query: { evaluationId, limit: 200 } });
  return (
    <Answered question={findings}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="quiet">{t('noFindings')}</p>
        ) : (
          <ul className="plain-list">
            {items.map((finding) => (
              <li key={finding.id}>
                <Link to={`/findings/${encodeURIComponent(finding.id)}`}>{finding.description}</Link>{' '}
                <Sample of={finding.sample} field="description" />{' '}
                <span className="quiet">
                  {finding.category} · {say('severity', finding.severity)} ·{' '}
                  <span className="day">{finding.dueDate ?? t('noDay')}</span>
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  );
}

/** Earlier findings like the one that was just raised, each one step from being linked as what it repeats. */
function Similar({ findingId }: { readonly findingId: string }) {
  const t = useFindingWords();
  const similar = useAsk('getSimilarFindings', { params: { id: findingId }, query: { limit: 5 } });
  const link = useCommand('recogniseRepeat');
  const items = similar.data?.items ?? [];
  if (link.isSuccess) {
    return (
      <p className="done" role="status">
        {t('linkedRepeat')}
      </p>
    );
  }
  if (similar.error !== null) return <Failure problem={similar.error} onRetry={() => void similar.refetch()} />;
  if (items.length === 0) return null;
  return (
    <section className="offer">
      <p>{t('similarOffer')}</p>
      <ul className="plain-list">
        {items.map(({ likeness, item }) => (
          <li key={item.id}>
            <Link to={`/findings/${encodeURIComponent(item.id)}`}>{item.number}</Link> {item.description}{' '}
            <span className="quiet">{t('alike', { percent: Math.round(likeness * 100) })}</span>{' '}
            <button
              type="button"
              className="plain"
              disabled={link.isPending}
              onClick={() =>
                link.mutate({
                  request: { params: { id: findingId }, body: { repeatOf: item.id, reason: t('repeatReason') } },
                })
              }
            >
              {t('linkRepeat')}
            </button>
          </li>
        ))}
      </ul>
      {link.error !== null && <Failure problem={link.error} />}
    </section>
  );
}
