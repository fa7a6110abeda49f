import { decisionKinds, signedMoney } from '@bihuan/api/tables';
import type { RequestOf } from '@bihuan/contract';
import { type Fen, formatMoney, type MoneyUnit, moneyUnits, parseMoney, Refused } from '@bihuan/domain';
import { untilServed } from '../../client/until-served.ts';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';

export interface DecideOptions {
  readonly confirm?: boolean;
  readonly fillIn?: string;
  readonly override?: string;
  readonly reason?: string;
  readonly document?: string;
}

/** Decides one line on the proposal that stands now; another decision in between is refused as a conflict. */
export async function decideCommand(context: CommandContext, lineId: string, options: DecideOptions): CommandResult {
  const { screen } = context;
  const choice = choiceOf(options);
  return withClient(context, { settings: settingsFor(context) }, async (client) => {
    const { item } = await client.call('getAllocation', { params: { id: lineId } });
    const said = { reason: options.reason ?? null, documentNumber: options.document ?? null };
    const body = { ...choice, ...said, proposalHash: item.proposalHash } as RequestOf<'decideAllocation'>['body'];
    const answer = await client.call(
      'decideAllocation',
      { params: { id: lineId }, body },
      { idempotencyKey: crypto.randomUUID(), ifMatch: item.revision },
    );
    await untilServed(client, answer.position);
    if (screen.json) screen.printJson(answer);
    else {
      const { kind, change, finalBudget } = answer.decision;
      const next = formatMoney(finalBudget, '万元');
      screen.print(
        screen.in({
          zh: `${item.objectName}：${decisionKinds[kind].zh} ${signedMoney(change)} 万元，${item.fiscalYear} 年预算 ${next} 万元。`,
          en: `${item.objectName}: ${decisionKinds[kind].en} ${signedMoney(change)} 万元, budget ${item.fiscalYear} is ${next} 万元.`,
        }),
      );
    }
    return exitCodes.ok;
  });
}

type Choice = { kind: 'confirm' } | { kind: 'fill-in'; change: Fen } | { kind: 'override'; change: Fen };

function choiceOf({ confirm, fillIn, override, reason }: DecideOptions): Choice {
  const said = [confirm === true, fillIn !== undefined, override !== undefined].filter(Boolean).length;
  if (said !== 1) throw new Refused('cli.usage', { detail: '--confirm | --fill-in | --override' });
  if (fillIn !== undefined) return { kind: 'fill-in', change: amountOption(fillIn) };
  if (override === undefined) return { kind: 'confirm' };
  if (reason === undefined) throw new Refused('cli.usage', { detail: '--override … --reason …' });
  return { kind: 'override', change: amountOption(override) };
}

/** A change of money in yuan, or in the unit written behind it: `-300000`, `+5万元`. Refused: see `parseMoney`. */
export function amountOption(text: string): Fen {
  const [, number = text, unit = '元'] = /^(.*?)\s*(亿元|万元|元)?$/.exec(text.trim()) ?? [];
  return parseMoney(number.replace('−', '-'), unit in moneyUnits ? (unit as MoneyUnit) : '元');
}
