const parts = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' });

/** An instant as `2025-03-01 09:30` on the clock of whoever reads. */
export const minuteText = (instant: string): string => parts.format(new Date(instant));
