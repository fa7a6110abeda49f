import { useAsk } from '../../../api/queries.ts';
import { useMember } from '../../../app/moment.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { Differences } from './differences.tsx';
import type { RuleSet } from './rule-set-page.tsx';
import { useLibraryWords } from './words.ts';

/** What is not the same in two versions, beside each other. */
export function CompareVersions({ item }: { readonly item: RuleSet }) {
  const t = useLibraryWords();
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
          ) : (
            <Differences ruleSet={item} differences={differences} from={one} to={other} />
          )
        }
      </Answered>
    </section>
  );
}
