import { type RefObject, useEffect, useId, useState } from 'react';
import { useTerms } from '../../i18n/terms.ts';
import type { Totals } from './lines.ts';
import { filterMembers, groupings, type TableView, useSetMembers } from './view.ts';
import { useMoneyDeskWords } from './words.ts';

interface FiltersProps {
  readonly view: TableView;
  readonly years: readonly number[];
  readonly fiscalYear: number;
  /** Of the whole year: what the filters offer must not shrink with what was chosen. */
  readonly everything: Totals | undefined;
  readonly first: RefObject<HTMLInputElement | null>;
}

/** Which lines are shown and how they are put together; all of it stands in the address. */
export function Filters({ view, years, fiscalYear, everything, first }: FiltersProps) {
  const t = useMoneyDeskWords();
  const term = useTerms();
  const set = useSetMembers();
  const { filter } = view;
  const some = <Item,>(items: readonly Item[] | undefined, read: (item: Item) => string | null) =>
    (items ?? []).map((item) => read(item)).map((value) => ({ value: value ?? 'none', label: value ?? t('none') }));
  const departments = (everything?.byDepartment ?? []).map(({ departmentId, department }) => ({
    value: departmentId ?? 'none',
    label: department ?? t('none'),
  }));
  return (
    <search className="no-print">
      <form className="filters" aria-label={t('filters')} onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={t('year')}
          value={String(fiscalYear)}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
          onChange={(value) => set({ fiscalYear: value, asOf: null }, true)}
        />
        <TextFilter first={first} value={filter.q ?? ''} onChange={(q) => set({ q })} />
        <Choice
          label={t('grade')}
          all
          value={filter.grade ?? ''}
          options={some(everything?.byGrade, ({ grade }) => grade).map(({ value, label }) => {
            const word = term('grade', value);
            return { value, label: word === value ? label : `${label} ${word}` };
          })}
          onChange={(value) => set({ grade: value }, true)}
        />
        <Choice
          label={t('department')}
          all
          value={filter.department ?? ''}
          options={departments}
          onChange={(value) => set({ department: value }, true)}
        />
        <Choice
          label={t('policyArea')}
          all
          value={filter.policyArea ?? ''}
          options={some(everything?.byPolicyArea, ({ policyArea }) => policyArea)}
          onChange={(value) => set({ policyArea: value }, true)}
        />
        <Choice
          label={t('decidedOrNot')}
          all
          value={filter.decision ?? ''}
          options={(['undecided', 'decided', 'unapproved'] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(value) => set({ decision: value }, true)}
        />
        <Choice
          label={t('grouping')}
          all={t('ungrouped')}
          value={view.group ?? ''}
          options={groupings.map((value) => ({ value, label: t(value) }))}
          onChange={(value) => set({ group: value }, true)}
        />
        {Object.keys(filter).length > 0 && (
          <button
            type="button"
            className="plain"
            onClick={() => set(Object.fromEntries(filterMembers.map((name) => [name, null])), true)}
          >
            {t('clear')}
          </button>
        )}
      </form>
    </search>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Whether nothing may be chosen, and how that is called. */
  readonly all?: boolean | string;
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, all = false, onChange }: ChoiceProps) {
  const t = useMoneyDeskWords();
  const id = useId();
  const isKnown = value === '' || options.some((option) => option.value === value);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {all !== false && <option value="">{all === true ? t('all') : all}</option>}
        {!isKnown && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

const typingMs = 250;

/** What is typed is asked for once the fingers rest. */
function TextFilter({ value, onChange, first }: TextFilterProps) {
  const t = useMoneyDeskWords();
  const id = useId();
  const [text, setText] = useState(value);
  const [asked, setAsked] = useState(value);
  if (asked !== value) {
    // Changed from outside: another view, or "back".
    setAsked(value);
    setText(value);
  }
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => {
      setAsked(text.trim());
      onChange(text.trim());
    }, typingMs);
    return () => clearTimeout(timer);
  });
  return (
    <div className="field">
      <label htmlFor={id}>{t('text')}</label>
      <input
        id={id}
        ref={first}
        type="search"
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  );
}

interface TextFilterProps {
  readonly value: string;
  readonly onChange: (q: string) => void;
  readonly first: RefObject<HTMLInputElement | null>;
}
