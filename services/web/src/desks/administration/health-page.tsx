import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Problem } from '../../api/problem.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Answered } from '../../parts/answered.tsx';
import { useAdministrationWords } from './words.ts';

/** What `/readyz` answers: it is asked by machines and is no operation of the interface. */
interface Health {
  readonly ready: boolean;
  readonly problems: readonly {
    readonly what: string;
    readonly code: string;
    readonly messages: { readonly zh: string; readonly en: string };
  }[];
  readonly projections: readonly { readonly name: string; readonly serving: boolean; readonly lagEvents: number }[];
}

const everyMs = 5_000;

/** Whether everything is served, and what somebody has to look at. */
export function HealthPage() {
  const t = useAdministrationWords();
  const question = useQuery<Health | null, Problem>({
    queryKey: ['readyz'],
    queryFn: ({ signal }) => askHealth(signal),
    refetchInterval: everyMs,
  });
  return (
    <>
      <p>
        <Link to="/administration">← {t('back')}</Link>
      </p>
      <h1>{t('health')}</h1>
      <Answered question={question}>
        {(health) => (health === null ? <p>{t('healthInside')}</p> : <Told health={health} />)}
      </Answered>
      <p className="quiet">
        {t('healthForMachines')} <a href="/readyz">/readyz</a> · <a href="/metrics">/metrics</a>
      </p>
    </>
  );
}

function Told({ health: { ready, problems, projections } }: { readonly health: Health }) {
  const t = useAdministrationWords();
  const language = useLanguage();
  const behind = projections.filter(({ serving, lagEvents }) => !serving || lagEvents > 0);
  return (
    <>
      <p className={ready ? 'lead' : 'late'} role="status">
        {t(!ready ? 'healthNotServing' : problems.length === 0 ? 'healthSound' : 'healthLookAt')}
      </p>
      {problems.length > 0 && (
        <ul>
          {problems.map(({ what, code, messages }) => (
            <li key={`${what} ${code}`}>
              {messages[language]} <small className="quiet">{code}</small>
            </li>
          ))}
        </ul>
      )}
      <p>{t('healthViews', { all: projections.length, upToDate: projections.length - behind.length })}</p>
      {behind.length > 0 && (
        <ul>
          {behind.map(({ name, serving, lagEvents }) => (
            <li key={name}>{t(serving ? 'healthBehind' : 'healthBeingBuilt', { name, count: lagEvents })}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Null where what answered is not the service: a gateway may keep this address inside. Throws Problem where nothing answered. */
async function askHealth(signal: AbortSignal): Promise<Health | null> {
  const response = await fetch('/readyz', { signal, credentials: 'same-origin' }).catch(() => {
    throw Problem.unreachable();
  });
  const told = (await response.json().catch(() => null)) as Health | null;
  return Array.isArray(told?.projections) ? told : null;
}
