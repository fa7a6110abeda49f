import type { OutputOf } from '@bihuan/contract';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAsk, useCommand } from '../../api/queries.ts';
import { useAsOf } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useTerms } from '../../i18n/terms.ts';
import { Failure } from '../../parts/failure.tsx';
import { DefaultViews, readingRoles } from './default-views.tsx';
import { useSetMembers, viewMembers } from './view.ts';
import { useMoneyDeskWords } from './words.ts';

export type SavedView = OutputOf<'listTableViews'>['items'][number];
type Members = SavedView['members'];

/** What everybody begins with. */
const given = {
  'view-all': {},
  'view-undecided': { decision: 'undecided' },
  'view-unapproved': { decision: 'unapproved' },
  'view-byDepartment': { group: 'department' },
} as const;

/** Views under a name: what everybody begins with, shared ones, one's own; kept, shared and opened by default where the reader may. */
export function Views() {
  const t = useMoneyDeskWords();
  const set = useSetMembers();
  const may = useMay();
  const isPast = useAsOf() !== null;
  const [address] = useSearchParams();
  const views = useAsk('listTableViews', {}, { enabled: may('listTableViews') });
  const show = (view: string, members: Members) =>
    set({ ...Object.fromEntries(viewMembers.map((member) => [member, members[member] ?? null])), view }, true);
  const shown = address.get('view');
  return (
    <details className="menu-box" name="money-menus">
      <summary>{t('views')}</summary>
      <div className="menu-in">
        <ul>
          {Object.entries(given).map(([key, members]) => (
            <li key={key}>
              <button type="button" className="plain" aria-current={shown === key} onClick={() => show(key, members)}>
                {t(key as keyof typeof given)}
              </button>
            </li>
          ))}
          {views.data?.items.map((view) => (
            <li key={view.id}>
              <button
                type="button"
                className="plain"
                aria-current={shown === view.id}
                onClick={() => show(view.id, view.members)}
              >
                {view.name}
              </button>
              {!isPast && <ViewActs view={view} />}
            </li>
          ))}
        </ul>
        {views.error !== null && <Failure problem={views.error} />}
        {!isPast && may('saveTableView') && <SaveView own={views.data?.items.filter(isChangeable) ?? []} />}
        <p className="quiet">{t('viewsHelp')}</p>
        {!isPast && may('setDefaultView') && views.data !== undefined && <DefaultViews {...views.data} />}
      </div>
    </details>
  );
}

const isChangeable = ({ isOwn, audience }: SavedView) => isOwn && audience.kind === 'owner';

/** Who is shown it, and taking away one's own. */
function ViewActs({ view }: { readonly view: SavedView }) {
  const t = useMoneyDeskWords();
  const words = useTerms();
  const may = useMay();
  const share = useCommand('shareTableView');
  const withdraw = useCommand('withdrawTableView');
  const { id, name, audience } = view;
  const params = { id };
  const problem = share.error ?? withdraw.error;
  return (
    <span>
      {may('shareTableView') ? (
        <select
          aria-label={t('shareView', { name })}
          value={audience.kind === 'role' ? audience.role : audience.kind}
          disabled={share.isPending}
          onChange={({ target: { value } }) => {
            const role = readingRoles.find((known) => known === value);
            const to = role === undefined ? { kind: value as 'owner' | 'everybody' } : { kind: 'role' as const, role };
            share.mutate({ request: { params, body: { audience: to } } });
          }}
        >
          <option value="owner">{t('sharedWithNobody')}</option>
          <option value="everybody">{t('sharedWithEverybody')}</option>
          {readingRoles.map((role) => (
            <option key={role} value={role}>
              {words('role', role)}
            </option>
          ))}
        </select>
      ) : (
        audience.kind !== 'owner' && <span className="quiet">{t('shared')}</span>
      )}
      {isChangeable(view) && (
        <button
          type="button"
          className="plain"
          aria-label={t('removeView', { name })}
          disabled={withdraw.isPending}
          onClick={() => withdraw.mutate({ request: { params, body: {} } })}
        >
          ×
        </button>
      )}
      {problem !== null && <Failure problem={problem} />}
    </span>
  );
}

/** Keeps what the address says under a name; one's own view of that name is changed. */
function SaveView({ own }: { readonly own: readonly SavedView[] }) {
  const t = useMoneyDeskWords();
  const [address, setAddress] = useSearchParams();
  const [name, setName] = useState('');
  const save = useCommand('saveTableView');
  const members: Members = Object.fromEntries(
    viewMembers.flatMap((member) => (address.get(member) ? [[member, address.get(member) ?? '']] : [])),
  );
  function send() {
    const wanted = name.trim();
    const id = own.find((view) => view.name === wanted)?.id ?? null;
    save.mutate(
      { request: { body: { id, name: wanted, members } } },
      {
        onSuccess: ({ id: kept }) => {
          setName('');
          setAddress((before) => new URLSearchParams([...before.entries(), ['view', kept]]), { replace: true });
        },
      },
    );
  }
  return (
    <>
      <form
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!save.isPending) send();
        }}
      >
        <input
          aria-label={t('viewName')}
          placeholder={t('viewName')}
          required
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button" disabled={save.isPending}>
          {t('saveView')}
        </button>
      </form>
      {save.error !== null && <Failure problem={save.error} />}
    </>
  );
}
