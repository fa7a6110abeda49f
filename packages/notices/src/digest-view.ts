import type { MessageView } from './views/index.ts';

type DigestView = MessageView<'digest'>;

export interface DigestItems extends Omit<DigestView, 'about' | 'overdueInAll' | 'dueSoonInAll' | 'unlisted'> {
  /** Most items that the message lists; the others are counted and are behind the link. */
  readonly cap: number;
}

/** One digest: what is longest overdue first, then what is due soonest; what the cap leaves out is counted. */
export function digestView({ cap, overdue, dueSoon, ...rest }: DigestItems): DigestView {
  const late = [...overdue].sort((a, b) => b.workingDaysOverdue - a.workingDaysOverdue || byDay(a, b)).slice(0, cap);
  const soon = [...dueSoon]
    .sort((a, b) => a.workingDaysLeft - b.workingDaysLeft || byDay(a, b))
    .slice(0, cap - late.length);
  const [kind = 'finding', ...more] = new Set([...overdue, ...dueSoon].map(({ matter }) => matter));
  return {
    ...rest,
    about: more.length === 0 ? kind : 'several',
    overdue: late,
    dueSoon: soon,
    overdueInAll: overdue.length,
    dueSoonInAll: dueSoon.length,
    unlisted: overdue.length + dueSoon.length - late.length - soon.length,
  };
}

const byDay = (a: { dueDate: string }, b: { dueDate: string }): number =>
  a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0;
