import type { OutputOf } from '@bihuan/contract';
import { Link } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useAddress } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { colon } from '../../i18n/punctuation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { CommandForm } from '../../parts/command-form.tsx';
import { Grade } from '../../parts/grade.tsx';
import { Sample } from '../../parts/sample.tsx';
import { Decisions } from './decisions.tsx';
import { useWorkWords } from './words.ts';
import '../findings/findings.css';

type Evaluation = OutputOf<'getEvaluation'>['item'];

interface EvaluationThingProps {
  readonly id: string;
  readonly queue: 'confirm' | 'answer';
  readonly onDone: (done: { readonly said: string; readonly to: string }) => void;
}

/** One evaluation of a queue: its outcome, what was objected, and the decision. */
export function EvaluationThing({ id, queue, onDone }: EvaluationThingProps) {
  const evaluation = useAsk('getEvaluation', { params: { id }, query: {} });
  return (
    <Answered question={evaluation} lines={6}>
      {({ item, on }) => <Thing evaluation={item} today={on} queue={queue} onDone={onDone} />}
    </Answered>
  );
}

function Thing({
  evaluation,
  today,
  queue,
  onDone,
}: Omit<EvaluationThingProps, 'id'> & { readonly evaluation: Evaluation; readonly today: string }) {
  const t = useWorkWords();
  const say = useTerms();
  const may = useMay();
  const { id, objectName, sample, revision } = evaluation;
  const to = useAddress()(`/evaluations/${encodeURIComponent(id)}`);
  const objection = evaluation.objections.find(({ resolution }) => resolution === null);
  const isAnswer = queue === 'answer';
  const mayDecide = isAnswer ? objection !== undefined && may('resolveObjection') : may('confirmOutcome');
  const done = (close: () => void, what: string) => {
    close();
    onDone({ said: t('said', { what, object: objectName }), to });
  };
  return (
    <>
      <p className="quiet">
        {evaluation.unit} · {evaluation.department} · <Link to={to}>{t('wholeEvaluation')}</Link>
      </p>
      <h2 className="thing-title">
        {objectName} <Grade grade={evaluation.grade} />
      </h2>
      <p>
        {t('score')} {evaluation.score ?? '—'} <Sample of={sample} field="score" />
      </p>
      {mayDecide && (
        <Decisions offered={[{ key: isAnswer ? 'a' : 'c', words: t(isAnswer ? 'answerThis' : 'confirmThis') }]}>
          {(_, close) =>
            isAnswer ? (
              <CommandForm
                operation="resolveObjection"
                ifMatch={revision}
                draft={`resolveObjection.${id}`}
                submit={t('answerThis')}
                takesFocus
                onCancel={close}
                onDone={() => done(close, t('answered'))}
                fields={[
                  {
                    name: 'upheld',
                    label: t('upholding'),
                    kind: 'choice',
                    required: true,
                    choices: [
                      ['no', t('notUpheld')],
                      ['yes', t('upheld')],
                    ],
                  },
                  { name: 'answer', label: t('answerText'), kind: 'text', required: true },
                  { name: 'on', label: t('on'), kind: 'day', required: true, first: today },
                ]}
                request={(typed) => ({
                  params: { id, objectionId: objection?.objectionId ?? '' },
                  body: {
                    upheld: typed.text('upheld') === 'yes',
                    answer: typed.text('answer'),
                    on: typed.text('on') as never,
                  },
                })}
              />
            ) : (
              <CommandForm
                operation="confirmOutcome"
                ifMatch={revision}
                draft={`confirmOutcome.${id}`}
                submit={t('confirmThis')}
                takesFocus
                onCancel={close}
                onDone={() => done(close, t('confirmed'))}
                fields={[
                  { name: 'on', label: t('on'), kind: 'day', required: true, first: today },
                  { name: 'note', label: t('note'), kind: 'line' },
                ]}
                request={(typed) => ({
                  params: { id },
                  body: { on: typed.text('on') as never, note: typed.orNull('note') },
                })}
              />
            )
          }
        </Decisions>
      )}
      {objection !== undefined && (
        <blockquote className="objection">
          {objection.on} {objection.from}
          {colon()}
          {objection.text}
        </blockquote>
      )}
      {evaluation.dimensions.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('dimension')}</th>
              <th scope="col" className="num">
                {t('score')}
              </th>
            </tr>
          </thead>
          <tbody>
            {evaluation.dimensions.map(({ dimension, score }) => (
              <tr key={dimension}>
                <td>{say('dimension', dimension)}</td>
                <td className="num">{score}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {evaluation.comment !== null && (
        <>
          <h3>{t('comment')}</h3>
          <p>{evaluation.comment}</p>
        </>
      )}
    </>
  );
}
