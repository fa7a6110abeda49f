import type { OutputOf, RequestOf } from '@bihuan/contract';
import { calendarDate, inWords } from '@bihuan/domain';
import type { Client } from '../../client/client.ts';
import { untilServed } from '../../client/until-served.ts';
import { type CommandContext, type CommandResult, countOption, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Screen } from '../screen.ts';
import { amountOption } from './decide.ts';

type Finding = OutputOf<'getFinding'>['item'];
type Raising = NonNullable<RequestOf<'raiseFinding'>['body']>;

export interface TermOptions {
  readonly due?: string;
  readonly within?: string;
  readonly days?: NonNullable<Raising['term']>['kind'];
}

export interface RaiseOptions extends TermOptions {
  readonly evaluation: string;
  readonly description: string;
  readonly category: string;
  readonly severity: Raising['severity'];
  readonly class?: Raising['class'];
  readonly amount?: string;
  readonly basis?: string;
  readonly requirement?: string;
}

/** How a finding stands, and what can be done with it now. */
export const findingCommand = (context: CommandContext, id: string): CommandResult =>
  withClient(context, { settings: settingsFor(context) }, async (client) => {
    const answer = await client.call('getFinding', { params: { id } });
    if (context.screen.json) context.screen.printJson(answer);
    else printFinding(answer.item, context.screen);
    return exitCodes.ok;
  });

/** Raises a finding of an evaluation. */
export const raiseCommand = (context: CommandContext, options: RaiseOptions): CommandResult =>
  withClient(context, { settings: settingsFor(context) }, async (client) => {
    const body = {
      evaluationId: options.evaluation,
      description: options.description,
      category: options.category,
      severity: options.severity,
      class: options.class ?? null,
      amount: options.amount === undefined ? null : amountOption(options.amount),
      basis: options.basis ?? null,
      requirement: options.requirement ?? null,
      ...termOf(options),
    };
    const answer = await client.call('raiseFinding', { body }, { idempotencyKey: crypto.randomUUID() });
    await sayWhatBecame(client, answer, context.screen);
    return exitCodes.ok;
  });

/** A day, or so many days: working days unless it says otherwise. Refused: `date.does-not-exist`, `cli.usage`. */
export function termOf({ due, within, days = 'working' }: TermOptions) {
  return {
    dueDate: due === undefined ? null : calendarDate(due),
    term: within === undefined ? null : { days: countOption(within), kind: days, from: null },
  };
}

/** What a command answered, and how the finding stands after it. */
export async function sayWhatBecame(
  client: Client,
  answer: { readonly id: string; readonly position: string | null },
  screen: Screen,
): Promise<void> {
  await untilServed(client, answer.position);
  const { item } = await client.call('getFinding', { params: { id: answer.id } });
  if (screen.json) screen.printJson({ ...answer, item });
  else printFinding(item, screen);
}

function printFinding(item: Finding, screen: Screen): void {
  const { language } = screen;
  const isChinese = language === 'zh';
  const between = isChinese ? '：' : ': ';
  const line = (title: { readonly zh: string; readonly en: string }, text: string | null) => {
    if (text !== null && text !== '') screen.print(`${screen.in(title)}${between}${text}`);
  };
  screen.print(`${item.id}  ${item.objectName}`);
  screen.print(item.description);
  line({ zh: '单位', en: 'unit' }, item.unit);
  line({ zh: '状态', en: 'state' }, inWords('ledgerState', item.closedAs ?? item.state, language));
  const moved = item.originalDueDate !== null && item.originalDueDate !== item.dueDate;
  line({ zh: '到期日', en: 'due' }, `${moved ? `${item.originalDueDate} → ` : ''}${item.dueDate ?? '—'}`);
  for (const measure of item.commitment?.measures ?? [])
    line(
      { zh: `措施 ${measure.measureId}`, en: `measure ${measure.measureId}` },
      `${measure.text} ${measure.dueDate} ${measure.percent}%`,
    );
  const rating = (code: Finding['claim']) => (code === null ? '—' : inWords('rating', code, language));
  if (item.claim !== null || item.rating !== null)
    line({ zh: '所报 / 所核', en: 'claimed / checked' }, `${rating(item.claim)} / ${rating(item.rating)}`);
  const moves = item.allowed.map((move) => inWords('findingMove', move, language));
  line({ zh: '现在可以', en: 'can be done now' }, moves.join(isChinese ? '、' : ', '));
}
