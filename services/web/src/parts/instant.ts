import { useSession } from '../app/session.tsx';

/** 2025-06-30 09:05 of an instant, as the clocks of the bureau show it, wherever it is read. */
export const useDayAndMinute = () => useShown({ dateStyle: 'short', timeStyle: 'short' });

/** 2025-06-30 of an instant: the day on which it was at the bureau. */
export const useDayOf = () => useShown({ dateStyle: 'short' });

function useShown(how: Intl.DateTimeFormatOptions): (instant: string) => string {
  const { zone } = useSession();
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...how });
  return (instant) => parts.format(new Date(instant));
}
