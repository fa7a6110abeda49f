import { operationWords } from 'virtual:operation-words';
import type { OutputOf } from '@bihuan/contract';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { addressOf } from '../../api/ask.ts';
import { useAskPages } from '../../api/queries.ts';
import { useCommonWords, useLanguage } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms.ts';
import { useActor } from '../../parts/actor.ts';
import { Answered } from '../../parts/answered.tsx';
import { useDayAndMinute } from '../../parts/instant.ts';
import { typedIn } from '../../parts/typed-in.ts';
import { useAuditWords } from './words.ts';

const members = ['principal', 'thing', 'from', 'until'] as const;

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
  const labels = { principal: t('principal'), thing: t('thing'), from: t('from'), until: t('until') };
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
        {members.map((member) => (
          <label key={`${member} ${address.get(member)}`} className="field">
            <span>{labels[member]}</span>
            <input
              name={member}
              type={member === 'from' || member === 'until' ? 'date' : 'text'}
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
            item.thing ?? '—',
            actor({ ...item, actingAs: item.role }),
            item.from ?? '—',
          ]}
          onMore={seen.hasNextPage ? () => void seen.fetchNextPage() : null}
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
            `${term('streamKind', deed.about)} ${deed.thing}`,
            actor(deed),
            deed.from ?? '—',
          ]}
          onMore={deeds.hasNextPage ? () => void deeds.fetchNextPage() : null}
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
  onMore,
}: {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly cellsOf: (row: Row) => readonly ReactNode[];
  readonly onMore: (() => void) | null;
}) {
  const t = useAuditWords();
  const common = useCommonWords();
  if (rows.length === 0) return <p className="quiet">{common('nothing')}</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className="wide told" aria-label={name} tabIndex={0}>
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
      </section>
      {onMore !== null && (
        <button type="button" className="button" onClick={onMore}>
          {common('more')}
        </button>
      )}
    </>
  );
}
