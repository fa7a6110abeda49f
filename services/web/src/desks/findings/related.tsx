import { Link } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useAddress } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { Failure } from '../../parts/failure.tsx';
import { useFindingWords } from './words.ts';

/** Letters about it, drafts among them for those who write letters. */
export function LettersAbout({ id }: { readonly id: string }) {
  const t = useFindingWords();
  const say = useTerms();
  const may = useMay();
  const to = useAddress();
  const letters = useAsk('listLetters', { query: { about: id, limit: 100 } });
  // Whoever writes letters goes on with them where they are written.
  const addressOf = (letter: string) =>
    may('listLetterRegister') ? to('/outgoing', { letter }) : to(`/letters/${encodeURIComponent(letter)}`);
  return (
    <>
      <h2>{t('letters')}</h2>
      <Answered question={letters} lines={1}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className="quiet">{t('noLetters')}</p>}
            <ul className="plain-list">
              {items.map(({ id: letterId, kind, number, status, issuedOn, draftedOn }) => (
                <li key={letterId}>
                  <Link to={addressOf(letterId)}>
                    {say('letterKind', kind)} {number?.text}
                  </Link>{' '}
                  <span className="quiet">
                    {issuedOn ?? draftedOn} · {say('letterStatus', status)}
                  </span>
                </li>
              ))}
            </ul>
            {may('draftLetter') && (
              <p>
                <Link to={`/outgoing?finding=${encodeURIComponent(id)}`}>{t('draftAbout')}</Link>
              </p>
            )}
          </>
        )}
      </Answered>
    </>
  );
}

/** Changes of policy that rest on it; nothing where there are none. */
export function PoliciesAbout({ id }: { readonly id: string }) {
  const t = useFindingWords();
  const say = useTerms();
  const to = useAddress();
  const policies = useAsk('listPolicyChanges', { query: { findingId: id, limit: 100 } });
  if (policies.error !== null) return <Failure problem={policies.error} onRetry={() => void policies.refetch()} />;
  const items = policies.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <>
      <h2>{t('policies')}</h2>
      <ul className="plain-list">
        {items.map((change) => (
          <li key={change.id}>
            <Link to={to(`/policy/${encodeURIComponent(change.id)}`)}>{change.title}</Link>{' '}
            <span className="quiet">
              {say('policyChangeKind', change.kind)} · {say('policyChangeStatus', change.status)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Earlier findings of the same unit and category in similar words. */
export function SimilarTo({ id }: { readonly id: string }) {
  const t = useFindingWords();
  const to = useAddress();
  const similar = useAsk('getSimilarFindings', { params: { id }, query: { limit: 5 } });
  return (
    <Answered question={similar} lines={1}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="quiet">{t('noSimilar')}</p>
        ) : (
          <ul className="plain-list">
            {items.map(({ likeness, item }) => (
              <li key={item.id}>
                <Link to={to(`/findings/${encodeURIComponent(item.id)}`)}>{item.number}</Link> {item.description}{' '}
                <span className="quiet">{t('alike', { percent: Math.round(likeness * 100) })}</span>
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  );
}
