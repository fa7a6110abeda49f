import { useTerms } from '../../i18n/terms.ts';
import { useMoneyWords } from '../../parts/money.tsx';
import { Sample } from '../../parts/sample.tsx';
import type { Finding } from './standing.ts';
import { useFindingWords } from './words.ts';

/** What was promised: each measure with its first and its present day, and how far it has come. */
export function Measures({ finding }: { readonly finding: Finding }) {
  const t = useFindingWords();
  if (finding.commitment === null) return <p className="quiet">{t('noMeasures')}</p>;
  return (
    <div className="wide">
      <table>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t('number')}
            </th>
            <th scope="col">{t('measure')}</th>
            <th scope="col">{t('due')}</th>
            <th scope="col" className="num">
              {t('progress')}
            </th>
          </tr>
        </thead>
        <tbody>
          {finding.commitment.measures.map(
            ({ measureId, text, target, dueDate, originalDueDate, percent, progress }, at) => (
              <tr key={measureId}>
                <td className="num">{at + 1}</td>
                <td>
                  {text} <Sample of={finding.sample} field="measures" />
                  {target !== null && <span className="under">{target}</span>}
                  {progress.at(-1)?.note != null && (
                    <span className="under">
                      {progress.at(-1)?.on} {progress.at(-1)?.note}
                    </span>
                  )}
                </td>
                <td className="day">
                  {dueDate}
                  {originalDueDate !== dueDate && (
                    <span className="under">
                      {t('first')} <s>{originalDueDate}</s>
                    </span>
                  )}
                </td>
                <td className="num">{percent}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

/** What the unit handed in, round by round, and why a round was returned. */
export function Rounds({ finding }: { readonly finding: Finding }) {
  const t = useFindingWords();
  const say = useTerms();
  return (
    <ol className="rounds">
      {finding.rounds.map(({ round, on, claim, note, returned }) => (
        <li key={round}>
          <strong>{t('round', { round })}</strong>
          {' · '}
          {t('handedInOn', { on })}
          {' · '}
          {say('rating', claim)}
          {note !== null && <p>{note}</p>}
          {returned !== null && (
            <div className="returned">
              {t('returnedOn', { on: returned.on })}
              <ul>
                {returned.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

export function Extensions({ finding }: { readonly finding: Finding }) {
  const t = useFindingWords();
  return (
    <ul className="plain-list">
      {finding.extensions.map(({ extensionId, on, until, reason, decision }) => (
        <li key={extensionId}>
          {t('wantsUntil', { on, until, reason })}
          <span className={decision === null ? 'under late' : 'under'}>
            {decision === null
              ? t('waitsForAnswer')
              : decision.kind === 'granted'
                ? t('granted', { on: decision.on, until: decision.until })
                : decision.kind === 'declined'
                  ? t('declined', { on: decision.on, reason: decision.reason })
                  : t('lapsed')}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function Disputes({ finding }: { readonly finding: Finding }) {
  const t = useFindingWords();
  return (
    <ul className="plain-list">
      {finding.disputes.map(({ disputeId, on, from, text, resolution }) => (
        <li key={disputeId}>
          {t('disputed', { on, from, text })}
          <span className={resolution === null ? 'under late' : 'under'}>
            {resolution === null
              ? t('waitsForAnswer')
              : t(resolution.upheld ? 'upheld' : 'notUpheld', { on: resolution.on, answer: resolution.answer })}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function Results({ finding }: { readonly finding: Finding }) {
  const say = useTerms();
  const money = useMoneyWords();
  return (
    <ul className="plain-list">
      {finding.results.map(({ kind, amount, note }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a result has no name but its place
        <li key={at}>
          {[say('result', kind), amount === null ? null : money(amount), note]
            .filter((part) => part !== null)
            .join(' · ')}{' '}
          <Sample of={finding.sample} field="results" />
        </li>
      ))}
    </ul>
  );
}
