import { draftLetter } from '@bihuan/domain';
import { idFromCommand } from '../../command-metadata.ts';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';
import { askedForDraft } from './asked-from.ts';
import { buildLetter } from './build-letter.ts';
import { knowAll, saysMoney } from './know-all.ts';

/** Drafts a letter from the record as it stands. */
export const handleDraftLetter: Handler<'draftLetter'> = async (context, { body }) => {
  const { streams, command, today } = context;
  const id = idFromCommand(command.commandId, 'letter');
  const { status } = await streams.letter.load(id);
  const asked = askedForDraft(body, today);
  if (status === 'none') await knowAll(context, { withMoney: saysMoney(asked) });
  // A repeated command finds its own draft, whatever the record says by now.
  const letter = status === 'none' ? await buildLetter(context, asked) : null;
  return commandOn(context, context.streams.letter, id, (state) =>
    letter === null
      ? []
      : draftLetter({ letterId: id, kind: asked.kind, about: letter.about, on: asked.on, ...letter.text }, state),
  );
};
