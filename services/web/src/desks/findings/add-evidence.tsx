import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useAsOf } from '../../app/moment.ts';
import { FileChoice } from '../unit/file-choice.tsx';
import { useFilesOf } from '../unit/files-of.ts';
import { useFindingWords } from './words.ts';
import '../unit/unit.css';

/** Files that came on paper or by mail, put on record for the unit; each stands among the others once it has arrived. */
export function AddEvidence({ findingId }: { readonly findingId: string }) {
  const t = useFindingWords();
  const isPast = useAsOf() !== null;
  if (isPast) return null;
  return (
    <details className="no-print">
      <summary>{t('addEvidence')}</summary>
      <Adding findingId={findingId} />
    </details>
  );
}

function Adding({ findingId }: { readonly findingId: string }) {
  const { uploads } = useFilesOf(findingId, 'office');
  const client = useQueryClient();
  const arrived = uploads.evidence.length;
  useEffect(() => {
    // All of it, as after every deed: news of others that waits is then there as well.
    if (arrived > 0) void client.invalidateQueries();
  }, [arrived, client]);
  return (
    <div className="unit">
      <FileChoice uploads={uploads} />
    </div>
  );
}
