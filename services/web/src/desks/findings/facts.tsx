import { Link } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useAddress } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { aside } from '../../i18n/punctuation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { useMoneyWords } from '../../parts/money.tsx';
import { Sample } from '../../parts/sample.tsx';
import type { Finding } from './standing.ts';
import { useFindingWords } from './words.ts';

/** What the finding says beside its text: what kind it is, what it rests on, what is required. */
export function FindingFacts({ finding }: { readonly finding: Finding }) {
  const t = useFindingWords();
  const say = useTerms();
  const money = useMoneyWords();
  const to = useAddress();
  const { sample } = finding;
  return (
    <dl className="facts">
      <dt>{t('unit')}</dt>
      <dd>
        {finding.unit ?? '—'} <Sample of={sample} field="unitId" />
      </dd>
      <dt>{t('category')}</dt>
      <dd>
        {[finding.category, finding.class === null ? null : say('findingClass', finding.class)]
          .filter((part) => part !== null)
          .join(' · ')}{' '}
        <Sample of={sample} field="category" />
      </dd>
      <dt>{t('severity')}</dt>
      <dd>
        {[say('severity', finding.severity), ...finding.flags.map((flag) => say('findingFlag', flag))].join(' · ')}{' '}
        <Sample of={sample} field="severity" />
      </dd>
      {finding.amount !== null && (
        <>
          <dt>{t('amount')}</dt>
          <dd>
            {money(finding.amount)} <Sample of={sample} field="amount" />
          </dd>
        </>
      )}
      {finding.basis !== null && (
        <>
          <dt>{t('basis')}</dt>
          <dd>{finding.basis}</dd>
        </>
      )}
      {finding.requirement !== null && (
        <>
          <dt>{t('requirement')}</dt>
          <dd>
            {finding.requirement} <Sample of={sample} field="requirement" />
          </dd>
        </>
      )}
      {finding.commitment !== null && (
        <>
          <dt>{t('responsible')}</dt>
          <dd>
            <ResponsibleText {...finding.commitment.responsible} /> <Sample of={sample} field="responsible" />
          </dd>
        </>
      )}
      {finding.repeatOf !== null && (
        <>
          <dt>{t('repeats')}</dt>
          <dd>
            <Link to={to(`/findings/${encodeURIComponent(finding.repeatOf)}`)}>{t('repeatOfThis')}</Link>
          </dd>
        </>
      )}
    </dl>
  );
}

/** The person's name where it is still there and may be seen, and the post. */
function ResponsibleText({ personId, role }: { readonly personId: string | null; readonly role: string | null }) {
  const may = useMay();
  const isAsked = personId !== null && may('getPerson');
  const person = useAsk('getPerson', { params: { id: personId ?? 'nobody' }, query: {} }, { enabled: isAsked });
  const name = person.data?.item.status === 'active' ? person.data.item.name : personId;
  return <>{[name, role].filter((part) => part !== null).join(' · ')}</>;
}

/** The unit's claim and what the office has checked, beside each other, and neither in the place of the other. */
export function BothRatings({ finding }: { readonly finding: Finding }) {
  const t = useFindingWords();
  const say = useTerms();
  const shown = (rating: string | null) => (rating === null ? t('notYet') : say('rating', rating));
  return (
    <dl className="beside">
      <div>
        <dt>{t('claimed')}</dt>
        <dd className={finding.claim === null ? 'quiet' : ''}>
          {shown(finding.claim)} <Sample of={finding.claim === null ? [] : finding.sample} field="claim" />
        </dd>
      </div>
      <div>
        <dt>{t('checked')}</dt>
        <dd className={finding.rating === null ? 'quiet' : ''}>
          {shown(finding.rating)} <Sample of={finding.rating === null ? [] : finding.sample} field="rating" />
        </dd>
      </div>
    </dl>
  );
}

/** The first day and the present one: the first is never overwritten. */
export function BothDays({ finding }: { readonly finding: Finding }) {
  const t = useFindingWords();
  const { originalDueDate, dueDate, reckoned, timesExtended, dueDateProvisional } = finding;
  return (
    <dl className="beside">
      <div>
        <dt>{t('originalDay')}</dt>
        <dd>{originalDueDate ?? t('noDay')}</dd>
      </div>
      <div>
        <dt>{t('presentDay')}</dt>
        <dd className={finding.standing.kind === 'overdue' ? 'late' : ''}>
          {dueDate ?? t('noDay')}
          {dueDateProvisional && aside(t('provisional'))}
          {timesExtended > 0 && <span className="under">{t('extendedTimes', { count: timesExtended })}</span>}
          {reckoned !== null && (
            <span className="under">
              {t(reckoned.kind === 'working' ? 'reckonedWorking' : 'reckonedCalendar', {
                days: reckoned.days,
                from: reckoned.from,
              })}
            </span>
          )}
        </dd>
      </div>
    </dl>
  );
}
