import { type SubmitEvent, useState } from 'react';
import { useAsk, useCommand } from '../../../api/queries.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Failure } from '../../../parts/failure.tsx';
import { typedIn } from '../../../parts/typed-in.ts';
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

/** Says what governs the year before it is replaced; what somebody else has adopted in between is a conflict. */
function Adopting({ item, fiscalYear }: AdoptingProps) {
  const t = useLibraryWords();
  const language = useLanguage();
  const { id, latestVersion } = item;
  const ofYear = useAsk('getRuleParameters', { params: { id }, query: { fiscalYear } });
  const own = useAsk('listRuleSets', { query: { limit: 1000 } });
  const adopting = useCommand('adoptRuleSet');
  const [chosen, choose] = useState<number | null>(null);
  const sent = adopting.variables?.request;
  const version = chosen ?? latestVersion;
  return (
    <Answered question={ofYear} lines={2}>
      {({ governs, revision }) => {
        function adopt(event: SubmitEvent<HTMLFormElement>): void {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const text = (name: string) => typedIn(form, name) || null;
          const body = { fiscalYear, version, documentNumber: text('documentNumber'), reason: text('reason') };
          adopting.mutate({ request: { params: { id }, body }, ifMatch: revision });
        }
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
            <form className="filters" onSubmit={adopt}>
              <label className="field">
                <span>{t('versions')}</span>
                <select value={version} onChange={(event) => choose(Number(event.target.value))}>
                  {item.versions.toReversed().map((one) => (
                    <option key={one.version} value={one.version}>
                      {t('version', { version: one.version })}
                    </option>
                  ))}
                </select>
              </label>
              <label className="field">
                <span>{t('document')}</span>
                <input name="documentNumber" maxLength={200} />
              </label>
              <label className="field">
                <span>{t('reason')}</span>
                <input name="reason" maxLength={500} />
              </label>
              <button type="submit" className="button main" disabled={adopting.isPending}>
                {adopting.isPending ? t('sending') : t('adopt')}
              </button>
            </form>
            {adopting.error !== null && <Failure problem={adopting.error} />}
            {adopting.isSuccess && sent !== undefined && (
              <p className="done" role="status">
                {t('adopted', { version: sent.body.version, year: sent.body.fiscalYear })}
              </p>
            )}
          </>
        );
      }}
    </Answered>
  );
}
