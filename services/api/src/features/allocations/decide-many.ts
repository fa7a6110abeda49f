import type { OutputOf } from '@bihuan/contract';
import { problemInWords, Refused } from '@bihuan/domain';
import { derivedCommandId } from '../../command-metadata.ts';
import type { Handler, HandlerContext } from '../../operations.ts';
import { waitForHead } from '../../wait-for-head.ts';
import { decideLine, waitForHeadMs } from './decide-line.ts';
import { decisionOf } from './last-decision.ts';

type Answer = OutputOf<'decideAllocations'>['items'][number];
type Asked = Parameters<Handler<'decideAllocations'>>[1]['body']['items'][number];

/** Lines that are decided side by side, so that they share a commit. */
const atOnce = 64;

/**
 * Decides many lines, each with an answer of its own: one that is refused leaves the others. Each is a command of its own, derived from
 * this one: repeated with the same key, what was decided is found and what was not is tried. Refused as a whole: `decision.line-twice`.
 */
export const handleDecideAllocations: Handler<'decideAllocations'> = async (context, { body }) => {
  const twice = body.items.find(({ id }, at) => body.items.findIndex((other) => other.id === id) !== at);
  if (twice !== undefined) throw new Refused('decision.line-twice', { id: twice.id }, { pointer: '/items' });
  await waitForHead(context, { projections: ['allocation'], timeoutMs: waitForHeadMs });
  const items: Answer[] = [];
  for (let from = 0; from < body.items.length; from += atOnce) {
    const piece = body.items.slice(from, from + atOnce);
    items.push(...(await Promise.all(piece.map((asked) => decideOne(context, asked)))));
  }
  const count = (status: Answer['status']) => items.filter((item) => item.status === status).length;
  const decided = items.filter(({ status }) => status === 'decided');
  const head = await context.store.head();
  return {
    items,
    decided: decided.length,
    unchanged: count('unchanged'),
    refused: count('refused'),
    change: decided.reduce((sum, { decision }) => sum + (decision?.change ?? 0), 0),
    position: head === null ? null : String(head),
  };
};

async function decideOne(context: HandlerContext, { id, decision }: Asked): Promise<Answer> {
  const commandId = derivedCommandId(context.command.commandId, id);
  const command = { ...context.command, commandId, causationId: context.command.commandId };
  try {
    const { effect, event } = await decideLine(context, { id, decision, command, ifMatch: null });
    const isNew = effect.events.length > 0 && !effect.repeated;
    return { id, status: isNew ? 'decided' : 'unchanged', decision: decisionOf(event), problem: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const [zh, en] = [problemInWords(error, 'zh'), problemInWords(error, 'en')];
    const message = { zh: zh.message, en: en.message };
    return {
      id,
      status: 'refused',
      decision: null,
      problem: { code: error.code, message, todo: { zh: zh.todo, en: en.todo } },
    };
  }
}
