import { operationTable } from 'virtual:operation-table';
import type { OutputOf } from '@bihuan/contract';
import { type ReactNode, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAsk, useCommand } from '../../api/queries.ts';
import { type Role, rolesOf, useMay, useSession } from '../../app/session.tsx';
import { useTerms } from '../../i18n/terms.ts';
import { Failure } from '../../parts/failure.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useMoneyDeskWords } from './words.ts';

type Listed = OutputOf<'listTableViews'>;

/** Whoever comes to the table at all. */
export const readingRoles = Object.keys(operationTable.listAllocations.roles) as readonly Role[];

/** Which view opens for each role; one that the role is not shown is not offered. */
export function DefaultViews({ items, defaults }: Pick<Listed, 'items' | 'defaults'>) {
  const t = useMoneyDeskWords();
  const words = useTerms();
  const setDefault = useCommand('setDefaultView');
  const offered = (role: Role) =>
    items.filter(
      ({ audience }) => audience.kind === 'everybody' || (audience.kind === 'role' && audience.role === role),
    );
  return (
    <details>
      <summary>{t('defaultViews')}</summary>
      <p className="quiet">{t('defaultViewsHelp')}</p>
      <ul>
        {readingRoles.map((role) => (
          <li key={role}>
            <label>
              {words('role', role)}{' '}
              <select
                value={defaults.find((one) => one.role === role)?.viewId ?? ''}
                disabled={setDefault.isPending}
                onChange={({ target: { value } }) =>
                  setDefault.mutate({ request: { body: { role, viewId: value === '' ? null : value } } })
                }
              >
                <option value="">{t('view-all')}</option>
                {offered(role).map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
      {setDefault.error !== null && <Failure problem={setDefault.error} />}
    </details>
  );
}

/** Whoever comes without anything in the address is led to the view that opens for the role; what the address says is shown as it is. */
export function WithDefaultView({ children }: { readonly children: ReactNode }) {
  const may = useMay();
  const roles = rolesOf(useSession());
  const [members, setMembers] = useSearchParams();
  const [isLooking, setIsLooking] = useState(members.size === 0 && may('listTableViews'));
  const views = useAsk('listTableViews', {}, { enabled: isLooking });
  const isKnown = !views.isPending;
  const opened = views.data?.defaults.find(({ role }) => roles.includes(role));
  const view = views.data?.items.find(({ id }) => id === opened?.viewId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is known; from then on the address says what is shown
  useEffect(() => {
    if (!isLooking || !isKnown) return;
    if (view !== undefined) setMembers({ ...view.members, view: view.id }, { replace: true });
    setIsLooking(false);
  }, [isLooking, isKnown]);
  return isLooking ? <Waiting lines={12} /> : children;
}
