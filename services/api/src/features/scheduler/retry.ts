import { retryMessage } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** The next look of a scheduler sends it; the attempts begin anew. */
export const handleRetryReminder: Handler<'retryReminder'> = async (context, { params, body }) => {
  const { streams, command, today } = context;
  const messageId = params.id;
  const effect = await streams.outbox.execute({
    id: messageId.slice(0, Math.max(1, messageId.lastIndexOf('.'))),
    command,
    decide: (state) => retryMessage({ messageId, reason: body.reason, on: today }, state),
  });
  return commandAnswer(context, messageId, effect);
};
