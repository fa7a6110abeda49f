import type { OutputOf } from '@bihuan/contract';
import { Link } from 'react-router';
import { useAddress } from '../../app/moment.ts';
import { wordsOf } from '../../i18n/language.ts';

type Event = OutputOf<'listContradictions'>['items'][number]['events'][number];

/** What an event is to the thing that is said. */
const useRoleWords = wordsOf('event-roles', {
  outcome: { zh: '评价结果', en: 'outcome' },
  'self-evaluation': { zh: '单位自评', en: 'self-evaluation' },
  decision: { zh: '预算决定', en: 'decision' },
  'budget-before': { zh: '上年预算', en: 'budget before' },
  'approved-budget': { zh: '批复预算', en: 'approval' },
  hold: { zh: '暂缓', en: 'hold' },
  payments: { zh: '拨付', en: 'payments' },
  cancellation: { zh: '取消', en: 'cancellation' },
  publication: { zh: '公开', en: 'publication' },
  'claw-back': { zh: '收回', en: 'claw-back' },
  finding: { zh: '问题', en: 'finding' },
  verification: { zh: '验收', en: 'verification' },
  results: { zh: '整改成效', en: 'results' },
  'policy-change': { zh: '政策调整', en: 'policy change' },
});

/** The records behind what is said, each on the page that tells its story. */
export function EventLinks({ events }: { readonly events: readonly Event[] }) {
  const t = useRoleWords();
  const to = useAddress();
  return (
    <ul className="event-links">
      {events.map(({ role, eventId, href }) => (
        <li key={`${role}:${eventId}`}>
          <Link to={`${to(storyOf(href))}#e-${eventId}`}>{t(role)}</Link>
        </li>
      ))}
    </ul>
  );
}

/** The story of an object, or of a policy change. */
function storyOf(href: string): string {
  const id = href.slice(href.lastIndexOf('/') + 1);
  return href.includes('/policy-changes/') ? `/policy/${id}` : `/objects/${id}`;
}
