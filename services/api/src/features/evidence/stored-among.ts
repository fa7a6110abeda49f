import type { KeptBytes } from '@bihuan/kept-bytes';

/** Which of these files are kept, by their hashes. */
export async function storedAmong(
  evidence: readonly { readonly hash: string }[],
  kept: Pick<KeptBytes, 'sizeOf'>,
): Promise<ReadonlySet<string>> {
  const stored = new Set<string>();
  for (const { hash } of evidence) if ((await kept.sizeOf(hash)) !== null) stored.add(hash);
  return stored;
}
