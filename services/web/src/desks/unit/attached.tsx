import { Link } from 'react-router';
import { addressOf } from '../../api/ask.ts';
import { useAsk } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { fileSize } from '../../parts/file-size.ts';
import { isIssued } from '../letters/own-letters.ts';
import { useUnitWords } from './words.ts';

/** Letters about a finding, the files that show its rectification, and the policies that change because of it. */
export function Attached({ findingId }: { readonly findingId: string }) {
  const t = useUnitWords();
  const term = useTerms();
  const may = useMay();
  const letters = useAsk('listLetters', { query: { about: findingId, limit: 100 } }, { enabled: may('listLetters') });
  const files = useAsk('listFindingEvidence', { params: { id: findingId }, query: { limit: 1000 } });
  const policies = useAsk(
    'listPolicyChanges',
    { query: { findingId, limit: 100 } },
    { enabled: may('listPolicyChanges') },
  );
  const issued = (letters.data?.items ?? []).filter(isIssued);
  return (
    <>
      <section aria-labelledby="letters">
        <h2 id="letters">{t('letters')}</h2>
        {issued.length === 0 && <p className="quiet">{t('noLetters')}</p>}
        <ul className="ways">
          {issued.map(({ id, kind, number, status, issuedOn }) => (
            <li key={id}>
              <Link to={`/letters/${id}`}>
                {term('letterKind', kind)} {number?.text ?? ''}
              </Link>
              <span className="quiet">
                {issuedOn} · {term('letterStatus', status)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="files">
        <h2 id="files">{t('evidence')}</h2>
        <Answered question={files}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="quiet">{t('noEvidence')}</p>
            ) : (
              <ul className="ways">
                {items.map(({ hash, size, received, references }) => {
                  const reference = references.findLast((one) => one.findingId === findingId);
                  const receipt = received.at(-1);
                  return (
                    <li key={hash}>
                      <a className="said" href={addressOf('getEvidence', { params: { hash } })}>
                        {reference?.name ?? receipt?.name ?? hash.slice(0, 12)}
                      </a>
                      <span className="quiet">
                        {t('handedInOn', { day: reference?.on ?? receipt?.receivedOn ?? '—' })}
                        {size !== null && ` · ${fileSize(size)}`}
                        {reference === undefined && ` · ${t('notCited')}`}
                      </span>
                    </li>
                  );
                })}
              </ul>
            )
          }
        </Answered>
      </section>
      {(policies.data?.items ?? []).length > 0 && (
        <section aria-labelledby="policies">
          <h2 id="policies">{t('policies')}</h2>
          <ul className="ways">
            {policies.data?.items.map(({ id, title, kind, status }) => (
              <li key={id}>
                <Link className="said" to={`/policy/${id}`}>
                  {title}
                </Link>
                <span className="quiet">
                  {term('policyChangeKind', kind)} · {term('policyChangeStatus', status)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
