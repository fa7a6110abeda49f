import { useState } from 'react';
import { useMay } from '../../app/session.tsx';
import { useTerms } from '../../i18n/terms.ts';
import { CommandForm } from '../../parts/command-form.tsx';
import { MoveButtons } from '../../parts/move-buttons.tsx';
import { type Move, useMoveForm } from './move-fields.ts';
import type { Finding } from './standing.ts';
import { useFindingWords } from './words.ts';

/** The form of one move, ready to be filled in. */
export function MoveCommand({
  move,
  finding,
  today,
  onDone,
  onCancel,
  takesFocus = true,
}: {
  readonly move: Move;
  readonly finding: Finding;
  /** The day where the service is. */
  readonly today: string;
  readonly onDone: (said: string) => void;
  readonly onCancel?: () => void;
  readonly takesFocus?: boolean;
}) {
  const t = useFindingWords();
  const say = useTerms();
  const formOf = useMoveForm(today);
  const form = formOf(move, finding);
  if (form === null) return null;
  const [kindFirst] = form.fields;
  return (
    <CommandForm
      key={`${finding.id} ${move}`}
      operation={form.operation}
      fields={form.fields}
      request={form.request}
      ifMatch={finding.revision}
      draft={`${move}.${finding.id}`}
      submit={say('findingMove', move)}
      takesFocus={takesFocus && kindFirst !== undefined}
      onDone={() =>
        onDone(move === 'returnCompletion' ? t('saidReturn') : t('saidMove', { move: say('findingMove', move) }))
      }
      {...(onCancel !== undefined && { onCancel })}
    />
  );
}

/** What is the unit's to do; the office does it in its stead, so that for the office it stands last. */
const ofTheUnit: ReadonlySet<Move> = new Set<Move>([
  'disputeFinding',
  'makeCommitment',
  'amendCommitment',
  'reportProgress',
  'requestExtension',
  'submitCompletion',
]);

/** Everything that the reader may do next with a finding: one button each, and the form of the one that is chosen. */
export function Moves({
  finding,
  today,
  onDone,
}: {
  readonly finding: Finding;
  readonly today: string;
  readonly onDone: (said: string) => void;
}) {
  const t = useFindingWords();
  const say = useTerms();
  const may = useMay();
  const formOf = useMoveForm(today);
  const [chosen, choose] = useState<Move | null>(null);
  const allowed = finding.allowed.filter((move) => may(move) && formOf(move, finding) !== null);
  const isOffice = may('verifyCompletion');
  const offered = isOffice
    ? allowed.toSorted((one, other) => Number(ofTheUnit.has(one)) - Number(ofTheUnit.has(other)))
    : allowed;
  if (offered.length === 0) return <p className="quiet">{t('nothingMore')}</p>;
  const open = chosen !== null && offered.includes(chosen) ? chosen : null;
  return (
    <>
      <MoveButtons moves={offered} open={open} onOpen={choose} nameOf={(move) => say('findingMove', move)} />
      {open !== null && (
        <MoveCommand
          move={open}
          finding={finding}
          today={today}
          onCancel={() => choose(null)}
          onDone={(said) => {
            choose(null);
            onDone(said);
          }}
        />
      )}
    </>
  );
}
