import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useAddress } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { EvidenceViewer } from '../../parts/evidence/evidence-viewer.tsx';
import { Sample } from '../../parts/sample.tsx';
import { AddEvidence } from './add-evidence.tsx';
import { BothDays, BothRatings, FindingFacts } from './facts.tsx';
import { Ladder } from './ladder.tsx';
import { LookBacks } from './look-backs.tsx';
import { Moves } from './moves.tsx';
import { Disputes, Extensions, Measures, Results, Rounds } from './promised.tsx';
import { LettersAbout, PoliciesAbout, SimilarTo } from './related.tsx';
import { type Finding, useStanding } from './standing.ts';
import { Story } from './story.tsx';
import { useFindingWords } from './words.ts';
import './findings.css';

/** One finding whole: what it says, where it stands, what was promised and handed in, what was sent, and what may be done next. */
export function FindingPage() {
  const { id = '' } = useParams();
  const finding = useAsk('getFinding', { params: { id }, query: {} });
  return (
    <Answered question={finding} lines={8}>
      {({ item, on }) => <Whole key={item.id} finding={item} on={on} />}
    </Answered>
  );
}

function Whole({ finding, on }: { readonly finding: Finding; readonly on: string }) {
  const t = useFindingWords();
  const say = useTerms();
  const standing = useStanding();
  const to = useAddress();
  const may = useMay();
  const [done, setDone] = useState<string | null>(null);
  return (
    <article className="finding">
      <p className="quiet">
        <Link to={to(`/objects/${encodeURIComponent(finding.objectId)}`)}>{finding.objectName}</Link> ·{' '}
        {say('status', finding.state)} · <Link to={to('/ledger', { objectId: finding.objectId })}>{t('toLedger')}</Link>
      </p>
      <h1>
        {finding.description} <Sample of={finding.sample} field="description" />
      </h1>
      <p className={finding.standing.kind === 'overdue' ? 'lead late' : 'lead'}>{standing(finding, on)}</p>
      {done !== null && (
        <p className="done" role="status">
          {done}
        </p>
      )}
      <section aria-label={t('mayBeDone')} className="no-print">
        <h2>{t('mayBeDone')}</h2>
        <Moves finding={finding} today={on} onDone={setDone} />
      </section>
      <div className="pair">
        <div>
          <h2>{t('measures')}</h2>
          <Measures finding={finding} />
          {finding.rounds.length > 0 && (
            <>
              <h2>{t('rounds')}</h2>
              <Rounds finding={finding} />
            </>
          )}
          {finding.extensions.length > 0 && (
            <>
              <h2>{t('extensions')}</h2>
              <Extensions finding={finding} />
            </>
          )}
          {finding.disputes.length > 0 && (
            <>
              <h2>{t('disputes')}</h2>
              <Disputes finding={finding} />
            </>
          )}
          {finding.results.length > 0 && (
            <>
              <h2>{t('results')}</h2>
              <Results finding={finding} />
            </>
          )}
          <h2>{t('ladder')}</h2>
          <Ladder finding={finding} />
          {may('planLookBack') && finding.lookBacks.length > 0 && (
            <>
              <h2>{t('lookBack')}</h2>
              <LookBacks finding={finding} />
            </>
          )}
          <h2>{t('evidence')}</h2>
          <EvidenceViewer findingId={finding.id} />
          {may('attachEvidence') && finding.allowed.includes('attachEvidence') && (
            <AddEvidence findingId={finding.id} />
          )}
        </div>
        <div>
          <h2>{t('bothRatings')}</h2>
          <BothRatings finding={finding} />
          <h2>{t('days')}</h2>
          <BothDays finding={finding} />
          <h2>{t('about')}</h2>
          <FindingFacts finding={finding} />
          {may('listPolicyChanges') && <PoliciesAbout id={finding.id} />}
          {may('listLetters') && <LettersAbout id={finding.id} />}
          <h2>{t('similar')}</h2>
          <SimilarTo id={finding.id} />
        </div>
      </div>
      <h2>{t('story')}</h2>
      <Story finding={finding} />
    </article>
  );
}
