import type { OutputOf } from '@bihuan/contract';
import { Link } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { useDayAndMinute } from '../../parts/instant.ts';
import { type Kind, kinds } from './kinds.ts';
import { useImportWords } from './words.ts';

/** What was brought in before, the latest first, kind by kind. */
export function Earlier({ kinds: listed }: { readonly kinds: readonly Kind[] }) {
  const t = useImportWords();
  return (
    <section className="earlier">
      <h2>{t('earlier')}</h2>
      {listed.map((kind) => (
        <OfKind key={kind} kind={kind} />
      ))}
    </section>
  );
}

type Item = OutputOf<'listImports'>['items'][number] | OutputOf<'listUnitImports'>['items'][number];

function OfKind({ kind }: { readonly kind: Kind }) {
  const t = useImportWords();
  // The list of outcomes holds budget facts too, unless it is asked for its own.
  const query = { limit: 20, ...(kind === 'outcomes' && { about: 'outcomes' as const }) };
  const imports = useAsk(kinds[kind].list, { query });
  return (
    <>
      <h3>{t(kind)}</h3>
      <Answered question={imports}>
        {({ items }) =>
          items.length === 0 ? <p className="quiet">{t('earlierNone')}</p> : <List kind={kind} items={items} />
        }
      </Answered>
    </>
  );
}

function List({ kind, items }: { readonly kind: Kind; readonly items: readonly Item[] }) {
  const t = useImportWords();
  const dayAndMinute = useDayAndMinute();
  const term = useTerms();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className="wide" aria-label={t(kind)} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th>{t('years')}</th>
            <th className="num">{t('new')}</th>
            <th className="num">{t('changed')}</th>
            <th className="num">{t('skipped')}</th>
            <th>{t('state')}</th>
            <th>{t('on')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td>
                <Link to={`/import/${kind}/${item.id}`}>{item.fileName}</Link>
              </td>
              <td>{yearsOf(item, t)}</td>
              <td className="num">{item.rows.new}</td>
              <td className="num">{item.rows.changed}</td>
              <td className="num">{item.rows.skipped}</td>
              <td>{term('importStatus', item.status)}</td>
              <td>{item.startedAt === null ? '—' : dayAndMinute(item.startedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function yearsOf(item: Item, t: ReturnType<typeof useImportWords>): string {
  if (!('applyToYear' in item)) return '—';
  const { evaluationYear: evaluation, applyToYear: apply } = item;
  return evaluation === null ? t('yearOf', { apply }) : t('yearsOf', { evaluation, apply });
}
