import type { OutputOf } from '@bihuan/contract';
import { Link } from 'react-router';
import { useAskAll, useAskPages } from '../../api/queries.ts';
import { useMember } from '../../app/moment.ts';
import { useTerms } from '../../i18n/terms.ts';
import { Failure } from '../../parts/failure.tsx';
import { More } from '../../parts/more.tsx';
import { Sample } from '../../parts/sample.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Wide } from '../../parts/wide.tsx';
import { awaitingReceipt, isIssued, useOwnOrganisations } from '../letters/own-letters.ts';
import { askOf, byUrgency, isAsked } from '../unit/asks.ts';
import { useStanding } from '../unit/standing.ts';
import { useUnitWords } from '../unit/words.ts';
import './department.css';
import { useDepartmentWords } from './words.ts';

type Item = OutputOf<'listFindings'>['items'][number];

/** What a department answers for: what is late with its units, what is its own, what was copied to it. */
export function UnitsPage() {
  const t = useDepartmentWords();
  const own = useOwnOrganisations();
  const [unitId, setUnit] = useMember('unit');
  const pages = useAskPages('listFindings', { query: { limit: 1000 } });
  const { data, error } = pages;
  if (data === undefined) return error === null ? <Waiting lines={8} /> : <Failure problem={error} />;
  const all = byUrgency(data.pages.flatMap(({ items }) => items));
  const units = [...new Map(all.map((item) => [item.unitId ?? '', item.unit ?? t('noUnit')]))];
  const shown = unitId === null ? all : all.filter((item) => item.unitId === unitId);
  const open = shown.filter(({ status }) => status === 'open');
  const late = open.filter(({ standing }) => standing.kind === 'overdue');
  const mine = shown.filter((item) => item.unitId !== null && own.has(item.unitId) && isAsked(askOf(item)));
  const rest = open.filter((item) => !late.includes(item));
  const done = shown.filter(({ status }) => status !== 'open');
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t('sentence', { open: open.length, late: late.length, done: done.length })}</p>
      <More pages={pages} />
      {units.length > 1 && (
        <div className="filters">
          <label className="field">
            <span>{t('unit')}</span>
            <select value={unitId ?? ''} onChange={({ target }) => setUnit(target.value === '' ? null : target.value)}>
              <option value="">{t('allUnits')}</option>
              {units.map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <h2>{t('own')}</h2>
      <OwnDuties findings={mine} />
      <h2>{t('late')}</h2>
      {late.length === 0 ? <p className="quiet">{t('nothingLate')}</p> : <Findings name={t('late')} items={late} />}
      <h2>{t('underWay')}</h2>
      {rest.length === 0 ? (
        <p className="quiet">{t('nothingUnderWay')}</p>
      ) : (
        <Findings name={t('underWay')} items={rest} />
      )}
      {done.length > 0 && (
        <details>
          <summary>{t('done', { count: done.length })}</summary>
          <Findings name={t('done', { count: done.length })} items={done} />
        </details>
      )}
      <h2>{t('copied')}</h2>
      <Copied />
    </>
  );
}

/** What the department itself has still to do: findings raised with it, letters to confirm. */
function OwnDuties({ findings }: { readonly findings: readonly Item[] }) {
  const t = useDepartmentWords();
  const term = useTerms();
  const own = useOwnOrganisations();
  const letters = useAskAll('listLetters', {});
  const waiting = awaitingReceipt(letters.data ?? [], own);
  if (findings.length + waiting.length === 0) return <p className="quiet">{t('nothingOwn')}</p>;
  return (
    <>
      {waiting.length > 0 && (
        <ul className="plain-list">
          {waiting.map(({ id, kind, number, issuedOn }) => (
            <li key={id}>
              <Link to={`/letters/${id}`}>
                {term('letterKind', kind)} {number?.text ?? ''}
              </Link>{' '}
              <span className="late">{t('toConfirm', { day: issuedOn ?? '' })}</span>
            </li>
          ))}
        </ul>
      )}
      {findings.length > 0 && <Findings name={t('own')} items={findings} />}
    </>
  );
}

function Findings({ name, items }: { readonly name: string; readonly items: readonly Item[] }) {
  const t = useDepartmentWords();
  const ask = useUnitWords();
  const standing = useStanding();
  return (
    <Wide label={name}>
      <table className="units">
        <thead>
          <tr>
            <th scope="col">{t('finding')}</th>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('standing')}</th>
            <th scope="col" className="num">
              {t('progress')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td>
                <Link className="said clipped" to={`/mine/findings/${item.id}`}>
                  {item.description}
                </Link>
                <span className="under said">
                  {item.objectName} <Sample of={item.sample} field="description" />
                </span>
              </td>
              <td className="said">{item.unit ?? '—'}</td>
              <td>
                <span className={item.standing.kind === 'overdue' ? 'late' : undefined}>{standing(item)}</span>
                <span className="under">{ask(`asked-${askOf(item)}`)}</span>
              </td>
              <td className="num">{item.percent === null ? '—' : `${item.percent}%`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** Letters that were copied to the department, newest first. */
function Copied() {
  const t = useDepartmentWords();
  const term = useTerms();
  const own = useOwnOrganisations();
  const letters = useAskAll('listLetters', {});
  const copied = (letters.data ?? []).filter(
    (letter) => isIssued(letter) && letter.copies.some(({ id }) => own.has(id)),
  );
  if (letters.error !== null) return <Failure problem={letters.error} />;
  if (copied.length === 0) return <p className="quiet">{t('nothingCopied')}</p>;
  return (
    <ul className="plain-list">
      {copied.map(({ id, kind, number, issuedOn, recipients, status }) => (
        <li key={id}>
          <Link to={`/letters/${id}`}>
            {term('letterKind', kind)} {number?.text ?? ''}
          </Link>{' '}
          <span className="quiet said">
            {issuedOn} · {recipients.map(({ name }) => name).join(t('and'))} · {term('letterStatus', status)}
          </span>
        </li>
      ))}
    </ul>
  );
}
