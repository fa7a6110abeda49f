import { useTerms } from '../../i18n/terms.ts';
import { DeedForm } from './deed-form.tsx';
import type { Evaluation } from './evaluation.ts';
import { useEvaluationWords } from './words.ts';

const stages = ['plan', 'third-party-entry', 'site-visit', 'expert-review', 'internal-review', 'feedback'] as const;
const rounds = [1, 2, 3];

/** The six stages as a line from left to right; the internal review in its three rounds. */
export function Stages({
  item,
  today,
  onDone,
}: {
  readonly item: Evaluation;
  readonly today: string;
  readonly onDone: (what: string) => void;
}) {
  const t = useEvaluationWords();
  const term = useTerms();
  const reached = item.stages.reduce((last, { stage }) => Math.max(last, stages.indexOf(stage)), -1);
  const doneRounds = item.stages.filter(({ stage }) => stage === 'internal-review').length;
  const isMidReview = stages[reached] === 'internal-review' && doneRounds < rounds.length;
  const possible = stages.filter((_, at) => at > reached || (isMidReview && at === reached));
  return (
    <>
      <ol className="stages">
        {stages.map((stage) => {
          const done = item.stages.filter((one) => one.stage === stage);
          return (
            <li key={stage} className={done.length > 0 ? 'is-done' : ''}>
              <b>{term('stage', stage)}</b>
              {stage === 'internal-review' ? (
                rounds.map((round) => {
                  const one = done.find(({ reviewRound }) => reviewRound === round);
                  return (
                    <span key={round} className={one === undefined ? 'quiet' : ''}>
                      {t('round', { round })}{' '}
                      {one === undefined ? t('stageNotYet') : [one.on, one.by].filter(Boolean).join(' · ')}
                    </span>
                  );
                })
              ) : done.length === 0 ? (
                <span className="quiet">{t('stageNotYet')}</span>
              ) : (
                done.map(({ on, by, note }) => (
                  <span key={on}>
                    {[on, by].filter(Boolean).join(' · ')}
                    {note !== null && <small className="under">{note}</small>}
                  </span>
                ))
              )}
            </li>
          );
        })}
      </ol>
      {item.status === 'open' && possible.length > 0 && (
        <DeedForm
          key={possible[0]}
          command="completeStage"
          params={{ id: item.id }}
          ifMatch={item.revision}
          onDone={onDone}
          title={t('completeStage')}
          fields={[
            {
              name: 'stage',
              label: t('stage'),
              kind: 'choice',
              required: true,
              choices: possible.map((stage) => [stage, term('stage', stage)] as const),
              first: possible[0] ?? '',
            },
            { name: 'on', label: t('on'), kind: 'day', required: true, first: today },
            { name: 'by', label: t('by'), kind: 'line' },
            { name: 'note', label: t('note'), kind: 'line' },
          ]}
          bodyOf={(typed) => ({
            stage: typed.text('stage'),
            reviewRound: typed.text('stage') === 'internal-review' ? doneRounds + 1 : null,
            on: typed.text('on'),
            by: typed.orNull('by'),
            note: typed.orNull('note'),
          })}
        />
      )}
    </>
  );
}
