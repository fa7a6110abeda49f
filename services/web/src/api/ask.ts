import { operationTable } from 'virtual:operation-table';
import type { OperationId, OutputOf, RequestOf } from '@bihuan/contract';
import { currentLanguage } from '../i18n/language.ts';
import { Problem } from './problem.ts';
import { sendTelling } from './send-telling.ts';

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

export interface AskOptions {
  readonly signal?: AbortSignal;
  /** One for each intention of a person: a repetition after a lost answer has no second effect. */
  readonly idempotencyKey?: string;
  /** The revision that the person has seen, null where nothing was there yet: a change in between is a conflict. */
  readonly ifMatch?: string | null;
  /** Called with how much of the request is sent, 0 to 1. */
  readonly onSent?: (share: number) => void;
}

/** Up to where this browser has written or heard of news: its questions wait until that is served, whichever replica answers. */
let seenUpTo: string | null = null;
export function seen(position: string): void {
  if (seenUpTo === null || BigInt(position) > BigInt(seenUpTo)) seenUpTo = position;
}
/** Commands under way, and when the last one was answered. */
let writing = 0;
let wroteAt = 0;

/** What one has just done oneself is no news, however long the record takes to tell of it. */
const ownDeedMs = 3_000;
export const isOwnDeed = (): boolean => writing > 0 || Date.now() - wroteAt < ownDeedMs;

/**
 * Calls an operation of the contract with the session of this browser. Rejects with a `Problem`: what the service refuses, or
 * `network.unreachable` where no answer came (the outcome of a command is then unknown: repeat it with the same key).
 */
export async function ask<Id extends OperationId>(
  id: Id,
  request: RequestOf<Id>,
  options: AskOptions = {},
): Promise<OutputOf<Id>> {
  if (operationTable[id].method === 'get') return answerOf(id, request, options);
  writing += 1;
  try {
    const output = await answerOf(id, request, options);
    const { position } = output as { readonly position?: string | null };
    if (typeof position === 'string') seen(position);
    wroteAt = Date.now();
    return output;
  } finally {
    writing -= 1;
  }
}

async function answerOf<Id extends OperationId>(
  id: Id,
  request: RequestOf<Id>,
  { signal, idempotencyKey, ifMatch, onSent }: AskOptions,
): Promise<OutputOf<Id>> {
  const { method } = operationTable[id];
  const { body } = request as Parts;
  const isForm = body instanceof FormData;
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': currentLanguage() };
  if (body !== undefined && !isForm) headers['content-type'] = 'application/json';
  if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
  if (typeof ifMatch === 'string') headers['if-match'] = `"${ifMatch}"`;
  if (ifMatch === null) headers['if-none-match'] = '*';
  if (method === 'get' && seenUpTo !== null) headers['bihuan-after'] = seenUpTo;
  const sent = {
    method: method.toUpperCase(),
    headers,
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    signal: signal ?? null,
  };
  const address = addressOf(id, request);
  const answering =
    onSent === undefined ? fetch(address, { ...sent, credentials: 'same-origin' }) : sendTelling(address, sent, onSent);
  const response = await answering.catch((error: unknown) => {
    if (signal?.aborted === true) throw error;
    throw Problem.unreachable();
  });
  if (!response.ok) throw await Problem.of(response);
  // The line may also be lost while the answer comes, or something between may have answered in place of the service.
  return response.json().catch((error: unknown) => {
    if (signal?.aborted === true) throw error;
    throw Problem.malformed(response.status);
  }) as Promise<OutputOf<Id>>;
}

/** The address of an operation with its parameters, for links to files as well. */
export function addressOf<Id extends OperationId>(id: Id, request: RequestOf<Id>): string {
  const { params = {}, query = {} } = request as Parts;
  const path = operationTable[id].path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const members = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => [name, String(value)]);
  return members.length === 0 ? path : `${path}?${new URLSearchParams(members)}`;
}

/** The body of a request; undefined where it has none. */
export const bodyOf = (request: unknown): unknown => (request as Parts).body;
