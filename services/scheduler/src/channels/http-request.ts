import { fetch } from 'undici';
import { type SendingOutcome, sendingTimeoutMs } from './channel.ts';
import { faultText } from './fault-text.ts';
import { PrivateAddress, publicReach, type Reach } from './reach.ts';

export interface HttpRequest {
  readonly url: string;
  readonly method?: 'POST' | 'PUT' | 'GET';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly signal: AbortSignal;
  /** Default: public addresses alone. */
  readonly reach?: Reach;
  /** Default 20,000 ms. */
  readonly timeoutMs?: number;
  /** Never repeated in a fault. */
  readonly secrets: readonly string[];
}

export type HttpAnswer =
  | { readonly kind: 'answered'; readonly text: string }
  | Exclude<SendingOutcome, { readonly kind: 'delivered' }>;

const longestAnswer = 65_536;
const longestWaitMs = 86_400_000;
/** Of the 4xx, those that say "not now". */
const notNow = new Set([408, 425, 429]);

/**
 * One HTTP request, bounded in time and in what it reads. A redirect is not followed, wherever it leads: what a message says goes to the
 * address that was set and to no other. Never rejects.
 */
export async function httpRequest(request: HttpRequest): Promise<HttpAnswer> {
  const { url, method = 'POST', headers, body, timeoutMs = sendingTimeoutMs, secrets, reach = publicReach } = request;
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([request.signal, timeout]);
  try {
    reach.check(url);
    const { dispatcher } = reach;
    const response = await fetch(url, { method, headers, body, redirect: 'manual', signal, dispatcher });
    const text = await bounded(response);
    if (response.ok) return { kind: 'answered', text };
    const fault = { code: `http.${response.status}`, text: faultText(text, secrets) };
    if (response.status < 500 && !notNow.has(response.status)) return { kind: 'refused', fault };
    return { kind: 'try-again', fault, retryAfterMs: retryAfterMs(response.headers.get('retry-after'), Date.now()) };
  } catch (error) {
    if (isPrivate(error)) return { kind: 'refused', fault: { code: 'private-address', text: '' } };
    const code = timeout.aborted ? 'timeout' : request.signal.aborted ? 'stopped' : connectionCode(error);
    return { kind: 'try-again', fault: { code, text: faultText(causeOf(error), secrets) }, retryAfterMs: null };
  }
}

/** `Retry-After` in seconds or as a date; at most a day; null when it says nothing usable. */
export function retryAfterMs(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  const ms = /^\d{1,9}$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), longestWaitMs) : null;
}

const isPrivate = (error: unknown): boolean =>
  error instanceof PrivateAddress || (error instanceof Error && error.cause instanceof PrivateAddress);

async function bounded(response: Awaited<ReturnType<typeof fetch>>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > longestAnswer) break;
  }
  return text.slice(0, longestAnswer);
}

function connectionCode(error: unknown): string {
  const code = (error as { cause?: NodeJS.ErrnoException }).cause?.code;
  if (code === 'ECONNREFUSED') return 'connection-refused';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknown-host';
  return 'connection-failed';
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}
