import type { OutputOf, RequestOf, TermGroup } from '@bihuan/contract';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { addressOf } from '../../api/ask.ts';
import { useAsk, useAskPages } from '../../api/queries.ts';
import { useAsOf, useMember } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useCommonWords, useLanguage } from '../../i18n/language.ts';
import { listComma } from '../../i18n/punctuation.ts';
import { codesOf, useTerms } from '../../i18n/terms.ts';
import { FilterFailure } from '../../parts/filter-failure.tsx';
import { useMoneyUnit } from '../../parts/money.tsx';
import { More } from '../../parts/more.tsx';
import { typedIn } from '../../parts/typed-in.ts';
import { Waiting } from '../../parts/waiting.tsx';
import { type Filter, type FilterName, useFilter } from './filter.ts';
import { LedgerRows } from './rows.tsx';
import { LedgerTotals, Sentences } from './totals.tsx';
import { useLedgerWords } from './words.ts';
import '../findings/findings.css';
import './ledger.css';

type Query = NonNullable<RequestOf<'getLedger'>['query']>;
type Totals = OutputOf<'getLedger'>['totals'];

/** What the screen calls each member of the address. */
const memberNames = (
  t: ReturnType<typeof useLedgerWords>,
): Readonly<Record<FilterName | 'fiscalYear' | 'asOf' | 'sort', string>> => ({
  ...{ fiscalYear: t('year'), asOf: t('asOf'), sort: t('order'), q: t('q'), objectId: t('object'), unit: t('unit') },
  ...{ department: t('department'), category: t('category'), class: t('class'), severity: t('severity') },
  ...{
    state: t('state'),
    standing: t('standing'),
    ageing: t('ageing'),
    promise: t('promise'),
    lookBack: t('lookBack'),
  },
  ...{ flag: t('flag'), result: t('results'), withinTerm: t('withinTerm'), repeat: t('repeats') },
  ...{ extended: t('extended'), pending: t('pending') },
});

/** 整改台账: what was found, who rectifies it by when, and what came of it; totals follow the filter. */
export function LedgerPage() {
  const t = useLedgerWords();
  const common = useCommonWords();
  const language = useLanguage();
  const may = useMay();
  const asOf = useAsOf();
  const [unit] = useMoneyUnit();
  const [sort] = useMember('sort');
  const [, setMembers] = useSearchParams();
  const filter = useFilter();
  const query = { ...filter, sort: sort ?? 'number' } as Query;
  const pages = useAskPages('getLedger', { query: { ...query, limit: 100 } });
  // What the filters offer must not shrink with the filter that is chosen.
  const everything = useAsk('getLedger', {
    query: { ...(filter.fiscalYear !== undefined && { fiscalYear: Number(filter.fiscalYear) }), limit: 1 },
  });
  const first = pages.data?.pages[0];
  const lines = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const saved = (format: 'xlsx' | 'csv') =>
    addressOf('exportLedger', {
      query: { ...query, format, language, ...(asOf !== null && { asOf }) } as RequestOf<'exportLedger'>['query'],
    });
  return (
    <div className="ledger-desk">
      <h1>{filter.fiscalYear === undefined ? t('titleAll') : t('title', { year: filter.fiscalYear })}</h1>
      {first !== undefined && <Sentences totals={first.totals} />}
      <Filters filter={filter} everything={everything.data?.totals ?? first?.totals ?? null} />
      <p className="actions no-print">
        <a className="button" href={saved('xlsx')} download>
          {t('xlsx')}
        </a>
        <a className="button" href={saved('csv')} download>
          {t('csv')}
        </a>
        <button type="button" className="button" onClick={() => print()}>
          {common('print')}
        </button>
        {may('raiseFinding') && asOf === null && (
          <>
            <Link className="button" to="/findings/new">
              {t('raiseOne')}
            </Link>
            <Link className="button" to="/ledger/paste">
              {t('paste')}
            </Link>
          </>
        )}
      </p>
      {pages.error !== null && (
        <FilterFailure
          problem={pages.error}
          names={memberNames(t)}
          onClear={() => setMembers({})}
          onRetry={() => void pages.refetch()}
        />
      )}
      {first === undefined && pages.error === null && <Waiting lines={8} />}
      {first !== undefined && (
        <>
          <p className="quiet">
            {t('caption', { shown: lines.length, count: first.totals.findings.count, on: first.on, unit })}
          </p>
          {lines.length === 0 ? <p>{t('empty')}</p> : <LedgerRows lines={lines} />}
          <More pages={pages} />
          <LedgerTotals totals={first.totals} />
        </>
      )}
    </div>
  );
}

/** What can be chosen; several values, such as a figure's link has them, are one more choice. */
function Filters({ filter, everything }: { readonly filter: Filter; readonly everything: Totals | null }) {
  const t = useLedgerWords();
  const say = useTerms();
  const may = useMay();
  const [, setMembers] = useSearchParams();
  const [isOpen, setOpen] = useState(() => !matchMedia('(max-width: 720px)').matches);
  const [asOf, setAsOf] = useMember('asOf');
  const [, setQ] = useMember('q');
  const years = useAsk('listFiscalYears', {}, { enabled: may('listFiscalYears') });
  const groups = (of: Totals['byUnit'] = []) => of.map(({ id, name }) => [id ?? 'none', name ?? t('none')] as const);
  const coded = (group: TermGroup) => codesOf(group).map((code) => [code, say(group, code)] as const);
  const conditions = Object.keys(filter).length;
  return (
    <search>
      <details
        className="ledger-filters no-print"
        open={isOpen}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>{t('filters', { count: conditions })}</summary>
        <form
          className="filters"
          onSubmit={(event) => {
            event.preventDefault();
            setQ(typedIn(new FormData(event.currentTarget), 'q'), true);
          }}
        >
          <Choice
            name="fiscalYear"
            title={t('year')}
            filter={filter}
            offered={(years.data?.items ?? []).map(
              ({ fiscalYear }) => [String(fiscalYear), String(fiscalYear)] as const,
            )}
          />
          <label className="field">
            <span>{t('asOf')}</span>
            <input
              type="date"
              value={asOf ?? ''}
              onChange={(event) => setAsOf(event.target.value === '' ? null : event.target.value, true)}
            />
          </label>
          <Choice name="unit" title={t('unit')} filter={filter} offered={groups(everything?.byUnit)} />
          <Choice
            name="department"
            title={t('department')}
            filter={filter}
            offered={groups(everything?.byDepartment)}
          />
          <Choice
            name="category"
            title={t('category')}
            filter={filter}
            offered={(everything?.byCategory ?? []).map(
              ({ findings, name }) => [findings.filter?.category?.[0] ?? name ?? '', name ?? t('none')] as const,
            )}
          />
          <Choice name="severity" title={t('severity')} filter={filter} offered={coded('severity')} />
          <Choice name="state" title={t('state')} filter={filter} offered={coded('ledgerState')} />
          <Choice name="standing" title={t('standing')} filter={filter} offered={coded('ledgerStanding')} />
          <Choice name="ageing" title={t('ageing')} filter={filter} offered={coded('ageing')} />
          <Choice name="lookBack" title={t('lookBack')} filter={filter} offered={coded('lookBack')} />
          <Choice name="promise" title={t('promise')} filter={filter} offered={coded('promise')} />
          <Choice name="flag" title={t('flag')} filter={filter} offered={coded('findingFlag')} />
          <label className="field">
            <span>{t('q')}</span>
            <input key={filter.q ?? ''} type="search" name="q" defaultValue={filter.q ?? ''} maxLength={100} />
          </label>
          <button type="submit" className="button">
            {t('find')}
          </button>
          <button
            type="button"
            className="plain"
            onClick={({ currentTarget }) => {
              currentTarget.form?.reset();
              setMembers(asOf === null ? {} : { asOf });
            }}
          >
            {t('reset')}
          </button>
        </form>
      </details>
    </search>
  );
}

function Choice({
  name,
  title,
  filter,
  offered,
}: {
  readonly name: FilterName | 'fiscalYear';
  readonly title: string;
  readonly filter: Filter;
  readonly offered: readonly (readonly [value: string, words: string])[];
}) {
  const t = useLedgerWords();
  const [, set] = useMember(name);
  const chosen = filter[name] ?? '';
  const isOffered = chosen === '' || offered.some(([value]) => value === chosen);
  const words = chosen.split(',').map((value) => offered.find(([one]) => one === value)?.[1] ?? value);
  return (
    <label className="field">
      <span>{title}</span>
      <select value={chosen} onChange={(event) => set(event.target.value, true)}>
        <option value="">{name === 'fiscalYear' ? t('allYears') : t('all')}</option>
        {offered.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        {!isOffered && <option value={chosen}>{words.length > 2 ? t('several') : words.join(listComma())}</option>}
      </select>
    </label>
  );
}
