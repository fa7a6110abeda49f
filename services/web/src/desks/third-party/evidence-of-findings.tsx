import { addressOf } from '../../api/ask.ts';
import { useAsk } from '../../api/queries.ts';
import { useAsOf } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { Answered } from '../../parts/answered.tsx';
import { Sample } from '../../parts/sample.tsx';
import { FileChoice } from '../unit/file-choice.tsx';
import { useFilesOf } from '../unit/files-of.ts';
import { useThirdPartyWords } from './words.ts';

/** What was found, each with its files; more can be added while it is known. */
export function EvidenceOfFindings({ evaluationId }: { readonly evaluationId: string }) {
  const t = useThirdPartyWords();
  const findings = useAsk('listFindings', { query: { evaluationId, limit: 200 } });
  return (
    <Answered question={findings}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="quiet">{t('noFindings')}</p>
        ) : (
          <ul className="findings">
            {items.map(({ id, description, state, sample }) => (
              <li key={id}>
                <span className="said">
                  {description} <Sample of={sample} field="description" />
                </span>
                <Files findingId={id} canAdd={state !== 'withdrawn'} />
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  );
}

function Files({ findingId, canAdd }: { readonly findingId: string; readonly canAdd: boolean }) {
  const t = useThirdPartyWords();
  const may = useMay();
  const isPast = useAsOf() !== null;
  const files = useAsk('listFindingEvidence', { params: { id: findingId }, query: { limit: 200 } });
  return (
    <>
      {(files.data?.items ?? []).map(({ hash, received, references }) => (
        <a key={hash} className="said" href={addressOf('getEvidence', { params: { hash } })}>
          {references.at(-1)?.name ?? received.at(-1)?.name ?? hash.slice(0, 12)}
        </a>
      ))}
      {canAdd && !isPast && may('attachEvidence') && (
        <details>
          <summary>{t('addEvidence')}</summary>
          <Adding findingId={findingId} />
        </details>
      )}
    </>
  );
}

function Adding({ findingId }: { readonly findingId: string }) {
  const { uploads } = useFilesOf(findingId, 'assignment');
  return <FileChoice uploads={uploads} />;
}
