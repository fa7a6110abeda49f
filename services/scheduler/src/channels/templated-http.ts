import type { Channel } from './channel.ts';
import { faultText } from './fault-text.ts';
import { httpRequest } from './http-request.ts';
import { compileTemplate, type HttpTemplate } from './http-template.ts';
import type { Reach } from './reach.ts';

/** Whatever else speaks HTTP: gateways of text messages, government messaging. Refused: as `compileTemplate`. */
export function templatedHttpChannel(
  template: HttpTemplate,
  options: { readonly timeoutMs?: number; readonly reach?: Reach } = {},
): Channel {
  const fill = compileTemplate(template);
  const { method, accepted } = template;
  return {
    name: 'http',
    async send(message, signal) {
      const { messageId } = message;
      const filled = fill(message);
      const secrets = [...template.secrets, message.to];
      const body = method === 'GET' ? null : filled.body;
      const answer = await httpRequest({ ...filled, ...options, body, method, signal, secrets });
      if (answer.kind !== 'answered') return answer;
      if (accepted === null || answer.text.includes(accepted)) return { kind: 'delivered', messageId };
      const fault = { code: 'http.not-accepted', text: faultText(answer.text, secrets) };
      return { kind: 'try-again', fault, retryAfterMs: null };
    },
    close: async () => undefined,
  };
}
