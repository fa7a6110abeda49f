import type { CommandAnswer, OutputOf } from '@bihuan/contract';
import { problemInWords, Refused } from '@bihuan/domain';
import { derivedCommandId } from '../../command-metadata.ts';
import type { Handler, HandlerContext } from '../../operations.ts';
import { waitForHead } from '../../wait-for-head.ts';
import { handlePlaceHold } from '../holds/place.ts';
import { handleReleaseHold } from '../holds/release.ts';
import { decideLine, waitForHeadMs } from './decide-line.ts';
import { decisionOf } from './last-decision.ts';
import { handleOrderClawback } from './order-clawback.ts';
import { handleWithdrawDecision } from './withdraw-decision.ts';

type Answer = OutputOf<'decideAllocations'>['items'][number];
type Asked = Parameters<Handler<'decideAllocations'>>[1]['body']['items'][number];

type Move = Exclude<Asked['decision'], { kind: 'confirm' | 'fill-in' | 'override' }>;

/** Lines that are decided side by side, so that they share a commit. */
const atOnce = 64;

/**
 * Decides many lines, or holds, releases, claws back from or withdraws the decision about each, with an answer of its own: one that is refused leaves the others. Each is a command of its own, derived from
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
    moved: count('moved'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    change: decided.reduce((sum, { decision }) => sum + (decision?.change ?? 0), 0),
    position: head === null ? null : String(head),
  };
};

async function decideOne(context: HandlerContext, { id, revision, decision }: Asked): Promise<Answer> {
  const commandId = derivedCommandId(context.command.commandId, id);
  const command = { ...context.command, commandId, causationId: context.command.commandId };
  const ifMatch = revision === undefined ? null : revision === null ? 'none' : BigInt(revision);
  try {
    if (!isAboutAmount(decision)) {
      const { events, repeated } = await move({ ...context, command, ifMatch }, id, decision);
      return { id, status: events.length > 0 && !repeated ? 'moved' : 'unchanged', decision: null, problem: null };
    }
    const { effect, event } = await decideLine(context, { id, decision, command, ifMatch });
    const isNew = effect.events.length > 0 && !effect.repeated;
    return { id, status: isNew ? 'decided' : 'unchanged', decision: decisionOf(event), problem: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { id, status: 'refused', decision: null, problem: problemOf(error) };
  }
}

const isAboutAmount = (decision: Asked['decision']): decision is Exclude<Asked['decision'], Move> =>
  decision.kind === 'confirm' || decision.kind === 'fill-in' || decision.kind === 'override';

/** What the operation of the one line does. */
function move(context: HandlerContext, id: string, asked: Move): Promise<CommandAnswer> {
  const params = { id };
  switch (asked.kind) {
    case 'hold': {
      const { kind: _, ...body } = asked;
      return handlePlaceHold(context, { params, body });
    }
    case 'release': {
      const { kind: _, holdId, ...body } = asked;
      return handleReleaseHold(context, { params: { id, holdId }, body });
    }
    case 'claw-back': {
      const { kind: _, ...body } = asked;
      return handleOrderClawback(context, { params, body });
    }
    case 'withdraw': {
      const { kind: _, ...body } = asked;
      return handleWithdrawDecision(context, { params, body });
    }
  }
}

function problemOf(refused: Refused): NonNullable<Answer['problem']> {
  const [zh, en] = [problemInWords(refused, 'zh'), problemInWords(refused, 'en')];
  return {
    code: refused.code,
    message: { zh: zh.message, en: en.message },
    todo: { zh: zh.todo, en: en.todo },
  };
}
