import { useTerms } from '../../i18n/terms.ts';
import type { Finding } from './asks.ts';
import { useUnitWords } from './words.ts';

/** When the next reminder comes and to whom; below, what came so far and what is still to come. */
export function Reminders({ item }: { readonly item: Finding }) {
  const t = useUnitWords();
  const term = useTerms();
  const { nextReminder, ladder, sent } = item;
  const step = nextReminder?.step ?? null;
  const pause = nextReminder?.pause ?? null;
  const rolesText = (roles: readonly string[]) => roles.map((role) => term('recipientRole', role)).join(t('and'));
  const dated = ladder.find((one) => one.step.offset === step?.offset && one.step.kind === step?.kind);
  const toCome = ladder.filter(({ day }) => step !== null && day >= step.day);
  return (
    <>
      <p>
        {step === null
          ? t('noReminder')
          : t('nextReminder', {
              day: step.day,
              kind: term('ladderStep', step.kind),
              to: rolesText(dated?.step.to ?? []) || '—',
            })}
        {step?.provisional === true && t('provisional')}
        {pause !== null && ` ${t('paused', { why: term('chaseCause', pause) })}`}
      </p>
      {(toCome.length > 1 || (sent ?? []).length > 0) && (
        <details>
          <summary>{t('allReminders')}</summary>
          <ul className="steps">
            {(sent ?? []).map((one) => (
              <li key={one.stepKey}>
                <time dateTime={one.on}>{one.on}</time> {term('ladderStep', one.kind)} →{' '}
                {[
                  ...new Set(
                    one.told.map(
                      ({ name, recipient }) =>
                        name ?? ('role' in recipient ? term('recipientRole', recipient.role) : '—'),
                    ),
                  ),
                ].join(t('and')) || rolesText(one.to)}{' '}
                <span className="quiet">
                  {t(`sent-${one.outcome}`)}
                  {one.withdrawn !== null && ` · ${term('chaseCause', one.withdrawn.cause)}`}
                </span>
              </li>
            ))}
            {toCome.map(({ step: later, day, provisional }) => (
              <li key={later.offset} className="quiet">
                <time dateTime={day}>{day}</time> {term('ladderStep', later.kind)} → {rolesText(later.to)}
                {provisional && t('provisional')} · {t('toCome')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
