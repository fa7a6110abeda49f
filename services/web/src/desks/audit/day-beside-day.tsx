import { useState } from 'react';
import { Link } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { isDay, useMember } from '../../app/moment.ts';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { Grade } from '../../parts/grade.tsx';
import { Money, useMoneyUnit } from '../../parts/money.tsx';
import { Sample } from '../../parts/sample.tsx';
import { useAuditWords } from './words.ts';

/** One object as it stood on each of some days, beside each other; both stand in the address. */
export function DayBesideDay() {
  const t = useAuditWords();
  const [objectId, setObject] = useMember('object');
  const [listed, setDays] = useMember('days');
  const days = (listed ?? '').split(',').filter(isDay);
  return (
    <section>
      <h2>{t('days')}</h2>
      {objectId === null ? (
        <FindObject onFind={(id) => setObject(id, true)} />
      ) : (
        <>
          <ObjectNamed id={objectId} onOther={() => setObject(null, true)} />
          <AddDay onAdd={(day) => setDays([...new Set([...days, day])].toSorted().join(','), true)} />
          <div className="day-beside-day">
            {days.map((day) => (
              <AsOfDay
                key={day}
                objectId={objectId}
                day={day}
                onDrop={() => setDays(days.filter((one) => one !== day).join(','), true)}
              />
            ))}
            <AsOfDay objectId={objectId} day={null} />
          </div>
        </>
      )}
    </section>
  );
}

function FindObject({ onFind }: { readonly onFind: (id: string) => void }) {
  const t = useAuditWords();
  const [q, setQ] = useMember('find');
  const objects = useAsk('listObjects', { query: { limit: 20, ...(q !== null && { q }) } });
  return (
    <>
      <label className="field find">
        <span>{t('find')}</span>
        <input
          type="search"
          defaultValue={q ?? ''}
          placeholder={t('findHelp')}
          maxLength={100}
          onChange={(event) => setQ(event.target.value)}
        />
      </label>
      <Answered question={objects}>
        {({ items }) => (
          <ul className="found">
            {items.map(({ id, name }) => (
              <li key={id}>
                <button type="button" className="plain" onClick={() => onFind(id)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </>
  );
}

function ObjectNamed({ id, onOther }: { readonly id: string; readonly onOther: () => void }) {
  const t = useAuditWords();
  const [, setThing] = useMember('thing');
  const object = useAsk('getObject', { params: { id } });
  return (
    <Answered question={object} lines={1}>
      {({ item }) => (
        <h3>
          <Link to={`/objects/${id}`}>{item.name}</Link>{' '}
          <button type="button" className="plain" onClick={() => setThing(id, true)}>
            {t('whoOfObject')}
          </button>{' '}
          <button type="button" className="plain" onClick={onOther}>
            {t('chooseOther')}
          </button>
        </h3>
      )}
    </Answered>
  );
}

function AddDay({ onAdd }: { readonly onAdd: (day: string) => void }) {
  const t = useAuditWords();
  const [day, setDay] = useState('');
  return (
    <form
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== '') onAdd(day);
      }}
    >
      <label className="field">
        <span>{t('addDay')}</span>
        <input type="date" value={day} required onChange={(event) => setDay(event.target.value)} />
      </label>
      <button type="submit" className="button">
        {t('add')}
      </button>
    </form>
  );
}

interface Day {
  readonly objectId: string;
  /** Null for now. */
  readonly day: string | null;
  readonly onDrop?: () => void;
}

function AsOfDay({ objectId, day, onDrop }: Day) {
  const t = useAuditWords();
  const term = useTerms();
  const moment = day === null ? {} : { asOf: day };
  const evaluations = useAsk('listEvaluations', { query: { objectId, limit: 100, ...moment } });
  const findings = useAsk('listFindings', { query: { objectId, limit: 1000, ...moment } });
  const title = day === null ? t('now') : t('atDay', { day });
  return (
    <article className="as-of" aria-label={title}>
      <h4>
        {title}{' '}
        {onDrop !== undefined && (
          <button type="button" className="plain" aria-label={t('dropDay', { day: day ?? '' })} onClick={onDrop}>
            ×
          </button>
        )}
      </h4>
      <Answered question={evaluations} lines={4}>
        {({ items }) => {
          const latest = items.find(({ status }) => status === 'open');
          return (
            <dl>
              <dt>{t('outcome')}</dt>
              <dd>
                {latest === undefined || latest.outcomeStatus === 'none' ? (
                  t('outcomeNone')
                ) : (
                  <>
                    <Grade grade={latest.grade} /> {latest.score ?? ''} {term('status', latest.outcomeStatus)}
                  </>
                )}
              </dd>
              <dt>{t('findings')}</dt>
              <dd>
                <Answered question={findings} lines={1}>
                  {(answer) => {
                    const standing = answer.items.filter(({ state }) => state !== 'withdrawn');
                    const open = standing.filter(({ status }) => status === 'open');
                    const overdue = open.filter((finding) => finding.standing.kind === 'overdue');
                    return t('findingsAre', { all: standing.length, open: open.length, overdue: overdue.length });
                  }}
                </Answered>
              </dd>
              {latest !== undefined && (
                <LineThen objectId={objectId} name={latest.objectName} fiscalYear={latest.applyToYear} day={day} />
              )}
            </dl>
          );
        }}
      </Answered>
      <Link to={`/objects/${objectId}${day === null ? '' : `?asOf=${day}`}`}>
        {t(day === null ? 'wholeNow' : 'whole')}
      </Link>
    </article>
  );
}

function LineThen({
  objectId,
  name,
  fiscalYear,
  day,
}: {
  readonly objectId: string;
  readonly name: string;
  readonly fiscalYear: number;
  readonly day: string | null;
}) {
  const t = useAuditWords();
  const term = useTerms();
  const [unit] = useMoneyUnit();
  const lines = useAsk('listAllocations', {
    query: { fiscalYear, q: name, limit: 100, ...(day !== null && { asOf: day }) },
  });
  const line = lines.data?.items.find((one) => one.objectId === objectId);
  return (
    <>
      <dt>{t('money', { year: fiscalYear, unit })}</dt>
      <dd>
        {line === undefined ? (
          t('lineNone')
        ) : (
          <dl className="inner">
            <dt>{t('proposal')}</dt>
            <dd>
              <Money fen={line.proposedChange} signed /> <Sample of={line.sample} field="currentBudget" />
            </dd>
            <dt>{t('decision')}</dt>
            <dd>
              {line.decision === null ? t('decisionNone') : term('decisionKind', line.decision.kind)}{' '}
              {line.decision !== null && <Money fen={line.decision.change} signed />}
            </dd>
            <dt>{t('nextBudget')}</dt>
            <dd>
              <Money fen={line.finalBudget ?? line.proposedBudget} />
            </dd>
          </dl>
        )}
      </dd>
    </>
  );
}
