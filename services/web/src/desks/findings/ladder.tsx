import { listComma } from '../../i18n/punctuation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { useSentWords } from './sent-words.ts';
import type { Finding } from './standing.ts';
import { useFindingWords } from './words.ts';

/** How it is chased: what was sent with what became of it, oldest first, then every step that is still to come with its day. */
export function Ladder({ finding }: { readonly finding: Finding }) {
  const t = useFindingWords();
  const say = useTerms();
  const words = useSentWords();
  const { ladder, sent, dueDate, nextReminder } = finding;
  const said = (sent ?? [])
    .filter((step) => step.dueDate === dueDate && step.outcome !== 'withdrawn')
    .flatMap(({ offset, standsFor }) => [offset, ...standsFor.map((lower) => lower.offset)]);
  const highest = Math.max(...said, Number.NEGATIVE_INFINITY);
  const toCome = ladder.filter(({ step }) => sent === null || step.offset > highest);
  if (toCome.length === 0 && (sent ?? []).length === 0) return <p className="quiet">{t('notChased')}</p>;
  const pause = nextReminder?.pause ?? null;
  return (
    <div className="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('step')}</th>
            <th scope="col">{t('recipient')}</th>
            <th scope="col">{t('whatBecame')}</th>
          </tr>
        </thead>
        <tbody>
          {(sent ?? []).map((step) => (
            <tr key={step.stepKey}>
              <td className="day">{step.on}</td>
              <td>
                {words.step(step)}
                {step.standsFor.length > 0 && (
                  <span className="under">
                    {t('standsFor', {
                      steps: step.standsFor.map(({ kind }) => say('ladderStep', kind)).join(listComma()),
                    })}
                  </span>
                )}
              </td>
              <td>{words.receivers(step)}</td>
              <td>
                {words.became(step)}
                {step.told.map((told) => (
                  <span className="under" key={words.told(told)}>
                    {words.told(told)}
                  </span>
                ))}
              </td>
            </tr>
          ))}
          {toCome.map(({ step, day, provisional }) => (
            <tr key={`to come ${step.kind} ${step.offset}`} className="to-come">
              <td className="day">
                {day}
                {provisional && <span className="under">{t('provisional')}</span>}
              </td>
              <td>{words.step(step)}</td>
              <td>{step.to.map((role) => say('recipientRole', role)).join(listComma())}</td>
              <td>
                {t('toCome')}
                {pause !== null && <span className="under">{say('chaseCause', pause)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
