import type { OutputOf } from '@bihuan/contract';
import { Refused } from '@bihuan/domain';
import { type NearRow, nearestRow } from '@bihuan/rules';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { explanationOf } from './explanation.ts';

/** Why a line says what it says, as data and in words; and what it misses for a row that would have changed it. */
export const handleExplainAllocation: Handler<'explainAllocation'> = async (context, { params, query }) => {
  const asked = { id: params.id, ...viewAsked(context, query) };
  const found = await context.projections.allocations.get(context.principal, asked);
  if (found === null) throw new Refused('allocation.not-found');
  const { item, proposal, definition, ...answered } = found;
  const nearest = definition === null ? null : nearestRow(proposal, definition);
  return {
    id: item.id,
    explanation: explanationOf(proposal, definition, item.fiscalYear),
    arithmetic: [...proposal.steps],
    ruleSet: proposal.ruleSet,
    matches: [...proposal.matches],
    nearest: nearest && nearestInWords(nearest),
    ...answered,
  };
};

function nearestInWords(nearest: NearRow): NonNullable<OutputOf<'explainAllocation'>['nearest']> {
  const unmet = nearest.unmet.map((one) => ({ ...one }));
  const lacking = (language: 'zh' | 'en') =>
    unmet.map(({ asked, has }) =>
      language === 'zh' ? `须${asked.zh}（实际：${has.zh}）` : `it asks for “${asked.en}” (here: ${has.en})`,
    );
  const zh = `最接近的是第${nearest.rowNumber}行（${nearest.note.zh}）：${lacking('zh').join('；')}。`;
  const en = `The nearest is row ${nearest.rowNumber} (${nearest.note.en}): ${lacking('en').join('; ')}.`;
  return { ...nearest, unmet, sentence: { zh, en } };
}
