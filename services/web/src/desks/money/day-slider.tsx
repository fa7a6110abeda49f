import type { OutputOf } from '@bihuan/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ask } from '../../api/ask.ts';
import type { Problem } from '../../api/problem.ts';
import { useAsk } from '../../api/queries.ts';
import { isDay, useAsOf } from '../../app/moment.ts';
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
  // A position of the log has no order among days: how many days there were by then is asked.
  const isPosition = asOf !== null && !isDay(asOf);
  const byThen = useAsk('listAllocationDays', { params: { fiscalYear } }, { enabled: isPosition });
  const shown =
    asOf === null
      ? items.length
      : Math.max(0, isPosition ? (byThen.data?.items.length ?? 0) - 1 : items.findLastIndex((day) => day <= asOf));
  const [at, setAt] = useState(shown);
  useEffect(() => setAt(shown), [shown]);
  if (items.length === 0) return null;
  const nameOf = (index: number) => items[index] ?? t('now');
  const show = (index: number) => set({ asOf: items[index] ?? null }, true);
  // While it is dragged only the day is told; what was then is asked for where it comes to rest.
  const settle = () => {
    if (at !== shown) show(at);
  };
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
      <span className="quiet">{items[0]}</span>
      <input
        type="range"
        min={0}
        max={items.length}
        value={at}
        aria-label={t('moment')}
        aria-valuetext={nameOf(at)}
        onChange={({ target }) => setAt(Number(target.value))}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
      />
      <span className="quiet">{t('now')}</span>
      <button
        type="button"
        className="plain"
        aria-label={t('dayAfter')}
        disabled={at === items.length}
        onClick={() => show(at + 1)}
      >
        ▸
      </button>
      {/* Its right end is named beside it; what is looked at may lie before its left one. */}
      <span className="quiet day-now">{at === shown ? asOf : items[at]}</span>
    </div>
  );
}
