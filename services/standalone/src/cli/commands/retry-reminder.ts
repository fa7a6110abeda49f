import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';

export interface RetryOptions {
  readonly reason?: string;
}

/** Has a message tried again whose last attempt has failed; a scheduler that runs sends it. */
export async function retryReminderCommand(
  context: CommandContext,
  id: string,
  { reason }: RetryOptions,
): CommandResult {
  const { screen } = context;
  const answer = await withClient(context, { settings: settingsFor(context) }, (client) =>
    client.call('retryReminder', { params: { id }, body: reason === undefined ? {} : { reason } }),
  );
  if (screen.json) screen.printJson(answer);
  else screen.print(screen.in({ zh: `已安排重新发送 ${id}。`, en: `${id} is to be tried again.` }));
  return exitCodes.ok;
}
