import type { OutputOf } from '@bihuan/contract';
import { Link } from 'react-router';
import { useAsk, useAskPages } from '../../api/queries.ts';
import { useAsOf, useMember } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { More } from '../../parts/more.tsx';
import { Sample } from '../../parts/sample.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Wide } from '../../parts/wide.tsx';
import { usePolicyWords } from './words.ts';

const statuses = ['proposed', 'adopted', 'implemented', 'rejected', 'withdrawn'] as const;

/** What outcomes led to: one sentence with figures, then every change. */
export function ListPage() {
  const t = usePolicyWords();
  const may = useMay();
  const isPast = useAsOf() !== null;
  const years = useAsk('listFiscalYears', {}, { enabled: may('listFiscalYears') });
  const [year] = useMember('evaluationYear');
  const latest = years.data?.items.at(-1)?.fiscalYear;
  const evaluationYear = year === null ? (latest === undefined ? null : latest - 1) : Number(year);
  return (
    <>
      <h1>{t('title')}</h1>
      {evaluationYear !== null && may('getPolicyChangeStatistics') && <Lead evaluationYear={evaluationYear} />}
      {may('proposePolicyChange') && !isPast && (
        <p className="no-print">
          <Link className="button" to="/policy/new">
            {t('propose')}
          </Link>
        </p>
      )}
      <Changes />
    </>
  );
}

function Lead({ evaluationYear }: { readonly evaluationYear: number }) {
  const t = usePolicyWords();
  const question = useAsk('getPolicyChangeStatistics', { query: { evaluationYear } });
  return (
    <Answered question={question} lines={1}>
      {(told) => (
        <p className="lead">
          {t('lead', {
            year: told.evaluationYear,
            outcomes: told.outcomes,
            proposed: told.outcomesWithProposal,
            adopted: told.outcomesWithAdoption,
            implemented: told.outcomesWithImplementation,
            overdue: told.overdue,
          })}
        </p>
      )}
    </Answered>
  );
}

type Status = (typeof statuses)[number];

function Changes() {
  const t = usePolicyWords();
  const may = useMay();
  const term = useTerms();
  const [status, setStatus] = useMember('status');
  const [overdue, setOverdue] = useMember('overdue');
  const changes = useAskPages('listPolicyChanges', {
    query: {
      limit: 100,
      ...(status !== null && { status: status as Status }),
      ...(overdue !== null && { overdue: 'true' as never }),
    },
  });
  const items = changes.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="filters no-print">
        <Field label={t('status')}>
          {(control) => (
            <select {...control} value={status ?? ''} onChange={({ target }) => setStatus(target.value)}>
              <option value="">{t('anyStatus')}</option>
              {statuses.map((one) => (
                <option key={one} value={one}>
                  {term('policyChangeStatus', one)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <label>
          <input
            type="checkbox"
            checked={overdue !== null}
            onChange={({ target }) => setOverdue(target.checked ? 'true' : null)}
          />{' '}
          {t('overdueOnly')}
        </label>
      </div>
      {changes.error !== null && <Failure problem={changes.error} onRetry={() => void changes.refetch()} />}
      {changes.isPending && <Waiting />}
      {!changes.isPending && items.length === 0 && (
        <p>
          {t('none')} {may('proposePolicyChange') && <span className="quiet">{t('noneTodo')}</span>}
        </p>
      )}
      {items.length > 0 && (
        <Wide label={t('title')}>
          <table>
            <thead>
              <tr>
                <th>{t('change')}</th>
                <th>{t('kind')}</th>
                <th>{t('status')}</th>
                <th>{t('office')}</th>
                <th>{t('dueDate')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <Row key={item.id} item={item} />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <More pages={changes} />
    </>
  );
}

function Row({ item }: { readonly item: OutputOf<'listPolicyChanges'>['items'][number] }) {
  const t = usePolicyWords();
  const term = useTerms();
  return (
    <tr>
      <td>
        <Link to={`/policy/${item.id}`}>{item.title}</Link> <Sample of={item.sample} />
        {item.object !== null && <span className="under">{item.object.name}</span>}
      </td>
      <td>{term('policyChangeKind', item.kind)}</td>
      <td>{term('policyChangeStatus', item.status)}</td>
      <td>{item.office?.name ?? '—'}</td>
      <td>
        {item.dueDate ?? '—'} {item.isOverdue && <span className="late">{t('overdue')}</span>}
      </td>
    </tr>
  );
}
