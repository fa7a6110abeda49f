import type { SubmitEvent } from 'react';
import { useAsk, useCommand } from '../../../api/queries.ts';
import { Failure } from '../../../parts/failure.tsx';
import { typedIn } from '../../../parts/typed-in.ts';
import type { RuleSet } from './rule-set-page.tsx';
import { useLibraryWords } from './words.ts';

/** Makes a version govern a year. */
export function AdoptForm({ item }: { readonly item: RuleSet }) {
  const t = useLibraryWords();
  const years = useAsk('listFiscalYears', {});
  const adopting = useCommand('adoptRuleSet');
  const { id, latestVersion } = item;
  const last = years.data?.items.at(-1)?.fiscalYear ?? '';
  const sent = adopting.variables?.request;
  function adopt(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => typedIn(form, name) || null;
    adopting.mutate({
      request: {
        params: { id },
        body: {
          fiscalYear: Number(form.get('fiscalYear')),
          version: Number(form.get('version')),
          documentNumber: text('documentNumber'),
          reason: text('reason'),
        },
      },
    });
  }
  return (
    <section className="no-print">
      <h2>{t('adoptTitle')}</h2>
      <p className="quiet">{t('adoptExplained')}</p>
      <form key={`${last} ${latestVersion}`} className="filters" onSubmit={adopt}>
        <label className="field">
          <span>{t('versions')}</span>
          <select name="version" defaultValue={latestVersion}>
            {item.versions.toReversed().map(({ version }) => (
              <option key={version} value={version}>
                {t('version', { version })}
              </option>
            ))}
          </select>
        </label>
        <label className="field short">
          <span>{t('fiscalYear')}</span>
          <input name="fiscalYear" type="number" min={2000} max={2100} required defaultValue={last} />
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
    </section>
  );
}
