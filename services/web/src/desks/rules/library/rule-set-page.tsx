import type { OutputOf } from '@bihuan/contract';
import { useMutation } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { ask } from '../../../api/ask.ts';
import type { Problem } from '../../../api/problem.ts';
import { useAsk } from '../../../api/queries.ts';
import { saveBlob } from '../../../api/save-file.ts';
import { useAddress, useAsOf } from '../../../app/moment.ts';
import { useMay } from '../../../app/session.tsx';
import { useLanguage } from '../../../i18n/language.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Failure } from '../../../parts/failure.tsx';
import { useDayAndMinute } from '../../../parts/instant.ts';
import { PagesBar } from '../pages-bar.tsx';
import { useRulesWords } from '../words.ts';
import { AdoptForm } from './adopt-form.tsx';
import { CompareVersions } from './compare-versions.tsx';
import { ParametersOfYear } from './parameters-of-year.tsx';
import { RetireForm } from './retire-form.tsx';
import { useLibraryWords } from './words.ts';

export type RuleSet = OutputOf<'getRuleSet'>['item'];

/** One rule set: its versions, the years it governs, two versions side by side, the values of its parameters by year. */
export function RuleSetPage() {
  const { id = '' } = useParams();
  const question = useAsk('getRuleSet', { params: { id } });
  return (
    <div className="rules-desk">
      <PagesBar />
      <Answered question={question} lines={8}>
        {({ item }) => <Shown key={item.id} item={item} />}
      </Answered>
    </div>
  );
}

function Shown({ item }: { readonly item: RuleSet }) {
  const t = useLibraryWords();
  const words = useRulesWords();
  const language = useLanguage();
  const to = useAddress();
  const may = useMay();
  const isNow = useAsOf() === null;
  const { id, title, versions, adoptions, status } = item;
  const time = useDayAndMinute();
  const saving = useMutation<void, Problem, { readonly version: number; readonly format: 'json' | 'xlsx' }>({
    mutationFn: async (query) => {
      const { fileName, mediaType, contentBase64 } = await ask('exportRuleSet', { params: { id }, query });
      const bytes = Uint8Array.from(atob(contentBase64), (character) => character.charCodeAt(0));
      saveBlob(new Blob([bytes], { type: mediaType }), fileName);
    },
  });
  return (
    <>
      <p className="no-print">
        <Link to={to('/money/rules')}>{t('back')}</Link>
      </p>
      <h1>{title[language]}</h1>
      {status === 'retired' && <p className="lead">{t('retired')}</p>}
      <p className="doings no-print">
        {may('draftRuleSet') && isNow && status !== 'retired' && (
          <Link className="button" to={to(`/money/rules/${encodeURIComponent(id)}/draft`)}>
            {t('edit')}
          </Link>
        )}
        {may('simulate') && (
          <Link className="button" to={to('/money/what-if', { rules: id })}>
            {t('try')}
          </Link>
        )}
      </p>
      <section>
        <h2>{t('versions')}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('versions')}</th>
              <th scope="col">{t('recorded')}</th>
              <th scope="col">{t('governs')}</th>
              <th scope="col">{t('note')}</th>
              <th scope="col">
                <span className="quiet">{t('open')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {versions.toReversed().map(({ version, recordedAt, note }) => (
              <tr key={version}>
                <th scope="row">
                  <Link to={to(`/money/rules/${encodeURIComponent(id)}/versions/${version}`)}>
                    {t('version', { version })}
                  </Link>
                </th>
                <td>{time(recordedAt)}</td>
                <td>
                  {item.governs
                    .filter((one) => one.version === version)
                    .map(({ fiscalYear }) => fiscalYear)
                    .join('、')}
                </td>
                <td>{note ?? ''}</td>
                <td className="doings">
                  <button type="button" className="plain" onClick={() => saving.mutate({ version, format: 'xlsx' })}>
                    {words('saveXlsx')}
                  </button>
                  <button type="button" className="plain" onClick={() => saving.mutate({ version, format: 'json' })}>
                    {t('saveJson')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {saving.error !== null && <Failure problem={saving.error} />}
      </section>
      {may('adoptRuleSet') && isNow && status !== 'retired' && <AdoptForm item={item} />}
      <CompareVersions item={item} />
      {/* What a past day had is not told by the year's values of today. */}
      {isNow && <ParametersOfYear item={item} />}
      {adoptions.length > 0 && (
        <section>
          <h2>{t('adoptions')}</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('governs')}</th>
                <th scope="col">{t('versions')}</th>
                <th scope="col">{t('adoptedOn')}</th>
                <th scope="col">{t('document')}</th>
                <th scope="col">{t('reason')}</th>
              </tr>
            </thead>
            <tbody>
              {adoptions.map((one) => (
                <tr key={`${one.fiscalYear} ${one.recordedAt}`}>
                  <th scope="row">{one.fiscalYear}</th>
                  <td>{t('version', { version: one.version })}</td>
                  <td>{time(one.recordedAt)}</td>
                  <td>{one.documentNumber ?? ''}</td>
                  <td>{one.reason ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {may('retireRuleSet') && isNow && status !== 'retired' && <RetireForm item={item} />}
    </>
  );
}
