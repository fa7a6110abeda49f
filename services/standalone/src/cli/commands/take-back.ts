import type { OutputOf } from '@bihuan/contract';
import { Refused } from '@bihuan/domain';
import { type Client, ProblemAnswered } from '../../client/client.ts';
import { untilServed } from '../../client/until-served.ts';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';

type Taken = Pick<OutputOf<'getImport' | 'getUnitImport'>['item'], 'id' | 'fileName' | 'status' | 'kept'>;

/** Takes an import back, of outcomes or of a unit register, and says what stays and why. */
export function takeBackCommand(
  context: CommandContext,
  id: string,
  { reason }: { readonly reason: string },
): CommandResult {
  const { screen } = context;
  return withClient(context, { settings: settingsFor(context) }, async (client) => {
    const item = await takenBack(client, id, reason);
    if (screen.json) {
      screen.printJson({ import: item });
      return exitCodes.ok;
    }
    const { fileName, kept } = item;
    screen.print(
      screen.in({
        zh: `已撤回导入“${fileName}”。${kept.length === 0 ? '' : `以下 ${kept.length} 项保留：`}`,
        en: `The import of ${fileName} is taken back.${kept.length === 0 ? '' : ` ${kept.length} stay:`}`,
      }),
    );
    for (const one of kept) screen.print(`  ${one.targetId}  ${one.reason}`);
    return exitCodes.ok;
  });
}

async function takenBack(client: Client, id: string, reason: string): Promise<Taken> {
  const keyed = { idempotencyKey: crypto.randomUUID() };
  const asked = { params: { id }, body: { reason } };
  if (!(await isUnitImport(client, id))) return (await client.call('takeBackImport', asked, keyed)).item;
  const { position } = await client.call('takeBackUnitImport', asked, keyed);
  await untilServed(client, position);
  return (await client.call('getUnitImport', { params: { id } })).item;
}

/** The two kinds have ids of their own: what is not the one is the other, or there is none. */
async function isUnitImport(client: Client, id: string): Promise<boolean> {
  try {
    await client.call('getUnitImport', { params: { id } });
    return true;
  } catch (error) {
    const code = error instanceof ProblemAnswered ? error.document.code : error instanceof Refused ? error.code : null;
    if (code === 'import.not-found') return false;
    throw error;
  }
}
