import type { RequestOf } from '@bihuan/contract';
import type { ReactNode } from 'react';
import { Grade } from '../../parts/grade.tsx';
import { Money } from '../../parts/money.tsx';
import { MoneyBar } from '../../parts/money-bar.tsx';
import { Ring } from '../../parts/ring.tsx';
import { Sample } from '../../parts/sample.tsx';
import { useHoldInWords, useLineWords } from './line-words.ts';
import type { Line } from './lines.ts';
import type { ColumnKey, Sort } from './view.ts';
import { useMoneyDeskWords } from './words.ts';

type Saved = NonNullable<NonNullable<RequestOf<'exportAllocations'>['query']>['columns']>;

interface Column {
  readonly width: number;
  readonly isNumber?: true;
  /** Stands for money: its heading names the unit. */
  readonly isMoney?: true;
  readonly sort?: Sort;
  /** What stands in a file for it. */
  readonly saved: Extract<Saved, readonly unknown[]>;
}

export const columnTable: Readonly<Record<ColumnKey, Column>> = {
  ring: { width: 52, saved: [] },
  object: { width: 256, sort: 'object', saved: ['object', 'unit'] },
  department: { width: 184, saved: ['department'] },
  policyArea: { width: 120, saved: ['policyArea'] },
  grade: { width: 88, sort: 'grade', saved: ['grade', 'score'] },
  currentBudget: { width: 140, isNumber: true, isMoney: true, sort: 'currentBudget', saved: ['currentBudget'] },
  proposal: {
    width: 156,
    isNumber: true,
    isMoney: true,
    sort: 'proposedChange',
    saved: ['proposedChange', 'least', 'most', 'missing'],
  },
  bar: { width: 112, saved: [] },
  rule: { width: 64, saved: ['rule'] },
  decision: { width: 176, saved: ['decision', 'decidedChange'] },
  finalBudget: { width: 128, isNumber: true, isMoney: true, saved: ['proposedBudget', 'finalBudget', 'held'] },
  held: { width: 120, isNumber: true, isMoney: true, saved: ['held'] },
  rectification: { width: 120, saved: ['rectification'] },
  reason: { width: 200, saved: ['reason'] },
  documentNumber: { width: 140, saved: ['documentNumber'] },
};

interface CellProps {
  readonly column: ColumnKey;
  readonly line: Line;
  /** The longest bar of the table, in fen. */
  readonly full: number;
  /** The line's own link. */
  readonly name: ReactNode;
  /** What can be done right in the row. */
  readonly acts: ReactNode;
}

/** One cell of a line. */
export function Cell({ column, line, full, name, acts }: CellProps) {
  const t = useMoneyDeskWords();
  const words = useLineWords();
  const { decision, sample } = line;
  switch (column) {
    case 'ring':
      return <Ring state={line.ring} />;
    case 'object':
      return (
        <>
          {name}
          <span className="under">
            {line.unit} <Sample of={sample} field="unit" />
          </span>
        </>
      );
    case 'department':
      return (
        <>
          {line.department ?? '—'} <Sample of={sample} field="department" />
        </>
      );
    case 'policyArea':
      return (
        <>
          {line.policyArea ?? '—'} <Sample of={sample} field="policyArea" />
        </>
      );
    case 'grade':
      return (
        <>
          {line.grade === null && line.notDemonstrated ? t('notDemonstrated') : <Grade grade={line.grade} />}{' '}
          {line.score}
          {line.outcomeStatus === 'recorded' && <span className="under">{t('notConfirmed')}</span>}
        </>
      );
    case 'currentBudget':
      return (
        <>
          <Sample of={sample} field="currentBudget" /> <Money fen={line.currentBudget} />
        </>
      );
    case 'proposal':
      if (line.bounds !== null) return <span>{t('toFillIn', { range: words.range(line.bounds) })}</span>;
      if (line.proposedChange === null)
        return (
          <span className="quiet on-two-lines" title={t('cannotSay', { missing: words.missing(line) })}>
            {t('cannotSay', { missing: words.missing(line) })}
          </span>
        );
      return (
        <span className={line.proposedChange < 0 ? 'cut' : line.proposedChange > 0 ? 'rise' : ''}>
          {line.provisional && <span className="quiet">{t('provisional')} </span>}
          <Money fen={line.proposedChange} signed />
        </span>
      );
    case 'bar':
      return (
        <MoneyBar
          change={decision?.change ?? line.proposedChange}
          bounds={line.bounds}
          decided={decision !== null}
          full={full}
        />
      );
    case 'rule':
      return line.rowNumber === null ? '—' : t('row', { number: line.rowNumber });
    case 'decision':
      return (
        <>
          <span className={decision === null ? 'quiet' : ''}>
            {decision === null ? t('undecided') : `${t(`kind-${decision.kind}`)} ${words.signed(decision.change)}`}
          </span>
          {decision?.changedSince === true && <strong className="late"> {t('changedSince')}</strong>}
          {decision !== null && decision.approved !== null && <span className="quiet"> {t('approvedBySecond')}</span>}
          <Holds line={line} />
          {acts}
        </>
      );
    case 'finalBudget':
      return (
        <>
          <span className={line.finalBudget === null ? 'quiet' : ''}>
            <Money fen={line.finalBudget ?? line.proposedBudget} />
          </span>
          {line.held !== null && line.held > 0 && (
            <span className="under">{t('heldOf', { amount: words.signed(line.held).replace('+', '') })}</span>
          )}
        </>
      );
    case 'held':
      return <Money fen={line.held} />;
    case 'rectification':
      return (
        <>
          {t(`rectification-${line.rectification}`, { count: line.openFindings })}
          {line.isOverdue && <span className="late"> {t('overdue')}</span>}
        </>
      );
    case 'reason':
      return decision?.reason ?? '—';
    case 'documentNumber':
      return decision?.documentNumber ?? '—';
  }
}

/** Those that somebody placed, beside what the rules hold of themselves; why, when the mouse rests on them. */
function Holds({ line: { holds } }: { readonly line: Line }) {
  const t = useMoneyDeskWords();
  const holdInWords = useHoldInWords();
  if (holds.length === 0) return null;
  return (
    <strong className="held" title={holds.map(holdInWords).join('\n')}>
      {' '}
      {t('holdsPlaced', { count: holds.length })}
    </strong>
  );
}
