import type { OutputOf } from '@bihuan/contract';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Answered } from '../../parts/answered.tsx';
import { Grade } from '../../parts/grade.tsx';
import { useDayOf } from '../../parts/instant.ts';
import { Ring } from '../../parts/ring.tsx';
import { Sample } from '../../parts/sample.tsx';
import { Wide } from '../../parts/wide.tsx';
import { LineActs } from './line-acts.tsx';
import { useActorWords, useHoldInWords, useLineWords } from './line-words.ts';
import { OnRecord } from './on-record.tsx';
import { useMoneyDeskWords } from './words.ts';

type Found = OutputOf<'getAllocation'>;
type Story = OutputOf<'getTimeline'>['items'];

const storyLength = 200;

/** One figure defended: a sentence, the rule that fired, the facts with the day and the event behind each, the arithmetic, the decision. */
export function Explanation({ id, level }: { readonly id: string; readonly level: 'h1' | 'h2' }) {
  const found = useAsk('getAllocation', { params: { id } });
  return <Answered question={found}>{(answer) => <Defended answer={answer} level={level} />}</Answered>;
}

function Defended({ answer, level: Title }: { readonly answer: Found; readonly level: 'h1' | 'h2' }) {
  const t = useMoneyDeskWords();
  const language = useLanguage();
  const { item, explanation } = answer;
  const near = useAsk('explainAllocation', { params: { id: item.id } });
  const story = useAsk('getTimeline', { params: { id: item.objectId }, query: { limit: storyLength } });
  const [done, setDone] = useState<string | null>(null);
  const nearest = near.data?.id === item.id ? near.data.nearest : null;
  return (
    <article className="line-told">
      <Title className="object">
        <Ring state={item.ring} size={40} /> <span>{item.objectName}</span> <Grade grade={item.grade} />{' '}
        <Sample of={item.sample} />
      </Title>
      <p className="quiet">
        {[...new Set([item.unit, item.department, item.policyArea, t('ofYear', { year: item.fiscalYear })])]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <p className="sentence">{explanation.sentence[language]}</p>
      <Changes answer={answer} />
      <Decided answer={answer} story={story.data?.items ?? []} />
      <LineActs line={item} onDone={setDone} />
      <p role="status" className={done === null ? 'visually-hidden' : 'done'}>
        {done}
      </p>
      <Rules answer={answer} />
      {nearest !== null && (
        <>
          <h3>{t('nearest')}</h3>
          <p>{nearest.sentence[language]}</p>
        </>
      )}
      <h3>{t('facts')}</h3>
      <Facts answer={answer} story={story.data?.items ?? []} />
      <OnRecord line={item} />
      {explanation.steps.length > 0 && (
        <>
          <h3>{t('arithmetic')}</h3>
          <ol>
            {explanation.steps.map((step) => (
              <li key={step.zh}>{step[language]}</li>
            ))}
          </ol>
        </>
      )}
      {item.sample.length > 0 && <p className="quiet">{t('sampleExplained')}</p>}
      <StoryTold objectId={item.objectId} items={story.data?.items ?? []} />
    </article>
  );
}

function Changes({ answer: { changes } }: { readonly answer: Found }) {
  const t = useMoneyDeskWords();
  const language = useLanguage();
  if (changes.length === 0) return null;
  return (
    <div className="changed">
      <h3>{t('changes')}</h3>
      <ul>
        {changes.map(({ what, before, now, kind }) => (
          <li key={`${kind}${what.zh}`}>
            {t('changeWords', { what: what[language], before: before[language], now: now[language] })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Decided({ answer: { item }, story }: { readonly answer: Found; readonly story: Story }) {
  const t = useMoneyDeskWords();
  const words = useLineWords();
  const actor = useActorWords();
  const holdInWords = useHoldInWords();
  const dayOf = useDayOf();
  const { decision, holds, clawbacks } = item;
  // The account's role stands with the event.
  const by = ({ principal, recordedAt }: { readonly principal: string; readonly recordedAt: string }) => {
    const event = story.find((entry) => entry.recordedAt === recordedAt && entry.principal === principal);
    return { day: event?.day ?? dayOf(recordedAt), who: actor(event ?? { principal }) };
  };
  return (
    <>
      <h3>{t('decision')}</h3>
      {decision === null ? (
        <p>{t('decisionNone')}</p>
      ) : (
        <p>
          {t('decisionWords', {
            ...by(decision),
            kind: t(`kind-${decision.kind}`),
            change: words.signedMoney(decision.change),
            final: words.money(decision.finalBudget),
          })}
          {decision.reason !== null && t('withReason', { reason: decision.reason })}
          {decision.documentNumber !== null && t('withDocument', { number: decision.documentNumber })}
          {decision.approved !== null && t('reviewedOn', by(decision.approved))}
        </p>
      )}
      {holds.length + clawbacks.length > 0 && (
        <ul>
          {holds.map((hold) => (
            <li key={hold.holdId}>{holdInWords(hold)}</li>
          ))}
          {clawbacks.map(({ clawbackId, on, amount, returned, to, reason }) => (
            <li key={clawbackId}>
              {t('clawbackWords', {
                on,
                amount: words.money(amount),
                returned: words.money(returned),
                to: t(to),
                reason,
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Rules({ answer: { explanation } }: { readonly answer: Found }) {
  const t = useMoneyDeskWords();
  const language = useLanguage();
  const { rules, tables } = explanation;
  if (rules === null) return null;
  return (
    <>
      <h3>{rules.title[language]}</h3>
      {rules.legalBasis !== null && <p className="quiet">{rules.legalBasis}</p>}
      {tables.map((table) => (
        <Wide key={table.id} label={table.title[language]}>
          <table className="rule-table">
            {tables.length > 1 && <caption>{table.title[language]}</caption>}
            <thead>
              <tr>
                <th scope="col" className="num">
                  {t('number')}
                </th>
                <th scope="col">{t('condition')}</th>
                <th scope="col">{t('effect')}</th>
              </tr>
            </thead>
            <tbody>
              {table.rows.map(({ number, conditions, note, fired }) => (
                <tr key={number} className={fired ? 'lit' : 'dim'} {...(fired && { 'aria-current': true })}>
                  <td className="num">{number}</td>
                  <td>
                    {conditions.map(({ words }) => words[language]).join(language === 'zh' ? '；' : '; ') ||
                      t('everything')}
                  </td>
                  <td>
                    {note[language]} {fired && <strong className="applied">{t('applied')}</strong>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      ))}
    </>
  );
}

/** Where an event is told of: the object's story, at its place. */
const useStoryAddress = () => {
  const [members] = useSearchParams();
  const asOf = members.get('asOf');
  return (objectId: string, eventId?: string) =>
    `/objects/${encodeURIComponent(objectId)}${asOf === null ? '' : `?asOf=${asOf}`}${eventId === undefined ? '' : `#e-${eventId}`}`;
};

function Facts({ answer: { item, explanation }, story }: { readonly answer: Found; readonly story: Story }) {
  const t = useMoneyDeskWords();
  const language = useLanguage();
  const actor = useActorWords();
  const address = useStoryAddress();
  const events = new Map(story.map((entry) => [entry.eventId, entry]));
  const known = explanation.facts.filter(({ value }) => value !== null);
  return (
    <Wide label={t('facts')}>
      <table className="facts">
        <thead>
          <tr>
            <th scope="col">{t('fact')}</th>
            <th scope="col">{t('value')}</th>
            <th scope="col">{t('source')}</th>
          </tr>
        </thead>
        <tbody>
          {known.map(({ name, label, words, eventId }) => {
            const event = eventId === null ? undefined : events.get(eventId);
            return (
              <tr key={name}>
                <th scope="row">{label[language]}</th>
                <td>
                  {words[language]} <Sample of={item.sample} field={name} />
                </td>
                <td>
                  {eventId === null ? (
                    <span className="quiet">{t('noSource')}</span>
                  ) : (
                    <Link to={address(item.objectId, eventId)} title={event?.words[language]}>
                      {event === undefined ? t('itsRecord') : `${event.day} ${actor(event)}`}
                    </Link>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Wide>
  );
}

function StoryTold({ objectId, items }: { readonly objectId: string; readonly items: Story }) {
  const t = useMoneyDeskWords();
  const language = useLanguage();
  const actor = useActorWords();
  const address = useStoryAddress();
  return (
    <>
      <h3>{t('story')}</h3>
      <ol className="story">
        {items.slice(-12).map(({ eventId, day, words, sample, ...entry }) => (
          <li key={eventId}>
            <time dateTime={day}>{day}</time>
            <span>
              {words[language]} {sample && <Sample of={['story']} />} <span className="quiet">{actor(entry)}</span>
            </span>
          </li>
        ))}
      </ol>
      <p>
        <Link to={address(objectId)}>{t('wholeStory')}</Link>
      </p>
    </>
  );
}
