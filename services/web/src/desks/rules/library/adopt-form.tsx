import { useState } from 'react';
import { useAsk } from '../../../api/queries.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { Answered } from '../../../parts/answered.tsx';
import { CommandForm } from '../../../parts/command-form.tsx';
import type { RuleSet } from './rule-set-page.tsx';
import { useLibraryWords } from './words.ts';

/** Makes a version govern a year. */
export function AdoptForm({ item }: { readonly item: RuleSet }) {
  const t = useLibraryWords();
  const years = useAsk('listFiscalYears', {});
  const [chosen, choose] = useState<string | null>(null);
  return (
    <section className="no-print">
      <h2>{t('adoptTitle')}</h2>
      <p className="quiet">{t('adoptExplained')}</p>
      <Answered question={years}>
        {({ items, on }) => {
          const year = chosen ?? String(items.at(-1)?.fiscalYear ?? Number(on.slice(0, 4)) + 1);
          const fiscalYear = /^2[01]\d\d$/.test(year) && Number(year) <= 2100 ? Number(year) : null;
          return (
            <>
              <div className="filters">
                <label className="field short">
                  <span>{t('fiscalYear')}</span>
                  <input
                    type="number"
                    min={2000}
                    max={2100}
                    required
                    value={year}
                    onChange={(event) => choose(event.target.value)}
                  />
                </label>
              </div>
              {fiscalYear !== null && <Adopting key={fiscalYear} item={item} fiscalYear={fiscalYear} />}
            </>
          );
        }}
      </Answered>
    </section>
  );
}

interface AdoptingProps {
  readonly item: RuleSet;
  readonly fiscalYear: number;
}

/**
 * Says what governs the year before it is replaced; what somebody else has adopted in between is a conflict. The version is chosen and never
 * supposed: the last that this page knows need not be the last there is.
 */
function Adopting({ item, fiscalYear }: AdoptingProps) {
  const t = useLibraryWords();
  const language = useLanguage();
  const { id, versions } = item;
  const ofYear = useAsk('getRuleParameters', { params: { id }, query: { fiscalYear } });
  const own = useAsk('listRuleSets', { query: { limit: 1000 } });
  const [adopted, setAdopted] = useState<string | null>(null);
  return (
    <Answered question={ofYear} lines={2}>
      {({ governs, revision }) => {
        const title = own.data?.items.find((one) => one.id === governs?.ruleSetId)?.title[language];
        return (
          <>
            <p>
              {governs === null
                ? t('nothingGoverns', { year: fiscalYear })
                : t('governsNow', {
                    year: fiscalYear,
                    title: title ?? governs.ruleSetId,
                    version: governs.version,
                  })}
            </p>
            <CommandForm
              operation="adoptRuleSet"
              draft={`rules-adopted.${id}.${fiscalYear}`}
              ifMatch={revision}
              fields={[
                {
                  name: 'version',
                  label: t('versions'),
                  kind: 'choice',
                  required: true,
                  choices: versions
                    .toReversed()
                    .map(({ version }) => [String(version), t('version', { version })] as const),
                },
                { name: 'documentNumber', label: t('document'), kind: 'line' },
                { name: 'reason', label: t('reason'), kind: 'line' },
              ]}
              request={(typed) => ({
                params: { id },
                body: {
                  fiscalYear,
                  version: Number(typed.text('version')),
                  documentNumber: typed.orNull('documentNumber'),
                  reason: typed.orNull('reason'),
                },
              })}
              submit={t('adopt')}
              onDone={(_, typed) => setAdopted(typed.text('version'))}
            />
            {adopted !== null && (
              <p className="done" role="status">
                {t('adopted', { version: adopted, year: fiscalYear })}
              </p>
            )}
          </>
        );
      }}
    </Answered>
  );
}
