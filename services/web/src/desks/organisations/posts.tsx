import type { OutputOf } from '@bihuan/contract';
import { useState } from 'react';
import { useAsk, useAskAll, useCommand } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { CommandForm } from '../../parts/command-form.tsx';
import { Failure } from '../../parts/failure.tsx';
import { MoveButtons } from '../../parts/move-buttons.tsx';
import { Wide } from '../../parts/wide.tsx';
import { usePeople } from '../administration/people.ts';
import { useOrganisationWords } from './words.ts';

type Tenure = OutputOf<'listPosts'>['items'][number];
type Person = Extract<OutputOf<'listPersons'>['items'][number], { status: 'active' }>;

interface PostsProps {
  readonly organisationId: string;
  /** Which posts there are here. */
  readonly posts: readonly string[];
}

/** Who is reached at an organisation: post, person, addresses and time; those who left stay listed below. */
export function Posts({ organisationId, posts }: PostsProps) {
  const t = useOrganisationWords();
  const may = useMay();
  const [open, setOpen] = useState<'fillPost' | 'registerPerson' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const held = useAsk('listPosts', { query: { organisationId, limit: 200 } });
  const persons = useAskAll('listPersons', { status: 'active' }, { enabled: may('listPersons') });
  const personOf = (id: string) => persons.data?.find((one): one is Person => one.id === id && one.status === 'active');
  const offered = (['fillPost', 'registerPerson'] as const).filter((one) => may(one));
  const close = (what: string) => {
    setOpen(null);
    setDone(what);
  };
  return (
    <section aria-labelledby="posts">
      <h2 id="posts">{t('people')}</h2>
      {done !== null && (
        <p className="done" role="status">
          {t('done', { what: done })}
        </p>
      )}
      <Answered question={held} lines={2}>
        {({ items, on }) => (
          <>
            {items.every(({ until }) => until !== null && until < on) && <p>{t('nobody')}</p>}
            {items.length > 0 && (
              <Held items={items} personOf={personOf} organisationId={organisationId} today={on} onDone={setDone} />
            )}
            <MoveButtons moves={offered} open={open} onOpen={setOpen} nameOf={t} />
            {open === 'fillPost' && (
              <Filling {...{ organisationId, posts, today: on }} onDone={() => close(t('fillPost'))} />
            )}
          </>
        )}
      </Answered>
      {open === 'registerPerson' && <RegisteringPerson onDone={() => close(t('registerPerson'))} />}
    </section>
  );
}

interface HeldProps {
  readonly items: readonly Tenure[];
  readonly personOf: (id: string) => Person | undefined;
  readonly organisationId: string;
  readonly today: string;
  readonly onDone: (what: string) => void;
}

function Held({ items, ...more }: HeldProps) {
  const t = useOrganisationWords();
  return (
    <Wide label={t('people')}>
      <table>
        <thead>
          <tr>
            {[t('post'), t('person'), t('reached'), t('term')].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {items.map((tenure) => (
            <HeldRow key={tenure.id} tenure={tenure} {...more} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function HeldRow({ tenure, personOf, organisationId, today, onDone }: Omit<HeldProps, 'items'> & { tenure: Tenure }) {
  const t = useOrganisationWords();
  const say = useTerms();
  const may = useMay();
  const [open, setOpen] = useState<'leavePost' | 'amendPerson' | null>(null);
  const putFirst = useCommand('putFirst');
  const { id, post, personId, person, from, until, isFirst } = tenure;
  const known = personOf(personId);
  const isOver = until !== null && until < today;
  const offered = (['leavePost', 'amendPerson'] as const).filter(
    (one) => may(one) && (one === 'leavePost' ? !isOver : known !== undefined),
  );
  return (
    <tr className={isOver ? 'quiet' : ''}>
      <td>
        {say('post', post)}
        {isFirst && ` · ${t('first')}`}
      </td>
      <td>
        {person ?? t('deleted')}
        {known?.title != null && <span className="under">{known.title}</span>}
      </td>
      <td>
        {known !== undefined && ([known.mail, known.phone].filter((one) => one !== null).join(' · ') || t('noAddress'))}
      </td>
      <td>{until === null ? t('since', { from }) : t('span', { from, until })}</td>
      <td>
        <div className="actions">
          {offered.map((one) => (
            <button
              key={one}
              type="button"
              className="plain"
              aria-expanded={open === one}
              onClick={() => setOpen(open === one ? null : one)}
            >
              {t(one)}
            </button>
          ))}
          {may('putFirst') && !isFirst && !isOver && (
            <button
              type="button"
              className="plain"
              disabled={putFirst.isPending}
              onClick={() => putFirst.mutate({ request: { params: { id: organisationId }, body: { tenureId: id } } })}
            >
              {t('putFirst')}
            </button>
          )}
        </div>
        {putFirst.error !== null && <Failure problem={putFirst.error} />}
        {open === 'leavePost' && (
          <CommandForm
            operation="leavePost"
            fields={[
              { name: 'lastDay', label: t('lastDay'), help: t('lastDayHelp'), kind: 'day', first: today },
              { name: 'reason', label: t('reason'), kind: 'line' },
            ]}
            draft={`leavePost.${id}`}
            submit={t('leavePost')}
            request={(typed) => ({
              params: { id: organisationId },
              body: { tenureId: id, lastDay: typed.orNull('lastDay') as never, reason: typed.orNull('reason') },
            })}
            onDone={() => {
              setOpen(null);
              onDone(t('leavePost'));
            }}
          />
        )}
        {open === 'amendPerson' && known !== undefined && (
          <CommandForm
            operation="amendPerson"
            fields={personFields(t, known)}
            draft={`amendPerson.${personId}`}
            submit={t('amendPerson')}
            ifMatch={known.revision}
            request={(typed) => ({ params: { id: personId }, body: { ...personTyped(typed), reason: null } })}
            onDone={() => {
              setOpen(null);
              onDone(t('amendPerson'));
            }}
          />
        )}
      </td>
    </tr>
  );
}

interface FillingProps extends PostsProps {
  readonly today: string;
  readonly onDone: () => void;
}

function Filling({ organisationId, posts, today, onDone }: FillingProps) {
  const t = useOrganisationWords();
  const say = useTerms();
  const people = usePeople();
  return (
    <CommandForm
      operation="fillPost"
      fields={[
        {
          name: 'post',
          label: t('post'),
          kind: 'choice',
          required: true,
          choices: posts.map((code) => [code, say('post', code)] as const),
          ...(posts[0] !== undefined && { first: posts[0] }),
        },
        { name: 'personId', label: t('person'), kind: 'choice', required: true, choices: people },
        { name: 'from', label: t('from'), kind: 'day', required: true, first: today },
        { name: 'until', label: t('until'), kind: 'day' },
        { name: 'isFirst', label: t('isFirst'), kind: 'tick' },
        { name: 'reason', label: t('reason'), kind: 'line' },
      ]}
      draft={`fillPost.${organisationId}`}
      submit={t('fillPost')}
      request={(typed) => ({
        params: { id: organisationId },
        body: {
          post: typed.text('post') as 'contact',
          personId: typed.text('personId'),
          from: typed.text('from') as never,
          until: typed.orNull('until') as never,
          isFirst: typed.isTicked('isFirst'),
          reason: typed.orNull('reason'),
        },
      })}
      onDone={onDone}
    />
  );
}

function RegisteringPerson({ onDone }: { readonly onDone: () => void }) {
  const t = useOrganisationWords();
  return (
    <CommandForm
      operation="registerPerson"
      fields={personFields(t, null)}
      draft="registerPerson"
      submit={t('registerPerson')}
      takesFocus
      request={(typed) => ({ body: personTyped(typed) })}
      onDone={onDone}
    />
  );
}

const personFields = (t: ReturnType<typeof useOrganisationWords>, known: Person | null) =>
  [
    { name: 'name', label: t('personName'), kind: 'line', required: true, first: known?.name ?? '' },
    { name: 'title', label: t('personTitle'), kind: 'line', first: known?.title ?? '' },
    { name: 'mail', label: t('mail'), kind: 'line', first: known?.mail ?? '' },
    { name: 'phone', label: t('phone'), kind: 'line', first: known?.phone ?? '' },
  ] as const;

function personTyped(typed: { text(name: string): string; orNull(name: string): string | null }) {
  return {
    name: typed.text('name'),
    title: typed.orNull('title'),
    mail: typed.orNull('mail'),
    phone: typed.orNull('phone'),
  };
}
