import type { OutputOf } from '@bihuan/contract';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useAsOf } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { colon } from '../../i18n/punctuation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { useActor } from '../../parts/actor.ts';
import { Answered } from '../../parts/answered.tsx';
import { Grade } from '../../parts/grade.tsx';
import { MoveButtons } from '../../parts/move-buttons.tsx';
import { Sample } from '../../parts/sample.tsx';
import { MoveForm, type PolicyMove, policyMoves } from './move-form.tsx';
import { usePolicyWords } from './words.ts';

type Change = OutputOf<'getPolicyChange'>['item'];

/** One policy change: what is to change and why, until when, how its office is chased, and what became of it. */
export function ChangePage() {
  const { id = '' } = useParams();
  const t = usePolicyWords();
  const term = useTerms();
  const question = useAsk('getPolicyChange', { params: { id } });
  return (
    <>
      <p>
        <Link to="/policy">← {t('back')}</Link>
      </p>
      <Answered question={question}>
        {({ item, on }) => (
          <>
            <h1>
              {item.title} <Sample of={item.sample} />
            </h1>
            <p className="quiet">
              {term('policyChangeKind', item.kind)} · {term('policyChangeStatus', item.status)}
              {item.office !== null && ` · ${item.office.name}`}
            </p>
            <p className="lead">{item.content}</p>
            <Standing item={item} />
            <Moves item={item} on={on} />
            <Grounds item={item} />
            <Ladder item={item} />
            <Letters id={item.id} />
            <Story item={item} />
          </>
        )}
      </Answered>
    </>
  );
}

/** Where it stands, in a sentence. */
function Standing({ item }: { readonly item: Change }) {
  const t = usePolicyWords();
  const term = useTerms();
  const { status, dueDate, originalDueDate, extensions, isOverdue, implemented, proposedOn, basis, object } = item;
  return (
    <>
      {implemented !== null ? (
        <p>{t('carriedOut', { day: implemented.on, note: implemented.note })}</p>
      ) : status === 'adopted' && dueDate !== null ? (
        <p className={isOverdue ? 'late' : ''}>
          {t('due', { day: dueDate, state: isOverdue ? t('overdue') : t('notOverdue') })}{' '}
          {originalDueDate !== null &&
            originalDueDate !== dueDate &&
            t('moved', { day: originalDueDate, times: extensions })}
        </p>
      ) : (
        <p>{t('proposedOn', { day: proposedOn, state: term('policyChangeStatus', status) })}</p>
      )}
      {object !== null && (
        <p>
          {t('policy')}
          {colon()}
          <Link to={`/objects/${object.id}`}>{object.name}</Link>
        </p>
      )}
      {basis !== null && (
        <p>
          {t('basis')}
          {colon()}
          {basis}
        </p>
      )}
    </>
  );
}

/** What may be done with it now by whoever reads; the form of the one that is chosen. */
function Moves({ item, on }: { readonly item: Change; readonly on: string }) {
  const t = usePolicyWords();
  const may = useMay();
  const isPast = useAsOf() !== null;
  const [chosen, choose] = useState<PolicyMove | null>(null);
  const [done, setDone] = useState<PolicyMove | null>(null);
  const offered = policyMoves.filter((move) => item.allowed.includes(move) && may(move));
  return (
    <section aria-labelledby="moves" className="no-print">
      {done !== null && (
        <p className="done" role="status">
          {t('done', { what: t(done) })}
        </p>
      )}
      {!isPast && offered.length > 0 && (
        <>
          <h2 id="moves">{t('next')}</h2>
          <MoveButtons moves={offered} open={chosen} onOpen={choose} nameOf={t} />
          {chosen !== null && offered.includes(chosen) && (
            <MoveForm
              key={chosen}
              move={chosen}
              item={item}
              on={on}
              onDone={() => {
                setDone(chosen);
                choose(null);
              }}
            />
          )}
        </>
      )}
    </section>
  );
}

function Grounds({ item }: { readonly item: Change }) {
  const t = usePolicyWords();
  return (
    <section aria-labelledby="argues">
      <h2 id="argues">{t('argues')}</h2>
      <ul>
        {item.evaluations.map(({ id, objectName, evaluationYear, grade, score }) => (
          <li key={id}>
            <Link to={`/evaluations/${id}`}>{objectName ?? id}</Link> ·{' '}
            {t('evaluationOf', { year: evaluationYear ?? '—' })} <Grade grade={grade} /> {score ?? ''}
          </li>
        ))}
        {item.findings.map(({ id, objectName, description }) => (
          <li key={id}>
            <Link to={`/findings/${id}`}>{objectName ?? id}</Link> · {description}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every step of the ladder with its day, and what was sent. */
function Ladder({ item }: { readonly item: Change }) {
  const t = usePolicyWords();
  const term = useTerms();
  if (item.ladder.length === 0) return null;
  return (
    <section aria-labelledby="ladder">
      <h2 id="ladder">{t('ladder')}</h2>
      <table>
        <thead>
          <tr>
            <th>{t('ladderDay')}</th>
            <th>{t('ladderStep')}</th>
            <th>{t('ladderSent')}</th>
          </tr>
        </thead>
        <tbody>
          {item.ladder.map(({ step, day }) => (
            <tr key={`${step.kind}${step.offset}`}>
              <td>{day}</td>
              <td>{term('ladderStep', step.kind)}</td>
              <td>{item.sent?.find(({ kind, offset }) => kind === step.kind && offset === step.offset)?.on ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The letters that its chase has brought about. */
function Letters({ id }: { readonly id: string }) {
  const t = usePolicyWords();
  const term = useTerms();
  const may = useMay();
  const letters = useAsk('listLetters', { query: { about: id, limit: 100 } }, { enabled: may('listLetters') });
  const items = letters.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{t('letters')}</h2>
      <ul>
        {items.map((letter) => (
          <li key={letter.id}>
            <Link to={`/letters/${letter.id}`}>
              {term('letterKind', letter.kind)} {letter.number?.text ?? ''}
            </Link>{' '}
            · {term('letterStatus', letter.status)} · {letter.issuedOn ?? letter.draftedOn}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Story({ item }: { readonly item: Change }) {
  const t = usePolicyWords();
  const actor = useActor();
  const term = useTerms();
  return (
    <section aria-labelledby="story">
      <h2 id="story">{t('story')}</h2>
      <ol className="story">
        {item.history.map(({ eventId, type, on, reason, documentNumber, dueDate, ...who }) => (
          <li key={eventId} id={`e-${eventId}`}>
            <time dateTime={on}>{on}</time>{' '}
            {[term('event', type), documentNumber, dueDate === null ? null : t('until', { day: dueDate }), reason]
              .filter((part) => part !== null)
              .join(' · ')}
            <span className="under">{t('by', { who: actor(who) })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
