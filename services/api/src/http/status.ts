import { type RefusalCode, type RefusalEntry, type RefusalKind, refusalCatalogue } from '@bihuan/domain';

/** The one place where a kind of refusal becomes an HTTP status. */
const statusOfKind: Readonly<Record<RefusalKind, number>> = {
  malformed: 400,
  denied: 403,
  unauthenticated: 401,
  'not-found': 404,
  'method-not-allowed': 405,
  'forbidden-now': 409,
  conflict: 409,
  'too-large': 413,
  unsupported: 415,
  'too-many': 429,
  misdirected: 421,
  invalid: 422,
  fault: 500,
  unavailable: 503,
  'storage-full': 507,
};

export function statusOf(code: RefusalCode): number {
  const entry: RefusalEntry = refusalCatalogue[code];
  return statusOfKind[entry.kind];
}
