import { useAsk } from '../../../api/queries.ts';
import { useMember } from '../../../app/moment.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import type { RuleSet } from './rule-set-page.tsx';
import { useLibraryWords } from './words.ts';

/** What is not the same in two versions, beside each other. */
export function CompareVersions({ item }: { readonly item: RuleSet }) {
  const t = useLibraryWords();
  const language = useLanguage();
  const { id, latestVersion } = item;
  const [from, setFrom] = useMember('from');
  const [to, setTo] = useMember('to');
  const [one, other] = [Number(from ?? latestVersion - 1), Number(to ?? latestVersion)];
  const question = useAsk(
    'compareRuleSets',
    { params: { id }, query: { from: one, to: other } },
    { enabled: latestVersion > 1 },
  );
  if (latestVersion < 2)
    return (
      <section>
        <h2>{t('compare')}</h2>
        <p className="quiet">{t('oneVersion')}</p>
      </section>
    );
  const choice = (value: number, choose: (value: string) => void, label: string) => (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.target.value)}>
        {item.versions.map(({ version }) => (
          <option key={version} value={version}>
            {t('version', { version })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section>
      <h2>{t('compare')}</h2>
      <div className="filters">
        {choice(one, setFrom, t('from'))}
        {choice(other, setTo, t('to'))}
      </div>
      <Answered question={question}>
        {({ differences }) =>
          // What differed between the versions chosen before is not shown under these.
          question.isPlaceholderData ? (
            <Waiting />
          ) : differences.length === 0 ? (
            <p>{t('same')}</p>
          ) : (
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('where')}</th>
                  <th scope="col">{t('what')}</th>
                  <th scope="col">{t('version', { version: one })}</th>
                  <th scope="col">{t('version', { version: other })}</th>
                </tr>
              </thead>
              <tbody>
                {differences.map(({ table, row, what, label, before, after }) => (
                  <tr key={`${table} ${row} ${what}`}>
                    <td>{[table, row].filter((part) => part !== null).join(' · ')}</td>
                    <td>{label[language]}</td>
                    <td className="told">{before ?? '—'}</td>
                    <td className="told">{after ?? '—'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Answered>
    </section>
  );
}
