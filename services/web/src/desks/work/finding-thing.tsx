import { Link } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useAddress } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { colon } from '../../i18n/punctuation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { EvidenceViewer } from '../../parts/evidence/evidence-viewer.tsx';
import { Sample } from '../../parts/sample.tsx';
import { BothDays, BothRatings, FindingFacts } from '../findings/facts.tsx';
import { Ladder } from '../findings/ladder.tsx';
import type { Move } from '../findings/move-fields.ts';
import { MoveCommand } from '../findings/moves.tsx';
import { Disputes, Extensions, Measures, Rounds } from '../findings/promised.tsx';
import { type Finding, useStanding } from '../findings/standing.ts';
import { useFindingWords } from '../findings/words.ts';
import { Decisions } from './decisions.tsx';
import { type FindingQueue, findingQueues } from './queues.ts';
import { useWorkWords } from './words.ts';
import '../findings/findings.css';

interface FindingThingProps {
  readonly id: string;
  readonly queue: FindingQueue;
  readonly onDone: (done: { readonly said: string; readonly to: string }) => void;
}

/** One finding of a queue: what has to be seen for the decision, and the decision. */
export function FindingThing({ id, queue, onDone }: FindingThingProps) {
  const finding = useAsk('getFinding', { params: { id }, query: {} });
  return (
    <Answered question={finding} lines={6}>
      {({ item, on }) => <Thing finding={item} on={on} queue={queue} onDone={onDone} />}
    </Answered>
  );
}

function Thing({
  finding,
  on,
  queue,
  onDone,
}: Omit<FindingThingProps, 'id'> & { readonly finding: Finding; readonly on: string }) {
  const t = useWorkWords();
  const f = useFindingWords();
  const say = useTerms();
  const may = useMay();
  const standing = useStanding();
  const addressOf = useAddress();
  const to = addressOf(`/findings/${encodeURIComponent(finding.id)}`);
  const moves: Readonly<Record<string, Move>> = findingQueues[queue].keys;
  const offered = Object.entries(moves)
    .filter(([, move]) => finding.allowed.includes(move) && may(move))
    .map(([key, move]) => ({ key, words: say('findingMove', move) }));
  return (
    <>
      <p className="quiet">
        <Link to={addressOf(`/objects/${encodeURIComponent(finding.objectId)}`)}>{finding.objectName}</Link> ·{' '}
        {finding.unit} · <Link to={to}>{t('whole')}</Link>
      </p>
      <h2 className="thing-title">
        {finding.description} <Sample of={finding.sample} field="description" />
      </h2>
      <p className={finding.standing.kind === 'overdue' ? 'late' : ''}>{standing(finding, on)}</p>
      <Decisions offered={offered}>
        {(key, close) => {
          const move = moves[key];
          return move === undefined ? null : (
            <MoveCommand
              move={move}
              finding={finding}
              today={on}
              onCancel={close}
              onDone={(said) => {
                close();
                onDone({ said: `${finding.objectName}${colon()}${said}`, to });
              }}
            />
          );
        }}
      </Decisions>
      {queue === 'verify' ? (
        <Verification finding={finding} />
      ) : (
        <>
          {queue === 'extensions' && <Extensions finding={finding} />}
          {queue === 'disputes' && <Disputes finding={finding} />}
          <div className="pair">
            <div>
              <h3>{t('promised')}</h3>
              <Measures finding={finding} />
              <h3>{f('ladder')}</h3>
              <Ladder finding={finding} />
            </div>
            <div>
              <h3>{f('days')}</h3>
              <BothDays finding={finding} />
              <h3>{f('about')}</h3>
              <FindingFacts finding={finding} />
              {may('draftLetter') && (queue === 'overdue' || queue === 'soon') && (
                <p>
                  <Link to={`/outgoing?kind=reminder&finding=${encodeURIComponent(finding.id)}`}>{t('chase')}</Link>
                </p>
              )}
            </div>
          </div>
        </>
      )}
    </>
  );
}

/** Promise, claim and evidence side by side. */
function Verification({ finding }: { readonly finding: Finding }) {
  const t = useWorkWords();
  const f = useFindingWords();
  return (
    <div className="three">
      <section aria-labelledby="promised">
        <h3 id="promised">{t('promised')}</h3>
        {finding.requirement !== null && (
          <p>
            <span className="under">{f('requirement')}</span>
            {finding.requirement}
          </p>
        )}
        <Measures finding={finding} />
        <BothDays finding={finding} />
      </section>
      <section aria-labelledby="claimed">
        <h3 id="claimed">{t('claimed')}</h3>
        <BothRatings finding={finding} />
        <Rounds finding={finding} />
      </section>
      <section aria-labelledby="evidence">
        <h3 id="evidence">{t('evidence')}</h3>
        <EvidenceViewer findingId={finding.id} />
      </section>
    </div>
  );
}
