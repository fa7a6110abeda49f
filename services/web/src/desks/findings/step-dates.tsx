import type { RequestOf } from '@bihuan/contract';
import { useAsk } from '../../api/queries.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms.ts';
import { useFindingWords } from './words.ts';

type Asked = RequestOf<'previewLadder'>['query'];

/** With which day each step of the ladder would come, for a matter of this kind that is due on a day. */
export function StepDates({ asked }: { readonly asked: Asked }) {
  const t = useFindingWords();
  const say = useTerms();
  const language = useLanguage();
  const { data, error } = useAsk('previewLadder', { query: asked });
  // The form that it stands below says itself what is wrong with a day.
  if (data === undefined || error !== null) return null;
  const { ladder, dates } = data;
  if (dates.length === 0) return <p className="quiet">{t('noSteps')}</p>;
  return (
    <section className="step-dates">
      <p className="quiet">{t('stepsOf', { ladder: ladder.name[language], day: asked.dueDate })}</p>
      <ol className="plain-list">
        {dates.map(({ step, day, provisional }) => (
          <li key={`${step.kind} ${step.offset}`}>
            <span className="day">{day}</span> {say('ladderStep', step.kind)} →{' '}
            {step.to.map((role) => say('recipientRole', role)).join('、')}
            {provisional && <span className="quiet">（{t('provisional')}）</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The same for a term of so many days that begins today. */
export function StepDatesAfter({
  days,
  kind,
  from,
  asked,
}: Readonly<{ days: number; kind: 'working' | 'calendar'; from: string; asked: Omit<Asked, 'dueDate'> }>) {
  const { data, error } = useAsk('computeDueDate', { query: { from, days, kind } as never });
  return data === undefined || error !== null ? null : <StepDates asked={{ ...asked, dueDate: data.day }} />;
}
