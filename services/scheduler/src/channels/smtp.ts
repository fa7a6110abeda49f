import nodemailer, { type NodemailerError } from 'nodemailer';
import { type Channel, type Message, type SendingOutcome, sendingTimeoutMs } from './channel.ts';
import { faultText } from './fault-text.ts';

export interface SmtpOptions {
  readonly host: string;
  readonly port: number;
  /**
   * `implicit`: TLS from the first byte (465). `required`: STARTTLS, or nothing is sent. `when-offered`: STARTTLS where the server has it.
   * `never`: in the clear, for a relay on the same machine.
   */
  readonly tls: 'implicit' | 'required' | 'when-offered' | 'never';
  readonly user: string | null;
  readonly password: string | null;
  /** Mailbox that it comes from; a name before it is allowed. */
  readonly from: { readonly name: string; readonly address: string };
  /** The part of Message-IDs after the `@`. Default: the domain of `from`. */
  readonly messageIdDomain?: string;
  /** Connections kept open at most. Default 3. */
  readonly connections?: number;
  /** Default 20,000 ms. */
  readonly timeoutMs?: number;
  /** Certificates that are trusted beside those of Node, PEM. */
  readonly trusted?: string;
}

/** Mail over pooled connections. What a person's mailbox sees twice has the same Message-ID. */
export function smtpChannel(options: SmtpOptions): Channel {
  const { host, port, tls, user, password, from, connections = 3, timeoutMs = sendingTimeoutMs } = options;
  const domain = options.messageIdDomain ?? from.address.split('@').at(-1) ?? 'bihuan.invalid';
  const transport = nodemailer.createTransport({
    pool: true,
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'required',
    ignoreTLS: tls === 'never',
    ...(user !== null && { auth: { user, pass: password ?? '' } }),
    ...(options.trusted !== undefined && { tls: { ca: options.trusted } }),
    maxConnections: connections,
    maxMessages: 1000,
    // A connection lost while sending is a failed attempt of ours, counted and put off.
    maxRequeues: 0,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const secrets = [password ?? '', user ?? ''];

  async function send(message: Message, signal: AbortSignal): Promise<SendingOutcome> {
    if (!isMailbox(message.to)) return { kind: 'refused', fault: { code: 'smtp.address', text: '' } };
    const messageId = `<${message.messageId}@${domain}>`;
    const sending = transport.sendMail({
      messageId,
      from: { name: oneLine(from.name), address: from.address },
      to: { name: oneLine(message.recipient.name), address: message.to },
      subject: oneLine(message.subject),
      text: message.text,
      textEncoding: 'base64',
      // Nobody answers a reminder with an absence notice.
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
    try {
      await withinBounds(sending, { signal, timeoutMs: 2 * timeoutMs });
      return { kind: 'delivered', messageId };
    } catch (error) {
      return failed(error as NodemailerError, [...secrets, message.to]);
    }
  }
  // One under way on each connection and one behind it: that waits no longer than the bound on both allows.
  return { name: 'smtp', atOnce: 2 * connections, send, close: async () => transport.close() };
}

function failed(error: NodemailerError, secrets: readonly string[]): SendingOutcome {
  const { responseCode = null, command = '', code = '' } = error;
  const text = faultText(error.response ?? error.message, secrets);
  const fault = { code: responseCode === null ? connectionCode(error) : `smtp.${responseCode}`, text };
  // A sender or a sign-in that is not taken is our own settings' fault: it says nothing about this recipient.
  const isAboutMessage = command === 'RCPT TO' || command === 'DATA' || code === 'EMESSAGE';
  if (responseCode !== null && responseCode >= 500 && isAboutMessage) return { kind: 'refused', fault };
  return { kind: 'try-again', fault, retryAfterMs: null };
}

function connectionCode({ code, message }: NodemailerError): string {
  if (/ECONNREFUSED/.test(message)) return 'connection-refused';
  if (code === 'ETIMEDOUT') return 'timeout';
  if (code === 'EDNS') return 'unknown-host';
  if (code === 'ETLS' || code === 'EREQUIRETLS') return 'smtp.tls';
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'smtp.sign-in';
  return code === 'EABORT' ? 'stopped' : 'connection-failed';
}

/** The pool has no time limit for waiting in its queue, and takes no signal. */
async function withinBounds(
  sending: Promise<unknown>,
  { signal, timeoutMs }: { readonly signal: AbortSignal; readonly timeoutMs: number },
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let stop: () => void = () => {};
  const bound = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(bounded('ETIMEDOUT')), timeoutMs);
    stop = () => reject(bounded('EABORT'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    await Promise.race([sending, bound]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    sending.catch(() => {});
  }
}

const bounded = (code: 'ETIMEDOUT' | 'EABORT') => Object.assign(new Error(code), { code });

/** One mailbox and nothing that could begin another header or recipient. */
export const isMailbox = (text: string): boolean => /^[^\s@<>(),;:\\"[\]\p{Cc}]+@[^\s@<>(),;:\\"\p{Cc}]+$/u.test(text);

const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
