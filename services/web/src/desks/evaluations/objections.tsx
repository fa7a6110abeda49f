import { DeedForm } from './deed-form.tsx';
import type { Evaluation } from './evaluation.ts';
import { useEvaluationWords } from './words.ts';

/** What the unit says of the draft result, and how it was answered. */
export function Objections({
  item,
  today,
  onDone,
}: {
  readonly item: Evaluation;
  readonly today: string;
  readonly onDone: (what: string) => void;
}) {
  const t = useEvaluationWords();
  const isOpen = item.status === 'open';
  return (
    <>
      {item.objections.length + item.comments.length === 0 && <p className="quiet">{t('objectionsNone')}</p>}
      {item.comments.map(({ from, text, on }) => (
        <blockquote key={`${from} ${on} ${text}`}>
          <p>{text}</p>
          <footer className="quiet">{t('comments', { from, on })}</footer>
        </blockquote>
      ))}
      {item.objections.map(({ objectionId, from, text, on, resolution }) => (
        <section key={objectionId}>
          <blockquote>
            <p>{text}</p>
            <footer className="quiet">{t('objects', { from, on })}</footer>
          </blockquote>
          {resolution !== null ? (
            <p className="answered">
              {t(resolution.upheld ? 'upheld' : 'rejected', { on: resolution.on })} {resolution.answer}
            </p>
          ) : (
            isOpen && (
              <DeedForm
                command="resolveObjection"
                params={{ id: item.id, objectionId }}
                ifMatch={item.revision}
                onDone={onDone}
                title={t('answer')}
                isOpen
                fields={[
                  {
                    name: 'upheld',
                    label: t('answer'),
                    kind: 'choice',
                    required: true,
                    choices: [
                      ['no', t('isRejected')],
                      ['yes', t('isUpheld')],
                    ],
                    first: 'no',
                  },
                  { name: 'answer', label: t('text'), kind: 'text', required: true },
                  { name: 'on', label: t('on'), kind: 'day', required: true, first: today },
                ]}
                bodyOf={(typed) => ({
                  upheld: typed.text('upheld') === 'yes',
                  answer: typed.text('answer'),
                  on: typed.text('on'),
                })}
              />
            )
          )}
        </section>
      ))}
      {isOpen && item.outcomeStatus === 'recorded' && (
        <DeedForm
          command="raiseObjection"
          params={{ id: item.id }}
          ifMatch={item.revision}
          onDone={onDone}
          title={t('raiseObjection')}
          fields={[
            { name: 'from', label: t('from'), kind: 'line', required: true, first: item.unit ?? '' },
            { name: 'text', label: t('text'), kind: 'text', required: true },
            { name: 'on', label: t('on'), kind: 'day', required: true, first: today },
          ]}
          bodyOf={(typed) => ({ from: typed.text('from'), text: typed.text('text'), on: typed.text('on') })}
        />
      )}
    </>
  );
}
