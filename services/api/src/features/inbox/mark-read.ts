import { hash } from 'node:crypto';
import { markRead, recipientKeyOf, yearOf } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

export const handleMarkInboxRead: Handler<'markInboxRead'> = async (context, { body }) => {
  const { streams, command, today } = context;
  const { recipient, items } = body;
  const id = `r${hash('sha256', recipientKeyOf(recipient)).slice(0, 23)}.${yearOf(today)}`;
  const effect = await streams.outbox.execute({
    id,
    command,
    decide: (state) => markRead({ recipient, stepKeys: [...new Set(items)], on: today }, state),
  });
  const { id: _, ...answer } = await commandAnswer(context, id, effect);
  return answer;
};
