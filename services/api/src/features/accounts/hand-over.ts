import type { OutputOf } from '@bihuan/contract';
import {
  type CommandMetadata,
  type HandOver,
  handOverAccount,
  handOverCommitment,
  handOverDeputy,
  handOverPost,
  handOverToken,
  Refused,
} from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import { derivedCommandId, idFromCommand } from '../../command-metadata.ts';
import type { Handler, HandlerContext } from '../../operations.ts';
import { waitForHead } from '../../wait-for-head.ts';
import { planHandOver } from './plan-hand-over.ts';
import { refuseTakingLast } from './taking-away.ts';

const waitMs = 5_000;

/**
 * Somebody leaves. What passes to the successor is recorded first, with the account disabled; then each step where it belongs. Repeated, it
 * carries out what is recorded, so that what was cut short is finished; asked anew it hands over what is still held.
 * One after the other, as appointments of deputies are: two at once could close a circle. Refused: `account.not-found`,
 * `account.last-administrator`, `hand-over.same-person`, `hand-over.wrong-post`, `account.disabled` of the successor, `projection.behind`.
 */
export const handleHandOverAccount: Handler<'handOverAccount'> = (context, { params: { id }, body }) =>
  context.inAdministratorsTurn(context.command, () =>
    context.inSupervisionTurn(context.command, async () => {
      const { streams, command, projections, today } = context;
      await waitForHead(context, { timeoutMs: waitMs, projections: ['access', 'contacts', 'ledger', 'ownership'] });
      if (projections.access.account(id) === null) throw new Refused('account.not-found');
      const { commandIds } = await streams.account.loadWithCommands(id);
      const isNew = !commandIds.has(command.commandId);
      if (isNew) refuseTakingLast(context, { personId: id, grantId: null });
      const planned = isNew ? await planHandOver(context, id, body) : { ...nothing, ...body, on: today };
      const effect = await streams.account.execute({ id, command, decide: (state) => handOverAccount(planned, state) });
      const recorded = effect.events.find(({ type }) => type === 'AccountHandedOver');
      const handOver = recorded === undefined ? planned : (recorded.data as unknown as HandOver);
      await carryOut(context, id, handOver);
      const answer = await commandAnswer(context, id, effect);
      // Where the last step stands: a query after it sees all of them.
      const position = String((await context.store.head()) ?? answer.position);
      return { ...answer, position, handedOver: await told(context, id, handOver) };
    }),
  );

const nothing = { posts: [], standsFor: [], deputies: [], findings: [], tokens: [] };

async function told(
  { projections, principal, today }: HandlerContext,
  personId: string,
  { on: _on, reason: _reason, ...handOver }: HandOver,
): Promise<OutputOf<'handOverAccount'>['handedOver']> {
  const { items } = await projections.ledger.inChargeOf(principal, { personId, asOf: null, on: today });
  return { ...handOver, findingsHandedIn: items.flatMap(({ id, status }) => (status === 'submitted' ? [id] : [])) };
}

/** Each step is a command of its own that follows from this one, and finds itself where it was carried out before. */
async function carryOut({ streams, command }: HandlerContext, id: string, handOver: HandOver): Promise<void> {
  const { successorId, on: from, reason, posts, standsFor, deputies, findings, tokens } = handOver;
  const step = (what: string): CommandMetadata => {
    const commandId = derivedCommandId(command.commandId, what);
    return { ...command, commandId, fingerprint: commandId, causationId: command.commandId };
  };
  const newId = (of: string) => idFromCommand(command.commandId, of);
  for (const { organisationId, tenureId } of posts) {
    const post = { tenureId, successorId, nextTenureId: newId(tenureId), from, reason };
    await streams.posts.execute({
      id: organisationId,
      command: step(`post ${tenureId}`),
      decide: (state) => handOverPost(post, state),
    });
  }
  for (const { personId, appointmentId, isPassedOn } of standsFor) {
    const successor = isPassedOn ? { personId: successorId, appointmentId: newId(appointmentId) } : null;
    await streams['person-record'].execute({
      id: personId,
      command: step(`stands for ${appointmentId}`),
      decide: (state) => handOverDeputy({ appointmentId, successor, from, reason }, state),
    });
  }
  for (const appointmentId of deputies) {
    await streams['person-record'].execute({
      id,
      command: step(`deputy ${appointmentId}`),
      decide: (state) => handOverDeputy({ appointmentId, successor: null, from, reason }, state),
    });
  }
  for (const findingId of findings) {
    await streams.finding.execute({
      id: findingId,
      command: step(`finding ${findingId}`),
      decide: (state) => handOverCommitment({ personId: id, successorId, on: from, reason }, state),
    });
  }
  for (const tokenId of tokens) {
    await streams.token.execute({
      id: tokenId,
      command: step(`token ${tokenId}`),
      decide: (state) => handOverToken({ keeperId: successorId, reason }, state),
    });
  }
}
