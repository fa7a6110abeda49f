import { type BihuanEvent, inWords, type Proposal, Refused, upcast } from '@bihuan/domain';
import type { NoticeView } from '@bihuan/notices';
import type { AllocationAnswer } from '../../../read-side.ts';
import { type Asking, type LetterAsked, type LetterMatter, nothingElse } from '../letter-asked.ts';
import type { Body } from './body.ts';
import { evaluationOf, marksOf, nothingToSay } from './record.ts';

/** 预算挂钩通知: what was decided about next year’s money, of lines of one year and one department, with the rule behind each. */
export async function budgetLinkMatter(asking: Asking, asked: LetterAsked): Promise<LetterMatter> {
  const lines = await Promise.all([...new Set(asked.allocationIds)].map((id) => lineOf(asking, id, asked)));
  const [first] = lines;
  if (first === undefined) throw nothingToSay('budget-link');
  const { fiscalYear, departmentId, evaluationId } = first.line.item;
  const isAlike = ({ line: { item } }: Decided) => item.fiscalYear === fiscalYear && item.departmentId === departmentId;
  if (!lines.every(isAlike))
    throw new Refused('letter.lines-of-several-departments', {}, { pointer: '/allocationIds' });
  const evaluation = evaluationId === null ? null : await evaluationOf(asking, evaluationId, asked.on);
  const { definition } = first.line;
  const { ruleSet } = first.proposal;
  const body: Body<NoticeView<'budget-link'>> = {
    fiscalYear,
    evaluationYear: evaluation?.evaluationYear ?? fiscalYear - 1,
    ruleSet:
      definition === null || ruleSet === null
        ? null
        : { title: definition.title, version: ruleSet.version, legalBasis: definition.legalBasis },
    lines: lines.map(({ line: { item }, proposal, change, finalBudget, reason, isOverridden }) => ({
      objectName: item.objectName,
      grade: item.grade === null ? null : { zh: item.grade, en: inWords('grade', item.grade, 'en') },
      currentBudget: finalBudget - change,
      change,
      finalBudget,
      held: item.held ?? 0,
      ruleRow: isOverridden ? null : proposal.rowNumber,
      reason,
    })),
  };
  const units = [...new Set(lines.map(({ line }) => line.item.unitId))];
  return {
    about: {
      ...nothingElse,
      objectIds: [...new Set(lines.map(({ line }) => line.item.objectId))],
      allocationIds: lines.map(({ line }) => line.item.id),
    },
    concerned: [departmentId, ...units],
    body,
    sample: marksOf(...lines.map(({ line }) => line.item)),
  };
}

interface Decided {
  readonly line: AllocationAnswer;
  /** As the person saw it who decided. */
  readonly proposal: Proposal;
  readonly change: number;
  readonly finalBudget: number;
  readonly reason: string | null;
  readonly isOverridden: boolean;
}

/** A line with the decision that stands. Refused: `allocation.not-found`, `letter.not-decided`. */
async function lineOf(asking: Asking, id: string, { on }: LetterAsked): Promise<Decided> {
  const { projections, principal, store, streams } = asking;
  const line = await projections.allocations.get(principal, { id, asOf: null, on });
  if (line === null) throw new Refused('allocation.not-found', {}, { pointer: '/allocationIds' });
  const last = { direction: 'backwards', limit: 1 } as const;
  for await (const recorded of store.readStream(streams.allocation.nameOf(id), last)) {
    const event = upcast(recorded) as BihuanEvent;
    switch (event.type) {
      case 'AdjustmentConfirmed':
      case 'AdjustmentFilledIn':
      case 'AdjustmentOverridden': {
        const { proposal, change, finalBudget, reason } = event.data;
        return { line, proposal, change, finalBudget, reason, isOverridden: event.type === 'AdjustmentOverridden' };
      }
      default:
    }
  }
  throw new Refused('letter.not-decided', { kind: 'budget-link' }, { pointer: '/allocationIds' });
}
