import { useState } from 'react';
import { Link } from 'react-router';
import { useAskPages } from '../../api/queries.ts';
import { useAsOf, useMember } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { Answered } from '../../parts/answered.tsx';
import { Grade } from '../../parts/grade.tsx';
import { More } from '../../parts/more.tsx';
import { Sample } from '../../parts/sample.tsx';
import { Wide } from '../../parts/wide.tsx';
import { ConfirmMany } from './confirm-many.tsx';
import type { Item } from './evaluation.ts';
import { useEvaluationWords } from './words.ts';
import './evaluations.css';

const statuses = ['none', 'recorded', 'confirmed', 'published'] as const;
type Status = (typeof statuses)[number];

/** All evaluations by what is asked of them; several outcomes are confirmed at once. */
export function ListPage() {
  const t = useEvaluationWords();
  const may = useMay();
  const asOf = useAsOf();
  const [year, setYear] = useMember('evaluationYear');
  const [status, setStatus] = useMember('outcomeStatus');
  const [grade, setGrade] = useMember('grade');
  const [q, setQ] = useMember('q');
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const evaluations = useAskPages('listEvaluations', {
    query: {
      limit: 200,
      ...(year !== null && /^20\d\d$/.test(year) && { evaluationYear: Number(year) }),
      ...(statuses.includes(status as Status) && { outcomeStatus: status as Status }),
      ...(grade !== null && { grade }),
      ...(q !== null && { q }),
    },
  });
  const mayConfirm = may('confirmOutcome') && asOf === null;
  const pick = (ids: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    choose(next);
  };
  return (
    <>
      <h1>{t('title')}</h1>
      <search className="filters">
        <label className="field">
          <span>{t('q')}</span>
          <input
            type="search"
            defaultValue={q ?? ''}
            maxLength={100}
            onBlur={(event) => setQ(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && setQ(event.currentTarget.value)}
          />
        </label>
        <label className="field">
          <span>{t('evaluationYear')}</span>
          <input
            inputMode="numeric"
            size={6}
            maxLength={4}
            defaultValue={year ?? ''}
            onChange={(event) => setYear(event.target.value)}
          />
        </label>
        <label className="field">
          <span>{t('outcomeStatus')}</span>
          <select value={status ?? ''} onChange={(event) => setStatus(event.target.value)}>
            <option value="">{t('all')}</option>
            {statuses.map((one) => (
              <option key={one} value={one}>
                {t(one)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('grade')}</span>
          <select value={grade ?? ''} onChange={(event) => setGrade(event.target.value)}>
            <option value="">{t('all')}</option>
            {['优', '良', '中', '差'].map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      </search>
      <Answered question={evaluations} lines={8}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const picked = items.filter(({ id }) => chosen.has(id));
          return (
            <>
              {items.length > 0 && <p className="quiet">{t('count', { count: items.length })}</p>}
              {mayConfirm && (
                <ConfirmMany
                  chosen={picked}
                  today={pages[0]?.on ?? ''}
                  onDone={(ids) => pick(ids, false)}
                  onClear={() => choose(new Set())}
                />
              )}
              <Evaluations items={items} {...(mayConfirm && { chosen, onPick: pick })} />
              <More pages={evaluations} />
            </>
          );
        }}
      </Answered>
    </>
  );
}

function Evaluations({
  items,
  chosen,
  onPick,
}: {
  readonly items: readonly Item[];
  readonly chosen?: ReadonlySet<string>;
  readonly onPick?: (ids: readonly string[], isChosen: boolean) => void;
}) {
  const t = useEvaluationWords();
  if (items.length === 0) return <p className="quiet">{t('nothingMeets')}</p>;
  return (
    <Wide label={t('title')}>
      <table className="evaluations">
        <thead>
          <tr>
            {onPick !== undefined && (
              <th>
                <input
                  type="checkbox"
                  aria-label={t('choose', { name: t('all') })}
                  checked={items.every(({ id }) => chosen?.has(id))}
                  onChange={(event) =>
                    onPick(
                      items.map(({ id }) => id),
                      event.target.checked,
                    )
                  }
                />
              </th>
            )}
            <th>{t('object')}</th>
            <th>{t('unit')}</th>
            <th>{t('evaluationYear')}</th>
            <th>{t('grade')}</th>
            <th className="num">{t('score')}</th>
            <th>{t('selfGrade')}</th>
            <th>{t('outcomeStatus')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              {onPick !== undefined && (
                <td>
                  <input
                    type="checkbox"
                    aria-label={t('choose', { name: item.objectName })}
                    checked={chosen?.has(item.id) ?? false}
                    onChange={(event) => onPick([item.id], event.target.checked)}
                  />
                </td>
              )}
              <td>
                <Link to={`/evaluations/${item.id}`}>{item.objectName}</Link>
              </td>
              <td>
                {item.unit ?? '—'} <Sample of={item.sample} field="unit" />
              </td>
              <td>{item.evaluationYear}</td>
              <td>{item.outcomeStatus === 'none' ? '—' : <Grade grade={item.grade} />}</td>
              <td className="num">{item.score ?? '—'}</td>
              <td>
                {item.selfGrade ?? item.selfScore ?? '—'} <Sample of={item.sample} field="selfGrade" />
              </td>
              <td className={item.outcomeStatus === 'recorded' ? 'late' : ''}>
                {item.status === 'withdrawn' ? t('withdrawn') : t(item.outcomeStatus)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
