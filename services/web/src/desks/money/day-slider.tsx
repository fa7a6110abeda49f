import type { OutputOf } from '@bihuan/contract';
import { useQuery } from '@tanstack/react-query';
import { Slider } from 'antd';
import { useEffect, useState } from 'react';
import { ask } from '../../api/ask.ts';
import type { Problem } from '../../api/problem.ts';
import { useAsOf } from '../../app/moment.ts';
import { useSetMembers } from './view.ts';
import { useMoneyDeskWords } from './words.ts';

/** Through the days on which something happened to the year's lines; its right end is now. */
export function DaySlider({ fiscalYear }: { readonly fiscalYear: number }) {
  const t = useMoneyDeskWords();
  const asOf = useAsOf();
  const set = useSetMembers();
  // Always of today: a look back must not shorten the way forward.
  const days = useQuery<OutputOf<'listAllocationDays'>, Problem>({
    queryKey: ['listAllocationDays', fiscalYear],
    queryFn: ({ signal }) => ask('listAllocationDays', { params: { fiscalYear } }, { signal }),
  });
  const items = days.data?.items ?? [];
  // What a position shows lies between days; the last day before it stands for it.
  const shown =
    asOf === null
      ? items.length
      : Math.max(
          0,
          items.findLastIndex((day) => day <= asOf),
        );
  const [at, setAt] = useState(shown);
  useEffect(() => setAt(shown), [shown]);
  if (items.length === 0) return null;
  const nameOf = (index: number) => items[index] ?? t('now');
  const show = (index: number) => set({ asOf: items[index] ?? null }, true);
  const first = items[0] ?? '';
  return (
    <div className="day-slider no-print">
      <span className="day-title">{t('moment')}</span>
      <button
        type="button"
        className="plain"
        aria-label={t('dayBefore')}
        disabled={at === 0}
        onClick={() => show(at - 1)}
      >
        ◂
      </button>
      <Slider
        min={0}
        max={items.length}
        value={at}
        marks={{ 0: first, [items.length]: t('now') }}
        tooltip={{ formatter: (index) => nameOf(index ?? items.length) }}
        ariaLabelForHandle={t('moment')}
        ariaValueTextFormatterForHandle={nameOf}
        onChange={setAt}
        onChangeComplete={show}
      />
      <button
        type="button"
        className="plain"
        aria-label={t('dayAfter')}
        disabled={at === items.length}
        onClick={() => show(at + 1)}
      >
        ▸
      </button>
      <span className="quiet day-now">{nameOf(at)}</span>
    </div>
  );
}
