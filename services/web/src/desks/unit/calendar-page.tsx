import { Link } from 'react-router';
import { addressOf } from '../../api/ask.ts';
import { useAsk } from '../../api/queries.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Answered } from '../../parts/answered.tsx';
import { earlier } from '../../parts/earlier.ts';
import { Sample } from '../../parts/sample.tsx';
import { askOf } from './asks.ts';
import { Subscription } from './subscription.tsx';
import './unit.css';
import { useUnitWords } from './words.ts';

/** The terms of what is open, day after day, and the same as a file for the phone's own calendar. */
export function CalendarPage() {
  const t = useUnitWords();
  const language = useLanguage();
  const findings = useAsk('listFindings', { query: { status: 'open', limit: 1000 } });
  return (
    <div className="unit">
      <p>
        <Link to="/mine">← {t('backHome')}</Link>
      </p>
      <h1>{t('calendar')}</h1>
      <p>
        <a className="button" href={addressOf('exportTerms', { query: { language } })} download>
          {t('toPhone')}
        </a>
      </p>
      <p className="quiet">{t('toPhoneHint')}</p>
      <Subscription />
      <Answered question={findings}>
        {({ items, on }) => {
          const days = Map.groupBy(
            items.toSorted((one, other) => earlier(one.dueDate ?? '9999', other.dueDate ?? '9999')),
            ({ dueDate }) => dueDate,
          );
          if (items.length === 0) return <p className="quiet">{t('noTerms')}</p>;
          return (
            <ol className="days">
              {[...days].map(([day, due]) => (
                <li key={day ?? ''}>
                  <h2 className={day !== null && day < on ? 'late' : undefined}>
                    {day === null ? t('noDay') : <time dateTime={day}>{day}</time>}
                  </h2>
                  <ul>
                    {due.map((item) => (
                      <li key={item.id}>
                        <Link className="said clipped" to={`/mine/findings/${item.id}`}>
                          {item.description}
                        </Link>
                        <span className="quiet said">
                          {item.objectName} · {t(`asked-${askOf(item)}`)} <Sample of={item.sample} field="dueDate" />
                        </span>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ol>
          );
        }}
      </Answered>
    </div>
  );
}
