import { Refused, type Revision } from '@bihuan/domain';

/** `"3"` (weak or strong) as revision 3n; null when there is no such header or it is `*`. Refused: `request.bad-header`. */
export function ifMatchOf(header: string | undefined): Revision | null {
  if (header === undefined || header.trim() === '*') return null;
  const digits = /^\s*(?:W\/)?"(0|[1-9]\d{0,18})"\s*$/.exec(header)?.[1];
  if (digits === undefined) throw new Refused('request.bad-header', { header: 'If-Match' });
  return BigInt(digits);
}

/** 1 to 200 printable characters. Refused: `request.bad-header`. */
export function idempotencyKeyOf(header: string | undefined): string | null {
  if (header === undefined) return null;
  if (!/^[\x21-\x7e]{1,200}$/.test(header)) throw new Refused('request.bad-header', { header: 'Idempotency-Key' });
  return header;
}
