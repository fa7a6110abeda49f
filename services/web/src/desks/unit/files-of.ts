import { useCallback } from 'react';
import { useSession } from '../../app/session.tsx';
import { fileSize } from '../../parts/file-size.ts';
import { type Uploads, useUploads } from './use-uploads.ts';
import { useUnitWords } from './words.ts';

/** The files of one form about a finding, and why it cannot be sent yet. */
export function useFilesOf(
  findingId: string,
  form: string,
): { readonly uploads: Uploads; readonly isBlocked: string | null } {
  const t = useUnitWords();
  const { principal } = useSession();
  const tooLarge = useCallback((limit: number) => t('tooLarge', { limit: fileSize(limit) }), [t]);
  const uploads = useUploads(findingId, `${principal.id}.${form}.${findingId}`, tooLarge);
  const left = uploads.all.filter(({ status }) => status !== 'kept' && status !== 'refused').length;
  return { uploads, isBlocked: left === 0 ? null : t('filesUnderWay', { count: left }) };
}
