const longestMs = 21_600_000;

/**
 * How long to wait after a failed attempt (from 1), in ms: three times as long each time, six hours at most, up to a quarter more or
 * less by `chance` (0 to 1), and never less than what the other side asked for.
 */
export function retryDelayMs(
  attempt: number,
  {
    firstRetryMs,
    askedMs,
    chance,
  }: { readonly firstRetryMs: number; readonly askedMs: number | null; readonly chance: number },
): number {
  const base = Math.min(firstRetryMs * 3 ** (attempt - 1), longestMs);
  return Math.round(Math.max(base * (0.75 + chance / 2), askedMs ?? 0));
}
