import { useState } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useMember } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { listComma } from '../../i18n/punctuation.ts';
import { Answered } from '../../parts/answered.tsx';
import { CommandForm } from '../../parts/command-form.tsx';
import { daysAsListed, listedDays } from './days.ts';
import { SettingsTabs } from './tabs.tsx';
import { useSettingWords } from './words.ts';
import { YearView } from './year-view.tsx';
import '../findings/findings.css';
import './settings.css';

/** The working calendar of every year that is known, and one year day by day; whoever publishes it sees the whole year first. */
export function CalendarsPage() {
  const t = useSettingWords();
  const [asked, setYear] = useMember('year');
  const calendars = useAsk('listCalendars', { query: {} });
  return (
    <>
      <SettingsTabs />
      <h1>{t('calendars')}</h1>
      <p className="lead">{t('calendarsLead')}</p>
      <Answered question={calendars}>
        {({ items, on }) => {
          const year = Number(asked ?? on.slice(0, 4));
          return (
            <>
              <div className="wide years">
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{t('year')}</th>
                      <th scope="col">{t('source')}</th>
                      <th scope="col">{t('document')}</th>
                      <th scope="col" className="num">
                        {t('workingDays')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {items.toReversed().map((one) => (
                      <tr key={one.year}>
                        <td>
                          <button
                            type="button"
                            className="plain"
                            aria-current={one.year === year ? 'true' : undefined}
                            onClick={() => setYear(String(one.year), true)}
                          >
                            {one.year}
                          </button>
                        </td>
                        <td className={one.provisional ? 'late' : ''}>{t(`source-${one.source}`)}</td>
                        <td>{one.documentNumber ?? '—'}</td>
                        <td className="num">{one.workingDays}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <OneYear key={year} year={year} />
            </>
          );
        }}
      </Answered>
    </>
  );
}

function OneYear({ year }: { readonly year: number }) {
  const t = useSettingWords();
  const may = useMay();
  const [said, setSaid] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const calendar = useAsk('getCalendar', { params: { year }, query: {} });
  return (
    <Answered question={calendar}>
      {({ item }) => (
        <>
          <h2>{t('yearTitle', { year })}</h2>
          {said !== null && (
            <p className="done" role="status">
              {said}
            </p>
          )}
          {!isOpen && <YearView year={year} daysOff={item.daysOff} makeUpDays={item.makeUpDays} />}
          {may('publishCalendar') && !isOpen && (
            <p>
              <button type="button" className="button" onClick={() => setOpen(true)}>
                {t('publish')}
              </button>
            </p>
          )}
          {!may('publishCalendar') && <p className="quiet">{t('onlyAdministrator')}</p>}
          {isOpen && (
            <CommandForm
              operation="publishCalendar"
              ifMatch={item.revision}
              draft={`publishCalendar.${year}`}
              submit={t('publish')}
              takesFocus
              fields={[
                {
                  name: 'daysOff',
                  label: t('daysOff'),
                  kind: 'text',
                  help: t('daysHelp'),
                  required: true,
                  first: daysAsListed(item.daysOff),
                },
                { name: 'makeUpDays', label: t('makeUpDays'), kind: 'text', first: daysAsListed(item.makeUpDays) },
                {
                  name: 'documentNumber',
                  label: t('document'),
                  kind: 'line',
                  required: true,
                  first: item.documentNumber ?? '',
                },
                { name: 'reason', label: t('reason'), kind: 'line', help: t('reasonHelp') },
              ]}
              request={(typed) => ({
                params: { year },
                body: {
                  // What is no day is sent as it is: it is refused by its place, never dropped.
                  daysOff: asSent(typed.text('daysOff'), year) as never,
                  makeUpDays: asSent(typed.text('makeUpDays'), year) as never,
                  documentNumber: typed.text('documentNumber'),
                  reason: typed.orNull('reason'),
                },
              })}
              onCancel={() => setOpen(false)}
              onDone={() => {
                setOpen(false);
                setSaid(t('published', { year }));
              }}
              preview={(typed) => {
                const off = listedDays(typed.text('daysOff'), year);
                const makeUp = listedDays(typed.text('makeUpDays'), year);
                const wrong = [...off.wrong, ...makeUp.wrong];
                return (
                  <section aria-label={t('previewYear')}>
                    <h3>{t('previewYear')}</h3>
                    {wrong.length > 0 && (
                      <p className="late">{t('notADay', { year, text: wrong.join(listComma()) })}</p>
                    )}
                    <YearView year={year} daysOff={off.days} makeUpDays={makeUp.days} />
                  </section>
                );
              }}
            />
          )}
        </>
      )}
    </Answered>
  );
}

function asSent(text: string, year: number): readonly string[] {
  const { days, wrong } = listedDays(text, year);
  return [...days, ...wrong];
}
