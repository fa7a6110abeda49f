import { createHmac } from 'node:crypto';
import type { Channel } from './channel.ts';
import { httpRequest } from './http-request.ts';
import type { Reach } from './reach.ts';

export interface WebhookOptions {
  readonly url: string;
  readonly secret: string;
  readonly clock: () => Date;
  readonly timeoutMs?: number;
  readonly reach?: Reach;
}

/**
 * A signed call to another system. The signature is over `<timestamp>.<body>`, so that neither can be changed nor an old call be played
 * again; `docs/channels.md` says how to check it.
 */
export function webhookChannel({ url, secret, clock, timeoutMs, reach }: WebhookOptions): Channel {
  return {
    name: 'webhook',
    async send(message, signal) {
      const { messageId, recipient, language, subject, text, findingIds, policyChangeIds } = message;
      const body = JSON.stringify({ messageId, recipient, language, subject, text, findingIds, policyChangeIds });
      const timestamp = String(Math.floor(clock().getTime() / 1000));
      const answer = await httpRequest({
        url,
        headers: {
          'content-type': 'application/json',
          'idempotency-key': messageId,
          'bihuan-timestamp': timestamp,
          'bihuan-signature': `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`,
        },
        body,
        signal,
        secrets: [secret, url],
        ...(timeoutMs !== undefined && { timeoutMs }),
        ...(reach !== undefined && { reach }),
      });
      return answer.kind === 'answered' ? { kind: 'delivered', messageId } : answer;
    },
    close: async () => undefined,
  };
}
