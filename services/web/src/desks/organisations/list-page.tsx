import type { OutputOf, RequestOf } from '@bihuan/contract';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAskPages } from '../../api/queries.ts';
import { useAddress, useMember } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { CommandForm } from '../../parts/command-form.tsx';
import { ChoiceFilter, SearchFilter } from '../../parts/filter-fields.tsx';
import { More } from '../../parts/more.tsx';
import { Sample } from '../../parts/sample.tsx';
import { Wide } from '../../parts/wide.tsx';
import { useKinds, useOrganisations } from './choices.ts';
import { useOrganisationWords } from './words.ts';

export type Organisation = OutputOf<'listOrganisations'>['items'][number];
type Asked = NonNullable<RequestOf<'listOrganisations'>['query']>;

/** Every organisation, found by its name; a new one is registered here, or all of them from a table. */
export function OrganisationsPage() {
  const t = useOrganisationWords();
  const say = useTerms();
  const may = useMay();
  const to = useAddress();
  const kinds = useKinds();
  const [q, setQ] = useMember('q');
  const [kind, setKind] = useMember('kind');
  const [isOpen, setOpen] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const query = { limit: 100, ...(q !== null && { q }), ...(kind !== null && { kind }) } as Asked;
  const organisations = useAskPages('listOrganisations', { query });
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <p className="filters">
        {may('registerOrganisation') && (
          <button type="button" className="button main" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('register')}
          </button>
        )}
        {may('previewUnitImport') && <Link to="/import">{t('importUnits')}</Link>}
        <Link to={to('/organisations/finance-bureau')}>{t('bureau')}</Link>
      </p>
      {done !== null && (
        <p className="done" role="status">
          {t('registered', { name: done })}
        </p>
      )}
      {isOpen && (
        <Registering
          onDone={(name) => {
            setOpen(false);
            setDone(name);
          }}
        />
      )}
      <div className="filters">
        <SearchFilter label={t('search')} value={q} onChange={setQ} />
        <ChoiceFilter label={t('kind')} value={kind} any={t('any')} choices={kinds} onChange={setKind} />
      </div>
      <Answered question={organisations} lines={8}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <p>{t('none')}</p>;
          return (
            <Wide label={t('title')}>
              <table>
                <thead>
                  <tr>
                    {[t('name'), t('kind'), t('parent'), t('code'), t('status')].map((head) => (
                      <th key={head} scope="col">
                        {head}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {items.map((one) => (
                    <tr key={one.id}>
                      <td>
                        <Link to={to(`/organisations/${encodeURIComponent(one.id)}`)}>{one.name}</Link>{' '}
                        <Sample of={one.sample} field="name" />
                      </td>
                      <td>{say('organisationKind', one.kind)}</td>
                      <td>{one.parent ?? '—'}</td>
                      <td>{one.code ?? '—'}</td>
                      <td>{t(one.status)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Wide>
          );
        }}
      </Answered>
      <More pages={organisations} />
    </>
  );
}

function Registering({ onDone }: { readonly onDone: (name: string) => void }) {
  const t = useOrganisationWords();
  const kinds = useKinds();
  const organisations = useOrganisations();
  return (
    <CommandForm
      operation="registerOrganisation"
      fields={[
        { name: 'name', label: t('name'), kind: 'line', required: true },
        { name: 'kind', label: t('kind'), kind: 'choice', required: true, choices: kinds, first: 'unit' },
        { name: 'parentId', label: t('parent'), kind: 'choice', choices: organisations, none: t('noParent') },
        { name: 'code', label: t('code'), kind: 'line', help: t('codeHelp') },
      ]}
      draft="registerOrganisation"
      submit={t('register')}
      takesFocus
      request={(typed) => ({
        body: {
          name: typed.text('name'),
          kind: typed.text('kind') as 'unit',
          parentId: typed.orNull('parentId'),
          code: typed.orNull('code'),
        },
      })}
      onDone={(_, typed) => onDone(typed.text('name'))}
    />
  );
}
