import { Refused } from '@bihuan/domain';
import type { ExpectedRevision } from '@bihuan/event-store';

/**
 * What the caller saw: `If-Match: "3"` (weak or strong) as revision 3n, `If-None-Match: *` as nothing there yet; null when neither is said, or
 * `If-Match: *`. Refused: `request.bad-header`.
 */
export function ifMatchOf(ifMatch: string | undefined, ifNoneMatch: string | undefined): ExpectedRevision | null {
  if (ifNoneMatch !== undefined) {
    if (ifNoneMatch.trim() !== '*' || ifMatch !== undefined)
      throw new Refused('request.bad-header', { header: 'If-None-Match' });
    return 'none';
  }
  if (ifMatch === undefined || ifMatch.trim() === '*') return null;
  const digits = /^\s*(?:W\/)?"(0|[1-9]\d{0,18})"\s*$/.exec(ifMatch)?.[1];
  if (digits === undefined) throw new Refused('request.bad-header', { header: 'If-Match' });
  return BigInt(digits);
}

/** 1 to 200 printable characters. Refused: `request.bad-header`. */
export function idempotencyKeyOf(header: string | undefined): string | null {
  if (header === undefined) return null;
  if (!/^[\x21-\x7e]{1,200}$/.test(header)) throw new Refused('request.bad-header', { header: 'Idempotency-Key' });
  return header;
}
