import { type SubmitEvent, useState } from 'react';
import { useAsk, useCommand } from '../../../api/queries.ts';
import { useAsOf } from '../../../app/moment.ts';
import { useMay } from '../../../app/session.tsx';
import { useLanguage } from '../../../i18n/language.ts';
import { Answered } from '../../../parts/answered.tsx';
import { keptValue, shownValue } from '../../../parts/decimal-text.ts';
import { Failure } from '../../../parts/failure.tsx';
import { WithYear, YearChoice } from '../../../parts/fiscal-year.tsx';
import { typedIn } from '../../../parts/typed-in.ts';
import type { RuleSet } from './rule-set-page.tsx';
import { useLibraryWords } from './words.ts';

/** What is published every year, beside the rules that it is put into. */
export function ParametersOfYear({ item }: { readonly item: RuleSet }) {
  const t = useLibraryWords();
  return (
    <section>
      <h2>{t('parameters')}</h2>
      <WithYear>
        {(year) => (
          <>
            <div className="filters no-print">
              <YearChoice {...year} />
            </div>
            <Values key={year.fiscalYear} id={item.id} fiscalYear={year.fiscalYear} />
          </>
        )}
      </WithYear>
    </section>
  );
}

function Values({ id, fiscalYear }: { readonly id: string; readonly fiscalYear: number }) {
  const t = useLibraryWords();
  const language = useLanguage();
  const may = useMay();
  const isNow = useAsOf() === null;
  const question = useAsk('getRuleParameters', { params: { id }, query: { fiscalYear } });
  const setting = useCommand('setRuleParameters');
  const [unread, setUnread] = useState<readonly string[]>([]);
  const maySet = may('setRuleParameters') && isNow;
  return (
    <Answered question={question}>
      {({ parameters, revision }) => {
        if (parameters.length === 0) return <p className="quiet">{t('noParameters')}</p>;
        function save(event: SubmitEvent<HTMLFormElement>): void {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const read = parameters.map(({ name, kind, default: otherwise }) => {
            const written = typedIn(form, name);
            return { name, otherwise, value: written === '' ? otherwise : keptValue(kind, written) };
          });
          const wrong = read.filter(({ value }) => value === null).map(({ name }) => name);
          setUnread(wrong);
          if (wrong.length > 0) return;
          const values = Object.fromEntries(
            read.filter(({ value, otherwise }) => value !== otherwise).map(({ name, value }) => [name, value ?? '']),
          );
          const text = (name: string) => typedIn(form, name) || null;
          const body = { fiscalYear, values, documentNumber: text('documentNumber'), reason: text('reason') };
          setting.mutate({ request: { params: { id }, body }, ifMatch: revision });
        }
        return (
          <form onSubmit={save}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('name')}</th>
                  <th scope="col" className="num">
                    {t('default')}
                  </th>
                  <th scope="col" className="num">
                    {t('value')}
                  </th>
                  <th scope="col">{t('range')}</th>
                </tr>
              </thead>
              <tbody>
                {parameters.map(({ name, kind, label, default: otherwise, value, from, to }) => (
                  <tr key={name}>
                    <th scope="row">
                      <label htmlFor={`value-${name}`}>{label[language]}</label>
                    </th>
                    <td className="num">{shownValue(kind, otherwise)}</td>
                    <td className="num">
                      {maySet ? (
                        <input
                          id={`value-${name}`}
                          name={name}
                          className="num"
                          inputMode="decimal"
                          defaultValue={shownValue(kind, value)}
                          aria-invalid={unread.includes(name)}
                        />
                      ) : (
                        shownValue(kind, value)
                      )}{' '}
                      {kind === 'percent' ? '%' : kind === 'amount' ? '元' : ''}
                    </td>
                    <td>
                      {shownValue(kind, from)} … {shownValue(kind, to)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {maySet && (
              <div className="filters no-print">
                <label className="field">
                  <span>{t('document')}</span>
                  <input name="documentNumber" maxLength={200} />
                </label>
                <label className="field">
                  <span>{t('reason')}</span>
                  <input name="reason" maxLength={500} />
                </label>
                <button type="submit" className="button" disabled={setting.isPending}>
                  {setting.isPending ? t('sending') : t('saveValues')}
                </button>
              </div>
            )}
            {setting.error !== null && <Failure problem={setting.error} />}
            {setting.isSuccess && (
              <p className="done" role="status">
                {t('valuesSaved', { year: fiscalYear })}
              </p>
            )}
          </form>
        );
      }}
    </Answered>
  );
}
