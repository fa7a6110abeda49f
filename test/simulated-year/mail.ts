import type { Channel } from '../../services/scheduler/src/channels/channel.ts';
import { smtpChannel } from '../../services/scheduler/src/channels/smtp.ts';
import { smtpSink } from '../../services/scheduler/src/channels/smtp-sink.testing.ts';

/** A mail as it came to a mailbox. */
export interface Arrived {
  readonly messageId: string;
  /** The mailbox. */
  readonly to: string;
  /** The findings that it speaks of. */
  readonly findingIds: readonly string[];
}

/** A way for mail, and what came of it, in order. */
export interface Mail {
  readonly channel: Channel;
  arrived(): readonly Arrived[];
  stop(): Promise<void>;
}

export const publicUrl = 'http://bihuan.example';
const domain = 'bihuan.example';

/** Mail that is kept as it is handed over. */
export function mailInMemory(): Mail {
  const arrived: Arrived[] = [];
  const channel: Channel = {
    name: 'smtp',
    async send({ messageId, to, findingIds }) {
      arrived.push({ messageId, to, findingIds });
      return { kind: 'delivered', messageId: `<${messageId}@${domain}>` };
    },
    close: async () => {},
  };
  return { channel, arrived: () => arrived, stop: async () => {} };
}

/** Mail that goes out by SMTP to a server; what is told of it is what the server has received, read from its headers and its text. */
export async function mailOverSmtp(): Promise<Mail> {
  const { port, received, stop } = await smtpSink();
  const from = { name: '示例市财政局', address: `chase@${domain}` };
  const channel = smtpChannel({ host: '127.0.0.1', port, tls: 'never', user: null, password: null, from });
  return {
    channel,
    arrived: () =>
      received.map(({ to, text, header }) => ({
        messageId: header('Message-ID')?.slice(1, -`@${domain}>`.length) ?? '',
        to: to.join(),
        findingIds: [...text.matchAll(/\/findings\/(\S+)/g)].map(([, id = '']) => decodeURIComponent(id)),
      })),
    async stop() {
      await channel.close();
      await stop();
    },
  };
}
