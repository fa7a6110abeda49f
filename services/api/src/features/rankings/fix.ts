import { hash } from 'node:crypto';
import { fixRanking, isNewRanking, listRankingMembers, Refused } from '@bihuan/domain';
import { canonicalText, type ExpectedRevision } from '@bihuan/event-store';
import { commandAnswer } from '../../answer.ts';
import { derivedCommandId, idFromCommand } from '../../command-metadata.ts';
import type { Handler, HandlerContext } from '../../operations.ts';
import { waitForHead } from '../../wait-for-head.ts';
import { pieces } from '../imports/pieces.ts';
import { rankedNow } from './ranked.ts';

const waitForHeadMs = 30_000;

/** Ranks by the scores that count now and fixes the list: its members piece by piece, then the event by which all of it holds. */
export const handleFixRanking: Handler<'fixRanking'> = (context, { body }) =>
  context.inRankingTurn(async () => {
    const { streams, command, ifMatch, today } = context;
    const { id, fiscalYear, group, method, documentNumber, reason, sample, on = today } = body;
    const stream = streams.ranking;
    const before = await stream.loadWithCommands(id);
    // The same request again finds its own effect, whatever has become of the scores since.
    if (before.commandIds.has(command.commandId)) return commandAnswer(context, id, await again(context, id));
    if (before.state.fixed !== null && before.state.fixed.fiscalYear !== fiscalYear)
      throw new Refused('ranking.year-differs', { rankingId: id, fiscalYear: before.state.fixed.fiscalYear });
    await waitForHead(context, { projections: ['budget'], timeoutMs: waitForHeadMs });
    const { members, counted, places } = await rankedNow(context, body, { asOf: null, on: today });
    const membersHash = hash('sha256', canonicalText(JSON.parse(JSON.stringify(members))));
    // Cut short and sent again when scores have changed in between, it is another list.
    const draftId = idFromCommand(command.commandId, `ranking ${membersHash}`);
    const list = {
      fiscalYear,
      draftId,
      group,
      method,
      membersHash,
      counted,
      places,
      on,
      documentNumber,
      reason,
      sample,
    };
    const fixing = { rankingId: id, members: members.length, ...list };
    if (!isNewRanking(fixing, before.state)) return commandAnswer(context, id, await again(context, id));
    // Exactly what was decided on, then its own pieces: whoever comes in between is named, and wins.
    let seen: ExpectedRevision | null = ifMatch ?? before.revision ?? 'none';
    for (const { from, items } of pieces(members, 1_000)) {
      const commandId = derivedCommandId(draftId, `members ${from}`);
      const piece = { ...command, commandId, fingerprint: commandId };
      const decide = (state: typeof before.state) => listRankingMembers(draftId, from, items, state);
      seen = (await stream.execute({ id, command: piece, ifMatch: seen, decide })).revision;
    }
    const effect = await stream.execute({ id, command, ifMatch: seen, decide: (state) => fixRanking(fixing, state) });
    return commandAnswer(context, id, effect);
  });

/** What is on record already, as the answer to a command that adds nothing. */
async function again({ streams }: HandlerContext, id: string) {
  const { state, revision } = await streams.ranking.loadWithCommands(id);
  return { state, revision, position: null, recordedAt: null, repeated: true, events: [] };
}
