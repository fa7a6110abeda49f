import type { OutputOf } from '@bihuan/contract';
import { Link } from 'react-router';
import { useAddress, useMember } from '../../app/moment.ts';
import { aside, colon, listComma } from '../../i18n/punctuation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { byId, useActor } from '../../parts/actor.ts';
import { Money, useMoneyWords } from '../../parts/money.tsx';
import { Sample } from '../../parts/sample.tsx';
import { Wide } from '../../parts/wide.tsx';
import { useLedgerWords } from './words.ts';

type Line = OutputOf<'getLedger'>['items'][number];
type SortName = 'number' | 'object' | 'severity' | 'amount' | 'dueDate' | 'progress';

/** The table of the ledger, a line for each finding; a heading sorts, and the other way round when it does so already. */
export function LedgerRows({ lines }: { readonly lines: readonly Line[] }) {
  const t = useLedgerWords();
  const actor = useActor();
  return (
    <Wide label={t('findings')}>
      <table className="ledger">
        <thead>
          <tr>
            <Head title={t('number')} sort="number" />
            <Head title={t('object')} sort="object" />
            <Head title={t('finding')} sort="severity" />
            <Head title={t('amount')} sort="amount" isNumber />
            <Head title={t('measures')} />
            <Head title={t('due')} sort="dueDate" />
            <Head title={t('left')} />
            <Head title={t('progress')} sort="progress" isNumber />
            <Head title={t('state')} />
            <Head title={t('nextReminder')} />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.id} line={line} nameOf={(id) => actor(byId(id))} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Head({
  title,
  sort,
  isNumber = false,
}: {
  readonly title: string;
  readonly sort?: SortName;
  readonly isNumber?: boolean;
}) {
  const [now, setSort] = useMember('sort');
  const sorted = (now ?? 'number') === sort ? 'ascending' : now === `-${sort}` ? 'descending' : 'none';
  return (
    <th scope="col" className={isNumber ? 'num' : ''} {...(sort !== undefined && { 'aria-sort': sorted })}>
      {sort === undefined ? (
        title
      ) : (
        <button type="button" className="sort" onClick={() => setSort(sorted === 'ascending' ? `-${sort}` : sort)}>
          {title}
          <span className="sort-mark">{sorted === 'ascending' ? ' ↑' : sorted === 'descending' ? ' ↓' : ''}</span>
        </button>
      )}
    </th>
  );
}

interface RowProps {
  readonly line: Line;
  readonly nameOf: (personId: string | null) => string;
}

function Row({ line, nameOf }: RowProps) {
  const t = useLedgerWords();
  const say = useTerms();
  const to = useAddress();
  const { sample } = line;
  const kind = [
    line.category,
    line.class === null ? null : say('findingClass', line.class),
    say('severity', line.severity),
    ...line.flags.map((flag) => say('findingFlag', flag)),
    line.repeatOf === null ? null : t('repeatOf', { number: line.repeatOf.number ?? '' }),
  ];
  return (
    <tr>
      <td className="day">
        <Link to={to(`/findings/${encodeURIComponent(line.id)}`)}>{line.number}</Link>
      </td>
      <td>
        <Link to={to(`/objects/${encodeURIComponent(line.objectId)}`)}>{line.objectName}</Link>
        <span className="under">
          {line.unit} {line.unit !== null && <Sample of={sample} field="unitId" />}
        </span>
        <span className="under">{line.department}</span>
      </td>
      <td className="words">
        {line.description} <Sample of={sample} />
        <span className="under">{kind.filter((part) => part !== null).join(' · ')}</span>
        {line.requirement !== null && (
          <span className="under">
            {t('required')}
            {colon()}
            {line.requirement}
          </span>
        )}
      </td>
      <td className="num">
        <Money fen={line.amount} />
      </td>
      <td className="words">
        {line.measures.length === 0 ? (
          <span className="quiet">—</span>
        ) : (
          <ol className="measures">
            {line.measures.map(({ measureId, text, dueDate, percent }) => (
              <li key={measureId}>
                <span className="measure">{text}</span>
                {aside([dueDate, `${percent}%`].join(listComma()))}
              </li>
            ))}
          </ol>
        )}
        {line.responsible !== null && (
          <span className="under">{line.responsible.role ?? nameOf(line.responsible.personId)}</span>
        )}
      </td>
      <td className="day">
        <Due line={line} />
      </td>
      <td className={line.standing.kind === 'overdue' ? 'late' : ''}>
        <Left line={line} />
      </td>
      <td className="num">
        {line.percent ?? '—'}
        {(line.claim !== null || line.rating !== null) && (
          <span className="under">
            {line.claim === null ? '—' : say('rating', line.claim)} /{' '}
            {line.rating === null ? '—' : say('rating', line.rating)}
          </span>
        )}
      </td>
      <td>
        <State line={line} />
      </td>
      <td>
        <Reminder line={line} />
      </td>
    </tr>
  );
}

function Due({ line }: { readonly line: Line }) {
  const t = useLedgerWords();
  const { asked, granted, pending } = line.extensions;
  return (
    <>
      {line.dueDate ?? t('noDay')}
      {line.dueDateProvisional && aside(t('provisional'))}
      {line.originalDueDate !== line.dueDate && (
        <span className="under">
          <s>{line.originalDueDate}</s>
        </span>
      )}
      {line.term !== null && (
        <span className="under">
          {t(line.term.kind === 'working' ? 'termWorking' : 'termCalendar', {
            days: line.term.days,
            from: line.term.from,
          })}
        </span>
      )}
      {asked > 0 && <span className="under">{t('asked', { asked, granted })}</span>}
      {pending !== null && <span className="under late">{t('pendingUntil', { until: pending.until })}</span>}
    </>
  );
}

function Left({ line: { standing } }: { readonly line: Line }) {
  const t = useLedgerWords();
  const say = useTerms();
  const may = standing.provisional ? aside(t('provisional')) : '';
  switch (standing.kind) {
    case 'overdue':
      return `${standing.days === 0 ? t('overdueLess') : t('overdueBy', { days: standing.days ?? 0 })}${may}`;
    case 'due-soon':
    case 'later':
      return `${t('daysLeft', { days: standing.days ?? 0 })}${may}`;
    case 'no-due-date':
      return '—';
    default:
      return say('ledgerStanding', standing.kind);
  }
}

function State({ line: { state, verification, lookBack, results } }: { readonly line: Line }) {
  const t = useLedgerWords();
  const say = useTerms();
  const money = useMoneyWords();
  return (
    <>
      {say('ledgerState', state)}
      {verification !== null && (
        <span className="under">
          {t('verified', {
            on: verification.on,
            kind: say('closingKind', verification.kind),
            reason: verification.reason,
          })}
        </span>
      )}
      {lookBack !== null && lookBack.kind !== 'none' && (
        <span className={lookBack.kind === 'overdue' ? 'under late' : 'under'}>
          {say('lookBack', lookBack.kind)} {lookBack.dueDate ?? lookBack.lookedBackOn}
        </span>
      )}
      {results.map(({ kind, amount, note }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a result has no name but its place
        <span key={at} className="under">
          {[say('result', kind), amount === null ? note : money(amount)].join(' ')}
        </span>
      ))}
    </>
  );
}

function Reminder({ line: { nextReminder } }: { readonly line: Line }) {
  const t = useLedgerWords();
  const say = useTerms();
  if (nextReminder === null) return <span className="quiet">—</span>;
  const { day, kind, to, provisional, waitsFor } = nextReminder;
  const notes = [
    to.map((role) => say('recipientRole', role)).join(listComma()),
    provisional ? t('provisional') : null,
    waitsFor === null ? null : t(waitsFor === 'handed-in' ? 'waitsHandedIn' : 'waitsExtension'),
  ];
  return (
    <>
      {day} {say('ladderStep', kind)}
      <span className="under">{notes.filter((note) => note !== null).join(' · ')}</span>
    </>
  );
}
