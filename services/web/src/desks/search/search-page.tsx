import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Problem } from '../../api/problem.ts';
import { useAsk } from '../../api/queries.ts';
import { useMember } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { listComma } from '../../i18n/punctuation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { useSearchWords } from './words.ts';

const most = 20;

/** Objects, units and letters by part of a name, a code or a number. */
export function SearchPage() {
  const t = useSearchWords();
  const [q] = useMember('q');
  if (q === null) {
    return (
      <>
        <h1>{t('empty')}</h1>
        <p>{t('how')}</p>
      </>
    );
  }
  return (
    <>
      <h1>{t('title', { q })}</h1>
      <Found q={q} />
    </>
  );
}

function Found({ q }: { readonly q: string }) {
  const t = useSearchWords();
  const may = useMay();
  const term = useTerms();
  const mayLetters = may('listLetters');
  const objects = useAsk('listObjects', { query: { q, limit: most } });
  const organisations = useAsk('listOrganisations', { query: { q, limit: most } });
  const letters = useAsk('listLetters', { query: { number: q, limit: most } }, { enabled: mayLetters });
  return (
    <>
      <h2>{t('objects')}</h2>
      <List question={objects}>
        {({ id, name, unit, kind, formerNames }) => (
          <li key={id}>
            <Link to={`/objects/${id}`}>{name}</Link>
            <span className="under">
              {[
                term('objectKind', kind),
                unit,
                formerNames.length > 0 ? t('formerly', { names: formerNames.join(listComma()) }) : null,
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </li>
        )}
      </List>
      <h2>{t('organisations')}</h2>
      <List question={organisations}>
        {({ id, name, kind, parent }) => (
          <li key={id}>
            {name} {may('getLedger') && <Link to={`/ledger?unit=${id}`}>{t('findingsOf')}</Link>}
            <span className="under">
              {[term('organisationKind', kind), parent].filter((part) => part !== null).join(' · ')}
            </span>
          </li>
        )}
      </List>
      {mayLetters && (
        <>
          <h2>{t('letters')}</h2>
          <List question={letters}>
            {({ id, kind, status, line, external, recipients }) => (
              <li key={id}>
                <Link to={`/letters/${id}`}>{line?.text ?? external?.text ?? term('letterKind', kind)}</Link>
                <span className="under">
                  {term('letterKind', kind)} · {term('letterStatus', status)} ·{' '}
                  {t('to', { names: recipients.map(({ name }) => name).join(listComma()) })}
                </span>
              </li>
            )}
          </List>
        </>
      )}
    </>
  );
}

function List<Item>({
  question,
  children,
}: {
  readonly question: UseQueryResult<{ readonly items: readonly Item[]; readonly next: string | null }, Problem>;
  readonly children: (item: Item) => ReactNode;
}) {
  const t = useSearchWords();
  return (
    <Answered question={question}>
      {({ items, next }) => (
        <>
          {items.length === 0 ? <p className="quiet">{t('none')}</p> : <ul>{items.map(children)}</ul>}
          {next !== null && <p className="quiet">{t('more', { count: most })}</p>}
        </>
      )}
    </Answered>
  );
}
