import type { OutputOf } from '@bihuan/contract';
import {
  type Fact,
  type FactName,
  factTable,
  type Proposal,
  type ProposalDifference,
  proposalDifferences,
  upcast,
} from '@bihuan/domain';
import { valueInWords } from '@bihuan/rules';
import type { HandlerContext } from '../../operations.ts';
import { lastDecision } from './last-decision.ts';

type Change = OutputOf<'getAllocation'>['changes'][number];

/** What has changed since the line was decided: between the proposal that the decision keeps and the present one. */
export async function changesSince(
  context: HandlerContext,
  { id, eventId, proposal }: { readonly id: string; readonly eventId: string | null; readonly proposal: Proposal },
): Promise<Change[]> {
  if (eventId === null) return [];
  const decided = upcast(await lastDecision(context, id, eventId));
  if (!('data' in decided) || !('proposal' in decided.data)) return [];
  return proposalDifferences(decided.data.proposal, proposal).map(inWords);
}

function inWords(difference: ProposalDifference): Change {
  switch (difference.kind) {
    case 'rule-set':
      return {
        kind: 'rule-set',
        what: { zh: '挂钩规则', en: 'rule set' },
        before: ruleSetWords(difference.before),
        now: ruleSetWords(difference.now),
        eventId: null,
      };
    case 'rows':
      return {
        kind: 'rows',
        what: { zh: '规则行', en: 'row of the rules' },
        before: rowsWords(difference.before),
        now: rowsWords(difference.now),
        eventId: null,
      };
    case 'fact': {
      const { fact, before, now, eventId } = difference;
      return {
        kind: 'fact',
        what: factTable[fact].label,
        before: factWords(fact, before),
        now: factWords(fact, now),
        eventId,
      };
    }
  }
}

const nothing = { zh: '无', en: 'none' };
const ruleSetWords = (ruleSet: Proposal['ruleSet']) =>
  ruleSet === null
    ? nothing
    : { zh: `${ruleSet.id} 第 ${ruleSet.version} 版`, en: `${ruleSet.id}, version ${ruleSet.version}` };
const rowsWords = (matches: Proposal['matches']) =>
  matches.length === 0
    ? nothing
    : {
        zh: matches.map(({ tableId, rowNumber }) => `${tableId} 第 ${rowNumber} 行`).join('、'),
        en: matches.map(({ tableId, rowNumber }) => `${tableId} row ${rowNumber}`).join(', '),
      };
const factWords = (fact: FactName, value: Fact['value']) =>
  value === null ? nothing : { zh: valueInWords(fact, value, 'zh'), en: valueInWords(fact, value, 'en') };
