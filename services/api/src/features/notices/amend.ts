import { amendLetter, letterReady } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';
import { askedForAmendment } from './asked-from.ts';
import { buildLetter } from './build-letter.ts';
import { knowAll, saysMoney } from './know-all.ts';

/** Makes a draft anew from the record as it stands, with what is wanted otherwise. */
export const handleAmendLetter: Handler<'amendLetter'> = async (context, { params, body }) => {
  const { streams, command, ifMatch, today } = context;
  const { state, commandIds } = await streams.letter.loadWithCommands(params.id);
  const { reason, ...change } = body;
  const rebuilt = async () => {
    const asked = askedForAmendment(letterReady(state, 'amendLetter'), change, today);
    await knowAll(context, { withMoney: saysMoney(asked) });
    const { text } = await buildLetter(context, asked);
    return { ...text, on: asked.on, reason };
  };
  // A repeated command finds its own effect, whatever the record says by now.
  const amendment = commandIds.has(command.commandId) ? null : await rebuilt();
  const effect = await streams.letter.execute({
    id: params.id,
    command,
    ifMatch,
    decide: (now) => (amendment === null ? [] : amendLetter(amendment, now)),
  });
  return commandAnswer(context, params.id, effect);
};
