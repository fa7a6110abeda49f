import { useLanguage } from '../../i18n/language.ts';
import { daysOf, weekdayOf } from './days.ts';
import { useSettingWords } from './words.ts';

/** A year as twelve months: each day worked or off; what differs from the week is marked by a character, not by its colour alone. */
export function YearView({
  year,
  daysOff,
  makeUpDays,
}: {
  readonly year: number;
  readonly daysOff: readonly string[];
  readonly makeUpDays: readonly string[];
}) {
  const t = useSettingWords();
  const language = useLanguage();
  const off = new Set(daysOff);
  const makeUp = new Set(makeUpDays);
  const days = daysOf(year);
  const isWorked = (day: string) => makeUp.has(day) || (weekdayOf(day) < 5 && !off.has(day));
  const monthName = (month: number) =>
    new Date(Date.UTC(year, month, 1)).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', {
      month: 'long',
      timeZone: 'UTC',
    });
  return (
    <>
      <p>{t('counted', { days: days.filter(isWorked).length })}</p>
      <div className="year">
        {Array.from({ length: 12 }, (_, month) => {
          const ofMonth = days.filter((day) => Number(day.slice(5, 7)) === month + 1);
          const before = weekdayOf(ofMonth[0] ?? `${year}-01-01`);
          return (
            <div key={monthName(month)} className="month">
              <h4>{monthName(month)}</h4>
              <ol>
                {ofMonth.map((day, at) => (
                  <li
                    key={day}
                    className={`${isWorked(day) ? 'is-worked' : 'is-off'}${at === 0 ? ` starts-${before}` : ''}`}
                    title={`${day} ${isWorked(day) ? t('work') : t('off')}`}
                  >
                    {Number(day.slice(8))}
                    {off.has(day) && <sup>{language === 'zh' ? t('off') : '×'}</sup>}
                    {makeUp.has(day) && <sup>{language === 'zh' ? t('makeUp') : '+'}</sup>}
                  </li>
                ))}
              </ol>
            </div>
          );
        })}
      </div>
    </>
  );
}
