import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail {
  readonly raw: string;
  readonly to: readonly string[];
  readonly secure: boolean;
  readonly connection: string;
  header(name: string): string | undefined;
  /** The text part, decoded. */
  readonly text: string;
}

type Fault = (
  stage: 'mail' | 'rcpt' | 'data',
  mail: ReceivedMail | null,
) => number | 'hang' | null | Promise<number | 'hang' | null>;

/** A real SMTP server on 127.0.0.1 that keeps what it received; `fault` makes it answer with a code, or not at all. */
export async function smtpSink(
  options: { readonly fault?: Fault; readonly server?: SMTPServerOptions; readonly port?: number } = {},
) {
  const received: ReceivedMail[] = [];
  const { fault = () => null } = options;
  const answer = async (stage: Parameters<Fault>[0], mail: ReceivedMail | null, callback: (error?: Error) => void) => {
    const code = await fault(stage, mail);
    if (code === 'hang') return;
    if (code === null) callback();
    else callback(Object.assign(new Error(`answer ${code} of the sink`), { responseCode: code }));
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onMailFrom: (_address, _session, callback) => void answer('mail', null, callback),
    onRcptTo: (_address, _session, callback) => void answer('rcpt', null, callback),
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const mail = parsed(Buffer.concat(chunks).toString('utf8'), {
          to,
          secure: session.secure,
          connection: session.id,
        });
        void answer('data', mail, (error) => {
          if (error === undefined) received.push(mail);
          callback(error);
        });
      });
    },
    ...options.server,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function parsed(raw: string, about: Pick<ReceivedMail, 'to' | 'secure' | 'connection'>): ReceivedMail {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, end).replaceAll(/\r\n[ \t]+/g, ' ');
  const headers = new Map(
    head.split('\r\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  const body = raw.slice(end + 4);
  const isBase64 = headers.get('content-transfer-encoding') === 'base64';
  const text = isBase64 ? Buffer.from(body, 'base64').toString('utf8') : body;
  return { ...about, raw, text, header: (name) => headers.get(name.toLowerCase()) };
}
