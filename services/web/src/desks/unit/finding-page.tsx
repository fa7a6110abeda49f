import { type ReactNode, useId } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useAsOf } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { useMoneyWords } from '../../parts/money.tsx';
import { Sample } from '../../parts/sample.tsx';
import { Answers } from './answers.tsx';
import { askOf, askPages, type Finding, isAsked } from './asks.ts';
import { Attached } from './attached.tsx';
import { MoneyOutlook } from './money-outlook.tsx';
import { Promised } from './promised.tsx';
import { Reminders } from './reminders.tsx';
import { useStanding } from './standing.ts';
import { Story } from './story.tsx';
import './unit.css';
import { useUnitWords } from './words.ts';

/** One finding, as whoever answers for it needs it: what is asked first, then the money, the promise, the answers, and all that is known. */
export function FindingPage() {
  const { id = '' } = useParams();
  const t = useUnitWords();
  const question = useAsk('getFinding', { params: { id } });
  return (
    <div className="unit">
      <p>
        <Link to="/mine">← {t('backHome')}</Link>
      </p>
      <Answered question={question} lines={8}>
        {({ item }) => <Shown item={item} />}
      </Answered>
    </div>
  );
}

const doneKeys = ['committed', 'amended', 'reported', 'asked', 'submitted', 'objected'] as const;

function Shown({ item }: { readonly item: Finding }) {
  const t = useUnitWords();
  const term = useTerms();
  const standing = useStanding();
  const money = useMoneyWords();
  const { state } = useLocation();
  const done = doneKeys.find((key) => key === (state as { done?: string } | null)?.done);
  const earlier =
    item.repeatOf === null ? null : <Link to={`/mine/findings/${item.repeatOf}`}>{t('earlierFinding')}</Link>;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      t('category'),
      [item.category, item.class === null ? null : term('findingClass', item.class)].filter(Boolean).join(' · '),
    ],
    [
      t('severity'),
      [term('severity', item.severity), ...item.flags.map((flag) => term('findingFlag', flag))].join(' · '),
    ],
    [t('amount'), item.amount === null ? null : money(item.amount)],
    [t('basis'), item.basis],
    [t('unitName'), item.unit],
    [t('repeats'), earlier],
  ];
  return (
    <>
      {done !== undefined && (
        <p className="done" role="status">
          {t(`done-${done}`)}
        </p>
      )}
      <h1 className="said">{item.objectName}</h1>
      <p className="lead said">
        {item.description} <Sample of={item.sample} field="description" />
      </p>
      {item.requirement !== null && (
        <p className="said">
          <span className="quiet">{t('requirement')}</span> {item.requirement}
        </p>
      )}
      <p className={item.standing.kind === 'overdue' ? 'late' : undefined}>{standing(item)}</p>
      <Deeds item={item} />
      <Part title={t('nextYear')}>
        <MoneyOutlook findingId={item.id} />
      </Part>
      <Part title={t('promise')}>
        <Promised item={item} />
      </Part>
      <Answers item={item} />
      <Part title={t('reminders')}>
        <Reminders item={item} />
      </Part>
      <Attached findingId={item.id} />
      <Part title={t('aboutIt')}>
        <dl className="facts">
          {facts.map(([name, value]) =>
            value === null || value === '' ? null : (
              <div key={name}>
                <dt>{name}</dt>
                <dd className="said">{value}</dd>
              </div>
            ),
          )}
        </dl>
      </Part>
      <Story findingId={item.id} />
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

const others = [
  ['makeCommitment', 'commit', 'commit'],
  ['reportProgress', 'report', 'report'],
  ['submitCompletion', 'submit', 'completion'],
  ['requestExtension', 'extension', 'extension'],
  ['amendCommitment', 'amend', 'amend'],
  ['disputeFinding', 'objection', 'objection'],
] as const;

/** What can be done now, by the one table of moves: the next thing as the button, the rest as quiet ones. */
function Deeds({ item }: { readonly item: Finding }) {
  const t = useUnitWords();
  const may = useMay();
  const isPast = useAsOf() !== null;
  const ask = askOf(item);
  const main = isAsked(ask) ? askPages[ask] : null;
  const can = isPast ? [] : others.filter(([move]) => item.allowed.includes(move) && may(move));
  if (can.length === 0) return null;
  const ordered = can.toSorted(([, , one], [, , other]) => Number(other === main) - Number(one === main));
  return (
    <div className="deeds">
      {ordered.map(([, name, path]) => (
        <Link key={name} className={path === main ? 'button main' : 'button'} to={path}>
          {t(`do-${name}`)}
        </Link>
      ))}
    </div>
  );
}
