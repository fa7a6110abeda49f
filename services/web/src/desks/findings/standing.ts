import type { OutputOf } from '@bihuan/contract';
import { aside } from '../../i18n/punctuation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { useFindingWords } from './words.ts';

export type Finding = OutputOf<'getFinding'>['item'];

/** Where a finding stands on a day, as one sentence: its day, how it came to it, what is left or overdue. */
export function useStanding(): (item: Finding, on: string) => string {
  const t = useFindingWords();
  const say = useTerms();
  return (item, on) => {
    const { closing, dueDate, originalDueDate, timesExtended } = item;
    if (item.state === 'withdrawn') return t('standingWithdrawn');
    if (closing !== null) {
      return t('standingClosed', { on: closing.on, kind: say('closingKind', closing.kind), reason: closing.reason });
    }
    if (dueDate === null) return t('standingNoDay');
    const moved =
      originalDueDate === null || originalDueDate === dueDate
        ? ''
        : t('standingMoved', { day: originalDueDate, count: timesExtended });
    const day = item.dueDateProvisional ? `${dueDate}${aside(t('provisional'))}` : dueDate;
    return t('standingDue', { day, moved, on, standing: standingWords(item, t) });
  };
}

function standingWords({ standing }: Finding, t: ReturnType<typeof useFindingWords>): string {
  const days = standing.days ?? 0;
  switch (standing.kind) {
    case 'overdue':
      return days === 0 ? t('overdueLess') : t('overdueBy', { days });
    case 'running':
      return days === 0 ? t('noDayLeft') : t('daysLeft', { days });
    case 'handed-in':
      return t('handedIn');
    default:
      return t('isDone');
  }
}

/** By how much something is overdue; null where it is not. */
export function overdueWords(
  { kind, days }: { readonly kind: string; readonly days: number | null },
  t: ReturnType<typeof useFindingWords>,
): string | null {
  if (kind !== 'overdue') return null;
  return days === null || days === 0 ? t('lessThanADay') : t('daysOverdue', { days });
}
