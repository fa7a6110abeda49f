/** 2025-06-30 09:05 of an instant, as the clocks of the bureau show it. */
export function dayAndMinute(instant: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return parts.format(new Date(instant));
}
