import type { OutputOf } from '@bihuan/contract';
import { useState } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useAsOf } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { codesOf, useTerms } from '../../i18n/terms.ts';
import { CommandForm } from '../../parts/command-form.tsx';
import type { FormField } from '../../parts/form-fields.tsx';
import { useMoneyWords } from '../../parts/money.tsx';
import type { Typed } from '../../parts/typed.ts';
import type { Line } from './lines.ts';
import { useToday } from './moves.ts';
import { useOnRecordWords } from './on-record-words.ts';

type OnFile = OutputOf<'getBudgetFacts'>['item'];
type Deed = 'recordBudgetFacts' | 'flagSubject';

/** What an office states by hand about a line's money and about what happened: the facts that no outcome and no file has told. */
export function OnRecord({ line }: { readonly line: Line }) {
  const t = useOnRecordWords();
  const may = useMay();
  const isPast = useAsOf() !== null;
  const [deed, setDeed] = useState<Deed | null>(null);
  const [done, setDone] = useState('');
  // A department as a whole has a line that no outcome stands behind.
  const subject = { kind: line.evaluationId === null ? 'department' : 'object', id: line.objectId } as const;
  const id = `${line.fiscalYear}-${subject.kind}-${subject.id}`;
  // The whole of it is refused while nothing is on record: whether there is anything is looked up first.
  const query = {
    fiscalYear: line.fiscalYear as never,
    kind: subject.kind,
    q: line.objectName.slice(0, 50),
    limit: 1000,
  };
  const money = useAsk('listBudgetFacts', { query }, { enabled: may('listBudgetFacts') });
  const flagged = useAsk('listSubjectFlags', { query }, { enabled: may('listSubjectFlags') });
  const lists = [money, flagged];
  const isListed = lists.some(({ data }) => data?.items.some((one) => one.id === id));
  const known = useAsk('getBudgetFacts', { params: { id } }, { enabled: isListed && may('getBudgetFacts') });
  const item = known.data?.item ?? null;
  const deeds = (['recordBudgetFacts', 'flagSubject'] as const).filter((one) => !isPast && may(one));
  const isNone = !isListed && lists.every(({ data }) => data !== undefined);
  const isSettled = isNone || item !== null || [known, ...lists].some(({ error }) => error !== null);
  const end = () => {
    setDone(t(deed === 'flagSubject' ? 'flagged' : 'recorded'));
    setDeed(null);
  };
  if (!isSettled || (deeds.length === 0 && (item?.flags.length ?? 0) === 0)) return null;
  const given = { id, line, subject, item, onDone: end };
  return (
    <section className="on-record">
      <h3>{t('title')}</h3>
      <Flags id={id} item={item} mayWithdraw={!isPast && may('withdrawSubjectFlag')} />
      {deeds.length > 0 && (
        <p className="act-buttons no-print">
          {deeds.map((one) => (
            <button
              key={one}
              type="button"
              className="button"
              aria-pressed={deed === one}
              onClick={() => setDeed(deed === one ? null : one)}
            >
              {t(one)}
            </button>
          ))}
        </p>
      )}
      {deed === 'flagSubject' && <FlagForm {...given} />}
      {deed === 'recordBudgetFacts' && <FactsForm {...given} />}
      <p role="status" className={done === '' ? 'visually-hidden' : 'done'}>
        {done}
      </p>
    </section>
  );
}

function Flags({ id, item, mayWithdraw }: FlagsProps) {
  const t = useOnRecordWords();
  const term = useTerms();
  const today = useToday();
  const [ending, setEnding] = useState<string | null>(null);
  const flags = item?.flags ?? [];
  if (flags.length === 0) return <p className="quiet">{t('noFlags')}</p>;
  return (
    <ul>
      {flags.map(({ flagId, flag, on }) => (
        <li key={flagId}>
          {t('flagWords', { flag: term('subjectFlag', flag), on })}{' '}
          {mayWithdraw && ending !== flagId && (
            <button type="button" className="plain no-print" onClick={() => setEnding(flagId)}>
              {t('withdrawSubjectFlag')}
            </button>
          )}
          {ending === flagId && (
            <CommandForm
              operation="withdrawSubjectFlag"
              fields={[{ name: 'reason', label: t('reason'), kind: 'line', required: true }]}
              draft={`money.flag.${flagId}`}
              submit={t('withdrawSubjectFlag')}
              onDone={() => setEnding(null)}
              onCancel={() => setEnding(null)}
              request={(typed) => ({
                params: { id },
                body: { flagId, reason: typed.text('reason'), on: today as never },
              })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface FlagsProps {
  readonly id: string;
  readonly item: OnFile | null;
  readonly mayWithdraw: boolean;
}

interface FormProps {
  readonly id: string;
  readonly line: Line;
  readonly subject: { readonly kind: 'object' | 'department'; readonly id: string };
  readonly item: OnFile | null;
  readonly onDone: () => void;
}

function FlagForm({ id, line: { fiscalYear }, subject, onDone }: FormProps) {
  const t = useOnRecordWords();
  const term = useTerms();
  const fields: readonly FormField[] = [
    {
      name: 'flag',
      label: t('flag'),
      kind: 'choice',
      required: true,
      choices: codesOf('subjectFlag').map((flag) => [flag, term('subjectFlag', flag)] as const),
    },
    { name: 'on', label: t('happenedOn'), kind: 'day', required: true, first: useToday() },
    { name: 'basis', label: t('basis'), help: t('basisHelp'), kind: 'text', required: true },
    { name: 'documentNumber', label: t('documentNumber'), kind: 'line' },
  ];
  return (
    <CommandForm
      operation="flagSubject"
      fields={fields}
      draft={`money.${id}.flag`}
      submit={t('flagSubject')}
      onDone={onDone}
      request={(typed) => ({
        body: {
          fiscalYear: fiscalYear as never,
          subject,
          flag: typed.text('flag') as never,
          on: typed.text('on') as never,
          basis: typed.text('basis'),
          documentNumber: typed.orNull('documentNumber'),
        },
      })}
    />
  );
}

/** What follows from others, and what is decided, is not stated here. */
const notStated: ReadonlySet<string> = new Set(['approvedBudget', 'executionRate', 'executionGap', 'balanceIncrease']);
const inWords: ReadonlySet<string> = new Set(['plannedProgress', 'fundKind']);
const statedNames = () => codesOf('budgetFact').filter((name) => !notStated.has(name));

function FactsForm({ id, line: { fiscalYear }, subject, item, onDone }: FormProps) {
  const t = useOnRecordWords();
  const term = useTerms();
  const money = useMoneyWords();
  const today = useToday();
  const nowOf = (name: string): string => {
    const fact = (item?.facts as Readonly<Record<string, OnFile['facts']['balance']>> | undefined)?.[name];
    if (fact === undefined) return t('notOnRecord');
    const value = typeof fact.value === 'number' ? money(fact.value) : String(fact.value);
    return t('nowOnRecord', { value, day: fact.speaksOf ?? '' });
  };
  const fields: readonly FormField[] = [
    { name: 'speaksOf', label: t('speaksOf'), help: t('speaksOfHelp'), kind: 'day', required: true, first: today },
    ...statedNames().map(
      (name): FormField => ({
        name: `facts/${name}`,
        label: term('budgetFact', name),
        help: nowOf(name),
        kind: inWords.has(name) ? 'line' : 'money',
      }),
    ),
    { name: 'document', label: t('documentNumber'), kind: 'line' },
    { name: 'reason', label: t('reason'), help: t('reasonHelp'), kind: 'line' },
  ];
  return (
    <CommandForm
      operation="recordBudgetFacts"
      fields={fields}
      ifMatch={item?.revision ?? null}
      draft={`money.${id}.facts`}
      submit={t('recordBudgetFacts')}
      onDone={onDone}
      request={(typed) => ({
        body: {
          fiscalYear: fiscalYear as never,
          subject,
          speaksOf: typed.text('speaksOf') as never,
          facts: factsTyped(typed) as never,
          document: typed.orNull('document'),
          reason: typed.orNull('reason'),
        },
      })}
    />
  );
}

/** What was typed, and nothing of the rest. */
const factsTyped = (typed: Typed) =>
  Object.fromEntries(
    statedNames().flatMap((name) => {
      const field = `facts/${name}`;
      const value = inWords.has(name) ? typed.orNull(field) : typed.fen(field);
      return value === null ? [] : [[name, value] as const];
    }),
  );
