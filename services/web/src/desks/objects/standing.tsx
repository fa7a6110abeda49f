import type { OutputOf } from '@bihuan/contract';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useAsOf } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { Grade } from '../../parts/grade.tsx';
import { Ring } from '../../parts/ring.tsx';
import { Sample } from '../../parts/sample.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { type Part, parts } from './parts-of-story.ts';
import { useObjectWords } from './words.ts';

type Evaluation = OutputOf<'listEvaluations'>['items'][number];
type Finding = OutputOf<'listFindings'>['items'][number];
type Line = OutputOf<'listAllocations'>['items'][number];
type PolicyChange = OutputOf<'listPolicyChanges'>['items'][number];

interface Known {
  readonly evaluation: Evaluation | null;
  readonly findings: readonly Finding[];
  readonly line: Line | null;
  readonly changes: readonly PolicyChange[];
}

const notBegun = {
  evaluation: 'empty',
  findings: 'empty',
  rectification: 'empty',
  budget: 'empty',
  policy: 'empty',
} as const;

/** The large ring, whose arcs open their part of the story, beside one sentence for each. */
export function Standing({
  objectId,
  objectName,
  part,
  onPart,
}: {
  readonly objectId: string;
  readonly objectName: string;
  readonly part: Part | null;
  readonly onPart: (part: Part | null) => void;
}) {
  const t = useObjectWords();
  const may = useMay();
  const asOf = useAsOf();
  const evaluations = useAsk('listEvaluations', { query: { objectId, limit: 100 } });
  const latest = evaluations.data?.items.filter(({ status }) => status === 'open').at(0) ?? null;
  const findings = useAsk('listFindings', { query: { objectId, limit: 1000 } }, { enabled: may('listFindings') });
  const lines = useAsk(
    'listAllocations',
    { query: { fiscalYear: latest?.applyToYear ?? 0, q: objectName, limit: 100 } },
    { enabled: latest !== null && may('listAllocations') },
  );
  const changes = useAsk(
    'listPolicyChanges',
    { query: { objectId, limit: 100 } },
    { enabled: may('listPolicyChanges') },
  );
  return (
    <Answered question={evaluations}>
      {() => {
        if (findings.isLoading || lines.isLoading || changes.isLoading) return <Waiting lines={5} />;
        const known: Known = {
          evaluation: latest,
          findings: findings.data?.items.filter(({ state }) => state !== 'withdrawn') ?? [],
          line: lines.data?.items.find((line) => line.objectId === objectId) ?? null,
          changes: changes.data?.items ?? [],
        };
        return (
          <section className="standing">
            <h2>{asOf === null ? t('standing') : t('standingThen', { day: asOf })}</h2>
            <div className="standing-parts">
              {known.line !== null && <Ring state={known.line.ring} size={128} onOpen={onPart} />}
              {latest === null && <Ring state={notBegun} size={128} />}
              <dl>
                {parts.map((one) => (
                  <div key={one} className={part === one ? 'is-open' : ''}>
                    <dt>
                      <button
                        type="button"
                        className="plain"
                        aria-pressed={part === one}
                        onClick={() => onPart(part === one ? null : one)}
                      >
                        {t(one)}
                      </button>
                    </dt>
                    <dd>
                      <Sentence part={one} known={known} />
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          </section>
        );
      }}
    </Answered>
  );
}

function Sentence({ part, known }: { readonly part: Part; readonly known: Known }): ReactNode {
  const t = useObjectWords();
  const term = useTerms();
  const may = useMay();
  const { evaluation, findings, line, changes } = known;
  if (part === 'evaluation') {
    if (evaluation === null) return t('evaluationNone');
    const { id, evaluationYear: year, outcomeStatus, applyToYear: apply, grade } = evaluation;
    return (
      <>
        <Link to={`/evaluations/${id}`}>{t('evaluationIs', { year })}</Link>{' '}
        {outcomeStatus === 'none' ? (
          t('outcomeNone')
        ) : (
          <>
            <Grade grade={grade} /> {t('outcomeIs', { status: term('status', outcomeStatus), apply })}
          </>
        )}
      </>
    );
  }
  const open = findings.filter(({ status }) => status === 'open');
  const overdue = open.filter(({ standing }) => standing.kind === 'overdue').length;
  if (part === 'findings') {
    return findings.length === 0 ? t('findingsNone') : t('findingsAre', { all: findings.length });
  }
  if (part === 'rectification') {
    if (findings.length === 0) return t('rectificationNone');
    const said = { closed: findings.length - open.length, open: open.length, overdue };
    return <span className={overdue > 0 ? 'late' : ''}>{t('rectificationIs', said)}</span>;
  }
  if (part === 'policy') {
    if (changes.length === 0) return t('policyNone');
    return changes.map(({ id, title, status, isOverdue }) => (
      <span key={id} className="line">
        <Link to={`/policy/${id}`}>{title}</Link> {term('policyChangeStatus', status)}{' '}
        {isOverdue && <span className="late">{t('policyLate')}</span>}
      </span>
    ));
  }
  if (!may('listAllocations')) return t('budgetUnseen');
  if (line === null) return t('budgetNone');
  return <MoneySentence line={line} />;
}

/** The line in the words by which it is explained, with the way to the whole of it. */
function MoneySentence({ line }: { readonly line: Line }) {
  const language = useLanguage();
  const explained = useAsk('getAllocation', { params: { id: line.id } });
  return (
    <>
      <Link to={`/money/lines/${line.id}`}>{line.fiscalYear}</Link> {explained.data?.explanation.sentence[language]}{' '}
      <Sample of={line.sample} field="currentBudget" />
    </>
  );
}
