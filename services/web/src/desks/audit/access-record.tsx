import { operationWords } from 'virtual:operation-words';
import type { OutputOf } from '@bihuan/contract';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { addressOf } from '../../api/ask.ts';
import { useAskAll, useAskPages } from '../../api/queries.ts';
import { useMember } from '../../app/moment.ts';
import { useCommonWords, useLanguage } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms.ts';
import { byId, ownPrincipals, useActor } from '../../parts/actor.ts';
import { Answered } from '../../parts/answered.tsx';
import { useDayAndMinute } from '../../parts/instant.ts';
import { More } from '../../parts/more.tsx';
import { typedIn } from '../../parts/typed-in.ts';
import { Wide } from '../../parts/wide.tsx';
import { useAuditWords } from './words.ts';

const typedMembers = ['thing', 'from', 'until'] as const;
const members = ['principal', ...typedMembers] as const;

/** Who saw and did what, by account, thing and day; each newest first, and both together to be saved. */
export function AccessRecord() {
  const t = useAuditWords();
  const language = useLanguage();
  const [address, setAddress] = useSearchParams();
  const asked = Object.fromEntries(
    members.flatMap((member) => {
      const value = address.get(member);
      return value === null || value === '' ? [] : [[member, value]];
    }),
  );
  const labels = { thing: t('thing'), from: t('from'), until: t('until') };
  return (
    <section>
      <h2>{t('who')}</h2>
      <form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget);
          setAddress((before) => {
            const after = new URLSearchParams(before);
            for (const member of members) {
              const value = typedIn(typed, member);
              if (value === '') after.delete(member);
              else after.set(member, value);
            }
            return after;
          });
        }}
      >
        <AccountChoice key={address.get('principal')} chosen={address.get('principal') ?? ''} />
        {typedMembers.map((member) => (
          <label key={`${member} ${address.get(member)}`} className="field">
            <span>{labels[member]}</span>
            <input
              name={member}
              type={member === 'thing' ? 'text' : 'date'}
              maxLength={200}
              defaultValue={address.get(member) ?? ''}
            />
          </label>
        ))}
        <button type="submit" className="button">
          {t('show')}
        </button>
        <a className="button" href={addressOf('exportAccessRecord', { query: { ...asked, lang: language } })} download>
          {t('export')}
        </a>
      </form>
      <h3>{t('seen')}</h3>
      <Seen asked={asked} />
      <h3>{t('done')}</h3>
      <Deeds asked={asked} />
    </section>
  );
}

/** The record names accounts by their ids: people choose them by name. */
function AccountChoice({ chosen }: { readonly chosen: string }) {
  const t = useAuditWords();
  const actor = useActor();
  const accounts = useAskAll('listAccounts', {});
  const known = [...(accounts.data ?? []).map(({ id }) => id), ...ownPrincipals];
  const offered = chosen === '' || known.includes(chosen) ? known : [...known, chosen];
  // Anew once the names are there: what is chosen is among them only then.
  return (
    <label className="field">
      <span>{t('principal')}</span>
      <select key={offered.length} name="principal" defaultValue={chosen}>
        <option value="">{t('allKinds')}</option>
        {offered.map((id) => (
          <option key={id} value={id}>
            {actor(byId(id))}
          </option>
        ))}
      </select>
    </label>
  );
}

const idShown = 10;

/** The id of a thing, short; pressed, the record is about that alone. */
function Thing({ id, kind }: { readonly id: string | null; readonly kind?: string }) {
  const t = useAuditWords();
  const [, setThing] = useMember('thing');
  if (id === null) return '—';
  return (
    <>
      {kind}{' '}
      <button type="button" className="plain" title={t('onlyThing', { id })} onClick={() => setThing(id, true)}>
        {id.length > idShown + 2 ? `${id.slice(0, idShown)}…` : id}
      </button>
    </>
  );
}

type Asked = Readonly<Record<string, string>>;
type Access = OutputOf<'listAccess'>['items'][number];
type Deed = OutputOf<'listDeeds'>['items'][number];

function Seen({ asked }: { readonly asked: Asked }) {
  const t = useAuditWords();
  const term = useTerms();
  const actor = useActor();
  const language = useLanguage();
  const dayAndMinute = useDayAndMinute();
  const seen = useAskPages('listAccess', { query: { ...asked, limit: 50 } });
  const what = ({ what: kind, operation, code, count }: Access) =>
    [term('accessKind', kind), operation && (operationWords[operation]?.[language] ?? operation), code, count]
      .filter((part) => part !== null && part !== undefined)
      .join(' · ');
  return (
    <Answered question={seen}>
      {({ pages }) => (
        <Told
          name={t('seen')}
          rows={pages.flatMap(({ items }) => items)}
          keyOf={(item) => `${item.at} ${item.correlationId} ${item.operation} ${item.thing}`}
          cellsOf={(item) => [
            dayAndMinute(item.at),
            what(item),
            <Thing key="thing" id={item.thing} />,
            actor({ ...item, actingAs: item.role }),
            item.from ?? '—',
          ]}
          pages={seen}
        />
      )}
    </Answered>
  );
}

function Deeds({ asked }: { readonly asked: Asked }) {
  const t = useAuditWords();
  const term = useTerms();
  const actor = useActor();
  const dayAndMinute = useDayAndMinute();
  const deeds = useAskPages('listDeeds', { query: { ...asked, limit: 50 } });
  return (
    <Answered question={deeds}>
      {({ pages }) => (
        <Told
          name={t('done')}
          rows={pages.flatMap(({ items }) => items)}
          keyOf={({ eventId }) => eventId}
          cellsOf={(deed: Deed) => [
            dayAndMinute(deed.recordedAt),
            term('event', deed.type),
            <Thing key="thing" id={deed.thing} kind={term('streamKind', deed.about)} />,
            actor(deed),
            deed.from ?? '—',
          ]}
          pages={deeds}
        />
      )}
    </Answered>
  );
}

function Told<Row>({
  name,
  rows,
  keyOf,
  cellsOf,
  pages,
}: {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly cellsOf: (row: Row) => readonly ReactNode[];
  readonly pages: Parameters<typeof More>[0]['pages'];
}) {
  const t = useAuditWords();
  const common = useCommonWords();
  if (rows.length === 0) return <p className="quiet">{common('nothing')}</p>;
  return (
    <>
      <Wide className="told" label={name}>
        <table>
          <thead>
            <tr>
              {[t('when'), t('what'), t('thing'), t('by'), t('address')].map((title) => (
                <th key={title}>{title}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two readings may be alike in everything
              <tr key={`${keyOf(row)} ${at}`}>
                {cellsOf(row).map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <More pages={pages} />
    </>
  );
}
