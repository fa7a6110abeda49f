import type { OutputOf } from '@bihuan/contract';
import { useState } from 'react';
import { useAsk } from '../../../api/queries.ts';
import { useAsOf } from '../../../app/moment.ts';
import { useMay } from '../../../app/session.tsx';
import { useLanguage } from '../../../i18n/language.ts';
import { Answered } from '../../../parts/answered.tsx';
import { CommandForm } from '../../../parts/command-form.tsx';
import { keptValue, shownValue } from '../../../parts/decimal-text.ts';
import { WithYear, YearChoice } from '../../../parts/fiscal-year.tsx';
import type { RuleSet } from './rule-set-page.tsx';
import { useLibraryWords } from './words.ts';

type Parameter = OutputOf<'getRuleParameters'>['parameters'][number];

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

interface ValuesProps {
  readonly id: string;
  readonly fiscalYear: number;
}

function Values({ id, fiscalYear }: ValuesProps) {
  const t = useLibraryWords();
  const language = useLanguage();
  const may = useMay();
  const isNow = useAsOf() === null;
  const question = useAsk('getRuleParameters', { params: { id }, query: { fiscalYear } });
  return (
    <Answered question={question}>
      {({ parameters, revision }) => {
        if (parameters.length === 0) return <p className="quiet">{t('noParameters')}</p>;
        return (
          <>
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
                    <th scope="row">{label[language]}</th>
                    <td className="num">
                      {shownValue(kind, otherwise)} {unitOf(kind)}
                    </td>
                    <td className="num">
                      {shownValue(kind, value)} {unitOf(kind)}
                    </td>
                    <td>
                      {shownValue(kind, from)} ~ {shownValue(kind, to)} {unitOf(kind)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {may('setRuleParameters') && isNow && (
              <SetValues id={id} fiscalYear={fiscalYear} parameters={parameters} revision={revision} />
            )}
          </>
        );
      }}
    </Answered>
  );
}

interface SetValuesProps extends ValuesProps {
  readonly parameters: readonly Parameter[];
  readonly revision: string | null;
}

function SetValues({ id, fiscalYear, parameters, revision }: SetValuesProps) {
  const t = useLibraryWords();
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  return (
    <div className="no-print">
      {isOpen ? (
        <CommandForm
          operation="setRuleParameters"
          draft={`rules-values.${id}.${fiscalYear}`}
          ifMatch={revision}
          fields={[
            ...parameters.map(({ name, kind, label, value, from, to }) => ({
              name,
              kind: 'line' as const,
              label: `${label[language]} ${unitOf(kind)}`,
              help: `${t('range')} ${shownValue(kind, from)} ~ ${shownValue(kind, to)} ${unitOf(kind)}`,
              first: shownValue(kind, value),
              required: true,
            })),
            { name: 'documentNumber', label: t('document'), kind: 'line' },
            { name: 'reason', label: t('reason'), kind: 'line' },
          ]}
          request={(typed) => {
            // What cannot be read as a number goes out as it stands, and is refused beside its field.
            const values = parameters
              .map(({ name, kind, default: otherwise }) => {
                const written = typed.text(name);
                return { name, otherwise, value: keptValue(kind, written) ?? written };
              })
              .filter(({ value, otherwise }) => value !== otherwise)
              .map(({ name, value }) => [name, value] as const);
            return {
              params: { id },
              body: {
                fiscalYear,
                values: Object.fromEntries(values),
                documentNumber: typed.orNull('documentNumber'),
                reason: typed.orNull('reason'),
              },
            };
          }}
          submit={t('saveValues')}
          onDone={() => {
            setIsOpen(false);
            setIsSaved(true);
          }}
          onCancel={() => setIsOpen(false)}
          takesFocus
        />
      ) : (
        <button type="button" className="button" onClick={() => setIsOpen(true)}>
          {t('changeValues')}
        </button>
      )}
      {isSaved && (
        <p className="done" role="status">
          {t('valuesSaved', { year: fiscalYear })}
        </p>
      )}
    </div>
  );
}

const unitOf = (kind: Parameter['kind']): string => (kind === 'percent' ? '%' : kind === 'amount' ? '元' : '');
