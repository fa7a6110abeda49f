import { Link, type LoaderFunction } from 'react-router';
import { askAhead, useAsk, useAskAll } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { Answered } from '../../parts/answered.tsx';
import { Sample } from '../../parts/sample.tsx';
import { useUnread } from '../letters/own-inbox.ts';
import { awaitingReceipt, isIssued, useOwnOrganisations } from '../letters/own-letters.ts';
import { askOf, askPages, byUrgency, type FindingItem, isAsked } from './asks.ts';
import { MoneyOutlook } from './money-outlook.tsx';
import { useStanding } from './standing.ts';
import './unit.css';
import { useUnitWords } from './words.ts';

const allFindings = { query: { limit: 1000 } };

/** What is asked of the unit is asked for while it is still asked who reads. */
export const homeLoader: LoaderFunction = ({ request }) => {
  askAhead('listFindings', allFindings, { asOf: new URL(request.url).searchParams.get('asOf') });
  return null;
};

/** The one thing that is asked of the unit now; below, all that concerns it. */
export function HomePage() {
  const findings = useAsk('listFindings', allFindings);
  return (
    <div className="unit">
      <Answered question={findings}>{({ items }) => <Home items={byUrgency(items)} />}</Answered>
    </div>
  );
}

function Home({ items }: { readonly items: readonly FindingItem[] }) {
  const t = useUnitWords();
  const own = useOwnOrganisations();
  const letters = useAskAll('listLetters', {});
  const unread = useUnread();
  const arrived = awaitingReceipt(letters.data ?? [], own);
  const first = items.find((item) => isAsked(askOf(item)));
  const isLetterFirst = arrived.length > 0 && first?.standing.kind !== 'overdue';
  return (
    <>
      {isLetterFirst ? (
        <section className="now">
          <h1>{t('nowReceive')}</h1>
          <p>{t('lettersWait', { count: arrived.length })}</p>
          <Link className="button main" to={`/letters/${arrived[0]?.id}`}>
            {t('receiveIt')}
          </Link>
        </section>
      ) : first === undefined ? (
        <section className="now">
          <h1>{t('nothingAsked')}</h1>
          <p className="quiet">{t(items.length === 0 ? 'noFindings' : 'nothingAskedWhy')}</p>
        </section>
      ) : (
        <Now item={first} />
      )}
      <h2>{t('myFindings')}</h2>
      {items.length === 0 ? <p className="quiet">{t('noFindings')}</p> : <FindingList items={items} />}
      <h2>{t('alsoHere')}</h2>
      <ul className="ways">
        <li>
          <Link to="/letters">{t('letters')}</Link>
          <span className={arrived.length > 0 ? 'late' : 'quiet'}>
            {arrived.length > 0
              ? t('toReceive', { count: arrived.length })
              : t(letters.data?.some(isIssued) ? 'allReceived' : 'noLetters')}
          </span>
        </li>
        <li>
          <Link to="/letters?show=messages">{t('messages')}</Link>
          <span className="quiet">{unread === undefined ? '' : t('unread', { count: unread })}</span>
        </li>
        <li>
          <Link to="/mine/calendar">{t('calendar')}</Link>
          <span className="quiet">{t('calendarHint')}</span>
        </li>
      </ul>
    </>
  );
}

/** The first card of the screen, with one button. */
function Now({ item }: { readonly item: FindingItem }) {
  const t = useUnitWords();
  const may = useMay();
  const standing = useStanding();
  const ask = askOf(item);
  if (!isAsked(ask)) return null;
  return (
    <section className="now">
      <h1>{t(`now-${ask}`)}</h1>
      <p className="said clipped">
        {item.description} <Sample of={item.sample} field="description" />
      </p>
      <p className="quiet said">{item.objectName}</p>
      <p className={item.standing.kind === 'overdue' ? 'late' : undefined}>{standing(item)}</p>
      {may('makeCommitment') && (
        <Link className="button main" to={`/mine/findings/${item.id}/${askPages[ask]}`}>
          {t(`do-${ask}`)}
        </Link>
      )}
      <MoneyOutlook findingId={item.id} isShort />
    </section>
  );
}

/** Findings with what is asked of each. */
function FindingList({ items }: { readonly items: readonly FindingItem[] }) {
  const t = useUnitWords();
  const standing = useStanding();
  return (
    <ul className="findings">
      {items.map((item) => (
        <li key={item.id}>
          <Link className="said clipped" to={`/mine/findings/${item.id}`}>
            {item.description}
          </Link>
          <span className="quiet said">
            {item.objectName} <Sample of={item.sample} field="description" />
          </span>
          <span className={item.standing.kind === 'overdue' ? 'late' : 'quiet'}>
            {isAsked(askOf(item)) ? `${t(`asked-${askOf(item)}`)} · ${standing(item)}` : t(`asked-${askOf(item)}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
