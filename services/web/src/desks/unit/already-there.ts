import { ask } from '../../api/ask.ts';

const mostOfAFinding = 1000;

/**
 * The SHA-256 of a file that the service already has for this finding, so that it need not go out again after its answer was lost; null
 * where it has not, and where that cannot be told (on plain http a browser counts no hashes). Rejects with a `Problem` where no answer comes.
 */
export async function alreadyThere(findingId: string, file: Blob): Promise<string | null> {
  // Absent on plain http, whatever its type says.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return null;
  const digest = await subtle.digest('SHA-256', await file.arrayBuffer());
  const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const { items } = await ask('listFindingEvidence', { params: { id: findingId }, query: { limit: mostOfAFinding } });
  return items.some((one) => one.hash === hash && one.received.some((receipt) => receipt.findingId === findingId))
    ? hash
    : null;
}
