import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';

export interface ExplainOptions {
  readonly asOf?: string;
}

/** Why a line says what it says: the sentence, the arithmetic, the rows, the facts, and the nearest row that would have changed it. */
export async function explainCommand(context: CommandContext, line: string, { asOf }: ExplainOptions): CommandResult {
  const { screen } = context;
  const answer = await withClient(context, { settings: settingsFor(context) }, (client) =>
    client.call('explainAllocation', { params: { id: line }, query: asOf === undefined ? {} : { asOf } }),
  );
  if (screen.json) {
    screen.printJson(answer);
    return exitCodes.ok;
  }
  screen.print(screen.in(answer.explanation.sentence));
  for (const step of answer.explanation.steps) screen.print(`  ${screen.in(step)}`);
  for (const { label, words, eventId } of answer.explanation.facts) {
    if (eventId === null) continue;
    screen.print(
      `  ${screen.in(label)} = ${screen.in(words)}  ${screen.in({ zh: '依据事件', en: 'from event' })} ${eventId}`,
    );
  }
  if (answer.nearest !== null) screen.print(screen.in(answer.nearest.sentence));
  return exitCodes.ok;
}
