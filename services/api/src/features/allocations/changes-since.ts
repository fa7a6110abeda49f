import type { OutputOf } from '@bihuan/contract';
import {
  type FactName,
  type Fen,
  factTable,
  type Language,
  moneyInWords,
  type Proposal,
  type ProposalDifference,
  proposalDifferences,
  type RuleSetDefinition,
  upcast,
} from '@bihuan/domain';
import { valueInWords } from '@bihuan/rules';
import type { HandlerContext } from '../../operations.ts';
import type { viewAsked } from '../../view-asked.ts';
import { inBoth } from '../rule-sets/conditions-in-words.ts';
import { lastDecision } from './last-decision.ts';

type Change = OutputOf<'getAllocation'>['changes'][number];

/** What has changed since the line was decided: between the proposal that the decision keeps and the present one. */
export async function changesSince(
  context: HandlerContext,
  { id, eventId, proposal, view }: Decided,
): Promise<Change[]> {
  if (eventId === null) return [];
  const decided = upcast(await lastDecision(context, id, eventId));
  if (!('data' in decided) || !('proposal' in decided.data)) return [];
  const seen = decided.data.proposal;
  const differences = proposalDifferences(seen, proposal);
  if (differences.length === 0) return amountChange(seen, proposal);
  const [before, now] = [await rulesOf(context, seen, view), await rulesOf(context, proposal, view)];
  function inWords(difference: ProposalDifference): Change {
    switch (difference.kind) {
      case 'rule-set':
        return change('rule-set', { zh: '挂钩规则', en: 'rule set' }, before.words, now.words);
      case 'rows': {
        const rows = [rowsWords(seen, before.definition), rowsWords(proposal, now.definition)] as const;
        return change('rows', { zh: '规则行', en: 'row of the rules' }, ...rows);
      }
      case 'fact': {
        const { fact, eventId: event } = difference;
        return {
          ...change('fact', factTable[fact].label, factWords(fact, seen), factWords(fact, proposal)),
          eventId: event,
        };
      }
    }
  }
  return [...amountChange(seen, proposal), ...differences.map(inWords)];
}

interface Decided {
  readonly id: string;
  /** Of the decision; null where there is none. */
  readonly eventId: string | null;
  /** The present one. */
  readonly proposal: Proposal;
  readonly view: ReturnType<typeof viewAsked>;
}

type Words = Change['before'];

const change = (kind: Change['kind'], what: Words, before: Words, now: Words): Change => ({
  ...{ kind, what, before, now },
  eventId: null,
});

const nothing: Words = { zh: '无', en: 'none' };

/** What it comes to in money, where that is another. */
function amountChange(seen: Proposal, now: Proposal): Change[] {
  const [before, present] = [amountWords(seen), amountWords(now)];
  return before.zh === present.zh ? [] : [change('amount', { zh: '建议增减', en: 'proposed change' }, before, present)];
}

const amountWords = ({ change: amount, bounds }: Proposal): Words => {
  const money = (fen: number, language: Language) => `${fen > 0 ? '+' : ''}${moneyInWords(fen as Fen, language)}`;
  if (amount !== null) return inBoth((language) => money(amount, language));
  if (bounds === null) return { zh: '无法判断', en: 'cannot be said' };
  const { min, max } = bounds;
  return max === null
    ? { zh: `由人确定，不低于${money(min, 'zh')}`, en: `as a person decides, at least ${money(min, 'en')}` }
    : {
        zh: `由人在${money(min, 'zh')}至${money(max, 'zh')}之间确定`,
        en: `as a person decides between ${money(min, 'en')} and ${money(max, 'en')}`,
      };
};

/** The rules of a proposal by their title, and the version of them that it was made by. */
async function rulesOf({ projections, principal }: HandlerContext, { ruleSet }: Proposal, view: Decided['view']) {
  if (ruleSet === null) return { words: nothing, definition: null };
  const { id, version } = ruleSet;
  const item = (await projections.register.getRuleSet(principal, { id, ...view }))?.item;
  const definition = item?.versions.find((one) => one.version === version)?.definition ?? null;
  const { zh, en } = definition?.title ?? { zh: id, en: id };
  return { words: { zh: `“${zh}”第 ${version} 版`, en: `“${en}”, version ${version}` }, definition };
}

/** The table is named where there are several. */
function rowsWords({ matches }: Proposal, definition: RuleSetDefinition | null): Words {
  if (matches.length === 0) return nothing;
  const row = ({ tableId, rowNumber }: Proposal['matches'][number]): Words => {
    const title = definition?.tables.find(({ id }) => id === tableId)?.title ?? { zh: tableId, en: tableId };
    return definition?.tables.length === 1
      ? { zh: `第 ${rowNumber} 行`, en: `row ${rowNumber}` }
      : { zh: `“${title.zh}”第 ${rowNumber} 行`, en: `“${title.en}”, row ${rowNumber}` };
  };
  const rows = matches.map(row);
  return { zh: rows.map(({ zh }) => zh).join('、'), en: rows.map(({ en }) => en).join('; ') };
}

function factWords(name: FactName, { facts }: Proposal): Words {
  const fact = facts[name];
  if (fact === undefined) return { zh: '规则没有用到', en: 'not asked by the rules' };
  const { value } = fact;
  return value === null ? nothing : inBoth((language) => valueInWords(name, value, language));
}
