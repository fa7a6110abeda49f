import { useSession } from '../app/session.tsx';

/** 2025-06-30 09:05 of an instant, as the clocks of the bureau show it, wherever it is read. */
export function useDayAndMinute(): (instant: string) => string {
  const { zone } = useSession();
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return (instant) => parts.format(new Date(instant));
}
