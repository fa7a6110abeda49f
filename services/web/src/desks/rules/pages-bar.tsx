import type { OperationId } from '@bihuan/contract';
import { NavLink } from 'react-router';
import { useAddress, useMember } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useRulesWords } from './words.ts';

const pages = [
  { path: '/money', words: 'pageTable', asks: 'listAllocations' },
  { path: '/money/results', words: 'pageResults', asks: 'getResultApplication' },
  { path: '/money/contradictions', words: 'pageContradictions', asks: 'listContradictions' },
  { path: '/money/what-if', words: 'pageWhatIf', asks: 'simulate' },
  { path: '/money/rules', words: 'pageRules', asks: 'listRuleSets' },
] as const satisfies readonly { path: string; words: string; asks: OperationId }[];

/** Where else one can look at the same year. */
export function PagesBar() {
  const t = useRulesWords();
  const may = useMay();
  const to = useAddress();
  const [fiscalYear] = useMember('fiscalYear');
  return (
    <nav className="pages-bar no-print" aria-label={t('pages')}>
      {pages
        .filter(({ asks }) => may(asks))
        .map(({ path, words }) => (
          <NavLink key={path} end={path === '/money'} to={to(path, { fiscalYear })}>
            {t(words)}
          </NavLink>
        ))}
    </nav>
  );
}
