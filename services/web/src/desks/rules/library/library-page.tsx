import { Link } from 'react-router';
import { useAsk } from '../../../api/queries.ts';
import { useAddress, useAsOf } from '../../../app/moment.ts';
import { useMay } from '../../../app/session.tsx';
import { useLanguage } from '../../../i18n/language.ts';
import { Answered } from '../../../parts/answered.tsx';
import { useDrafts } from '../../../parts/draft.ts';
import { ruleDrafts } from '../editor/kept-draft.ts';
import { PagesBar } from '../pages-bar.tsx';
import { useLibraryWords } from './words.ts';

/** The bureau's own rule sets, drafts of this browser, and what others have published. */
export function LibraryPage() {
  const t = useLibraryWords();
  const language = useLanguage();
  const to = useAddress();
  const may = useMay();
  const isNow = useAsOf() === null;
  const mayDraft = may('draftRuleSet') && isNow;
  const own = useAsk('listRuleSets', { query: { limit: 1000 } });
  const library = useAsk('listRuleSetLibrary', {});
  const drafts = ruleDrafts(useDrafts());
  const tried = (rules: string) => may('simulate') && <Link to={to('/money/what-if', { rules })}>{t('try')}</Link>;
  return (
    <div className="rules-desk">
      <PagesBar />
      <h1>{t('title')}</h1>
      <p className="quiet">{t('explained')}</p>
      {mayDraft && drafts.length > 0 && (
        <section>
          <h2>{t('drafts')}</h2>
          <p className="quiet">{t('draftsNote')}</p>
          <ul>
            {drafts.map(({ id, title, changedAt }) => (
              <li key={id}>
                <Link to={to(`/money/rules/${encodeURIComponent(id)}/draft`)}>{title}</Link>{' '}
                <span className="quiet">
                  {t('changedAt')} {new Date(changedAt).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('own')}</h2>
        <Answered question={own}>
          {({ items }) =>
            items.length === 0 ? (
              <p>{t('noOwn')}</p>
            ) : (
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('name')}</th>
                    <th scope="col" className="num">
                      {t('versions')}
                    </th>
                    <th scope="col">{t('governs')}</th>
                    <th scope="col">
                      <span className="quiet">{t('open')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map(({ id, title, latestVersion, governs, status }) => (
                    <tr key={id}>
                      <th scope="row">
                        <Link to={to(`/money/rules/${encodeURIComponent(id)}`)}>{title[language]}</Link>{' '}
                        {status === 'retired' && <span className="quiet">{t('retired')}</span>}
                      </th>
                      <td className="num">{latestVersion}</td>
                      <td>
                        {governs
                          .map(({ fiscalYear, version }) => t('yearVersion', { year: fiscalYear, version }))
                          .join(language === 'zh' ? '；' : '; ')}
                      </td>
                      <td className="doings">
                        {tried(id)}
                        {mayDraft && status !== 'retired' && (
                          <Link to={to(`/money/rules/${encodeURIComponent(id)}/draft`)}>{t('edit')}</Link>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )
          }
        </Answered>
      </section>
      <section>
        <h2>{t('library')}</h2>
        <Answered question={library} lines={8}>
          {({ items }) => (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
            <section className="wide" tabIndex={0} aria-label={t('library')}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('name')}</th>
                    <th scope="col">{t('source')}</th>
                    <th scope="col" className="num">
                      {t('tables')}
                    </th>
                    <th scope="col">
                      <span className="quiet">{t('open')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map(({ id, name, source, note, definition: { tables } }) => (
                    <tr key={id}>
                      <th scope="row">{name[language]}</th>
                      <td>
                        {source[language]}
                        <span className="under">{note[language]}</span>
                      </td>
                      <td className="num">
                        {tables.length} / {tables.reduce((sum, { rows }) => sum + rows.length, 0)}
                      </td>
                      <td className="doings">
                        {tried(`library:${id}`)}
                        {mayDraft && (
                          <Link
                            to={to(`/money/rules/${encodeURIComponent(`own-${id.toLowerCase()}`)}/draft`, { of: id })}
                          >
                            {t('takeAsDraft')}
                          </Link>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
        </Answered>
      </section>
    </div>
  );
}
