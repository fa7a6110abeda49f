import { useMoneyUnit } from '../../parts/money.tsx';
import { useLineWords } from './line-words.ts';
import type { Totals } from './lines.ts';
import { useMoneyDeskWords } from './words.ts';

/** What the whole table says in words, before it is read. */
export function Sentences({ totals }: { readonly totals: Totals }) {
  const t = useMoneyDeskWords();
  const words = useLineWords();
  const { proposedChange, open, undecidable, decided, departments } = totals;
  const first = {
    objects: totals.objects,
    current: words.money(totals.currentBudget),
    change: words.money(Math.abs(proposedChange)),
  };
  const byRules = proposedChange < 0 ? 'leadCut' : proposedChange > 0 ? 'leadRise' : 'leadSame';
  return (
    <>
      <p className="lead">
        {t(byRules, first)}
        {totals.held > 0 && t('leadHeld', { held: words.money(totals.held) })}
        {t('leadEnd')}
      </p>
      <p className="lead">
        {t('leadDecided', { lines: decided.lines, change: words.signedMoney(decided.change) })}
        {open.lines > 0 && t('leadOpen', { lines: open.lines, range: words.openRange(open) })}
        {undecidable.lines > 0 && t('leadUndecidable', { lines: undecidable.lines })}
      </p>
      {departments.lines > 0 && (
        <p>
          {t('leadDepartments', {
            lines: departments.lines,
            current: words.money(departments.currentBudget),
            change: words.signedMoney(departments.proposedChange),
            decided: departments.decidedLines,
          })}
        </p>
      )}
    </>
  );
}

/** The strip at the foot: what the filter shows, what is determined and what is open apart. */
export function Foot({ totals }: { readonly totals: Totals }) {
  const t = useMoneyDeskWords();
  const words = useLineWords();
  const [unit] = useMoneyUnit();
  const { open, decided, undecidable } = totals;
  const parts = [
    [t('objects'), String(totals.objects)],
    [t('currentBudget'), words.money(totals.currentBudget)],
    [t('determined'), words.signedMoney(totals.proposedChange)],
    ...(open.lines > 0 ? [[t('open', { lines: open.lines }), words.openRange(open)] as const] : []),
    [t('held'), words.money(totals.held)],
    [t('footDecided', { lines: decided.lines }), words.signedMoney(decided.change)],
    [t('footNext'), words.money(totals.finalBudget)],
    ...(undecidable.lines > 0 ? [[t('footUndecidable'), t('lines', { lines: undecidable.lines })] as const] : []),
  ] as const;
  return (
    <dl className="money-foot" aria-label={t('inUnit', { column: t('totals'), unit })}>
      {parts.map(([name, amount]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{amount}</dd>
        </div>
      ))}
    </dl>
  );
}
