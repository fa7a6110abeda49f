import type { FindingItem } from './asks.ts';
import { useUnitWords } from './words.ts';

/** Where a finding stands on the day of the answer, as one sentence. */
export function useStanding(): (item: FindingItem) => string {
  const t = useUnitWords();
  return ({ standing, dueDate, originalDueDate, timesExtended, dueDateProvisional, state }) => {
    if (state === 'withdrawn') return t('isWithdrawn');
    const days = standing.days ?? 0;
    const day = dueDate ?? '';
    const moved =
      originalDueDate === null || originalDueDate === dueDate
        ? ''
        : t('moved', { day: originalDueDate, times: timesExtended });
    const provisional = dueDateProvisional || standing.provisional ? t('provisional') : '';
    const tail = `${moved}${provisional}`;
    switch (standing.kind) {
      case 'done':
        return t('isDone');
      case 'handed-in':
        return t('isHandedIn');
      case 'no-due-date':
        return t('noDueDate');
      case 'overdue':
        if (days === 0) return t('justOverdue', { day }) + tail;
        return t(days === 1 ? 'oneOverdue' : 'overdue', { day, days }) + tail;
      case 'running':
        if (days === 0) return t('dueToday', { day }) + tail;
        return t(days === 1 ? 'oneLeft' : 'daysLeft', { day, days }) + tail;
    }
  };
}
