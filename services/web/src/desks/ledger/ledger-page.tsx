import type { RequestOf } from '@bihuan/contract';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { addressOf } from '../../api/ask.ts';
import { useAsk, useAskPages } from '../../api/queries.ts';
import { useAsOf, useMember } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { FilterFailure } from '../../parts/filter-failure.tsx';
import { useMoneyUnit } from '../../parts/money.tsx';
import { More } from '../../parts/more.tsx';
import { PrintWhole } from '../../parts/print-whole.tsx';
import { typedIn } from '../../parts/typed-in.ts';
import { Waiting } from '../../parts/waiting.tsx';
import { type ChoiceOf, useChoices, wordsOfChosen } from './choices.ts';
import { Conditions } from './conditions.tsx';
import { type Filter, useFilter } from './filter.ts';
import { memberNames } from './member-names.ts';
import { LedgerRows } from './rows.tsx';
import { LedgerTotals, Sentences } from './totals.tsx';
import { useLedgerWords } from './words.ts';
import '../findings/findings.css';
import './ledger.css';

type Query = NonNullable<RequestOf<'getLedger'>['query']>;

/** 整改台账: what was found, who rectifies it by when, and what came of it; totals follow the filter. */
export function LedgerPage() {
  const t = useLedgerWords();
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
  const choices = useChoices(everything.data?.totals ?? first?.totals ?? null);
  const saved = (format: 'xlsx' | 'csv') =>
    addressOf('exportLedger', {
      query: { ...query, format, language, ...(asOf !== null && { asOf }) } as RequestOf<'exportLedger'>['query'],
    });
  return (
    <div className="ledger-desk">
      <h1>{filter.fiscalYear === undefined ? t('titleAll') : t('title', { year: filter.fiscalYear })}</h1>
      {first !== undefined && <Sentences totals={first.totals} />}
      <Filters filter={filter} choices={choices} />
      <Conditions filter={filter} choices={choices} lines={lines} />
      <p className="actions no-print">
        <a className="button" href={saved('xlsx')} download>
          {t('xlsx')}
        </a>
        <a className="button" href={saved('csv')} download>
          {t('csv')}
        </a>
        <PrintWhole pages={pages} />
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

interface OfFilter {
  readonly filter: Filter;
  readonly choices: readonly ChoiceOf[];
}

/** What can be chosen; several values, such as a figure's link has them, are one more choice. */
function Filters({ filter, choices }: OfFilter) {
  const t = useLedgerWords();
  const [, setMembers] = useSearchParams();
  const [isOpen, setOpen] = useState(() => !matchMedia('(max-width: 720px)').matches);
  const [asOf, setAsOf] = useMember('asOf');
  const [, setQ] = useMember('q');
  const [year, ...others] = choices;
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
          {year !== undefined && <Choice of={year} filter={filter} />}
          <label className="field">
            <span>{t('asOf')}</span>
            <input
              type="date"
              value={asOf ?? ''}
              onChange={(event) => setAsOf(event.target.value === '' ? null : event.target.value, true)}
            />
          </label>
          {others.map((one) => (
            <Choice key={one.name} of={one} filter={filter} />
          ))}
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

function Choice({ of: { name, title, offered }, filter }: { readonly of: ChoiceOf; readonly filter: Filter }) {
  const t = useLedgerWords();
  const [, set] = useMember(name);
  const chosen = filter[name] ?? '';
  const isOffered = chosen === '' || offered.some(([value]) => value === chosen);
  const words = wordsOfChosen(chosen, offered);
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
        {!isOffered && <option value={chosen}>{chosen.split(',').length > 2 ? t('several') : words}</option>}
      </select>
    </label>
  );
}
