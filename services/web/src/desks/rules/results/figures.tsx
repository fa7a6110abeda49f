import { Link, useSearchParams } from 'react-router';
import { useLanguage } from '../../../i18n/language.ts';
import { useTerms } from '../../../i18n/terms.ts';
import { Money, useMoneyUnit } from '../../../parts/money.tsx';
import { Sample } from '../../../parts/sample.tsx';
import { useRulesWords } from '../words.ts';
import type { Figure, FigureName } from './results-page.tsx';
import { useResultsWords } from './words.ts';

const groups = {
  evaluation: ['evaluated', 'confirmed', 'published'],
  budget: ['raised', 'kept', 'cut', 'cancelled', 'proposed-raised', 'proposed-kept', 'proposed-cut', 'open'],
  held: ['held', 'claw-back-ordered', 'claw-back-returned'],
  rectification: [
    'findings-raised',
    'findings-rectified',
    'findings-open',
    'freed',
    'policies-proposed',
    'policies-adopted',
    'policies-implemented',
  ],
} as const satisfies Readonly<Record<string, readonly FigureName[]>>;

/** The address of this page with the list of one figure open. */
export function useFigureLink(): (figure: FigureName, grade?: string | null) => string {
  const [members] = useSearchParams();
  return (figure, grade = null) => {
    const after = new URLSearchParams(members);
    after.set('figure', figure);
    if (grade === null) after.delete('grade');
    else after.set('grade', grade);
    return `?${after}#lines`;
  };
}

/** What was evaluated, decided, held and mended; every number that is not nought is a link. */
export function FigureGroups({ figures }: { readonly figures: readonly Figure[] }) {
  const t = useResultsWords();
  const words = useRulesWords();
  const language = useLanguage();
  const term = useTerms();
  const [unit] = useMoneyUnit();
  const [members] = useSearchParams();
  const link = useFigureLink();
  const isOpen = ({ figure, grade }: Figure) =>
    figure === members.get('figure') && grade === (members.get('grade') ?? null);
  return (
    <div className="figure-groups">
      {(Object.keys(groups) as (keyof typeof groups)[]).map((name) => (
        <section key={name}>
          <table>
            <caption>
              <h2>{t(name)}</h2>
            </caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="quiet">{t(name)}</span>
                </th>
                <th scope="col" className="num">
                  {words('count')}
                </th>
                <th scope="col" className="num">
                  {words('amountIn', { unit })}
                </th>
              </tr>
            </thead>
            <tbody>
              {figures
                .filter(({ figure }) => (groups[name] as readonly FigureName[]).includes(figure))
                .map((one) => (
                  <tr key={`${one.figure}:${one.grade}`} className={isOpen(one) ? 'lit' : ''}>
                    <th scope="row" className={one.grade === null ? '' : 'sub'}>
                      {one.grade === null ? one.title[language] : term('grade', one.grade)}
                    </th>
                    <td className="num">
                      {one.count === 0 ? (
                        '0'
                      ) : (
                        <Link to={link(one.figure, one.grade)} aria-current={isOpen(one) ? 'true' : undefined}>
                          {one.count}
                        </Link>
                      )}
                    </td>
                    <td className="num">
                      {one.sample && one.amount !== null && one.amount !== 0 && <Sample of={['amount']} />}{' '}
                      {one.amount === null ? '' : <Money fen={one.amount} />}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}
