import { Link } from 'react-router';
import { useLeaderWords } from './words.ts';

export interface Arc {
  readonly name: 'arcEvaluation' | 'arcFindings' | 'arcRectification' | 'arcBudget' | 'arcPolicy';
  readonly done: number;
  readonly late?: number;
  readonly all: number;
  /** Where what is counted is listed. */
  readonly href: string | null;
}

/** The rings of all objects added up: each arc is filled as far as its part of the loop is done, and notched as far as it is overdue. */
export function SummedRing({ arcs }: { readonly arcs: readonly Arc[] }) {
  const t = useLeaderWords();
  return (
    <div className="summed-ring">
      <svg viewBox="-12 -12 24 24" width={208} height={208} role="img" aria-label={t('ringLabel')} className="ring">
        {arcs.map(({ name, done, late = 0, all }, at) => (
          <g key={name}>
            <path className={all === 0 ? 'arc-not-applicable' : ''} d={arcPath(at, 0, 1)} />
            {done > 0 && <path className="arc-done" d={arcPath(at, 0, done / all)} />}
            {late > 0 && <path className="arc-overdue" d={arcPath(at, 1 - late / all, 1)} />}
          </g>
        ))}
      </svg>
      <ul>
        {arcs.map(({ name, done, late = 0, all, href }) => (
          <li key={name}>
            <span>{t(name)}</span>{' '}
            {href === null || all === 0 ? (
              t('ofAll', { done, all })
            ) : (
              <Link to={href}>{t('ofAll', { done, all })}</Link>
            )}
            {late > 0 && <span className="late"> {t('late', { count: late })}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Of the fifth at `at`, from one share of it to another. */
function arcPath(at: number, from: number, to: number): string {
  const gap = 0.07;
  const fifth = (2 * Math.PI) / 5 - 2 * gap;
  const begin = (at / 5) * 2 * Math.PI - Math.PI / 2 + gap;
  const point = (share: number) => {
    const angle = begin + fifth * share;
    return `${(9 * Math.cos(angle)).toFixed(3)} ${(9 * Math.sin(angle)).toFixed(3)}`;
  };
  return `M${point(from)}A9 9 0 0 1 ${point(to)}`;
}
