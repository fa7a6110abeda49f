import { type IncomingFiles, type Operation, type OperationId, operations, problemSchema } from '@bihuan/contract';
import { type Language, Refused } from '@bihuan/domain';
import type { FolderHolder } from '@bihuan/event-store';
import { type Client, ProblemAnswered } from './client.ts';
import { fileIn, formOf } from './files-over-http.ts';

/** Calls a server. Refused: `server.unreachable` when it does not answer as ours does. */
export function createHttpClient(holder: ServerAsked, language: Language): Client {
  const unreachable = (error: unknown) =>
    new Refused('server.unreachable', { url: holder.url, pid: holder.pid, cause: causeOf(error) });
  return {
    url: holder.url,
    async call(id, input, options = {}) {
      const operation = operations[id as OperationId] as Operation;
      const { params = {}, query = {}, body, files } = input as Input;
      const headers = new Headers({ 'accept-language': language });
      if (holder.bearer !== null) headers.set('authorization', `Bearer ${holder.bearer}`);
      if (operation.answersFile === undefined) headers.set('accept', 'application/json');
      if (options.idempotencyKey !== undefined) headers.set('idempotency-key', options.idempotencyKey);
      if (options.ifMatch === null) headers.set('if-none-match', '*');
      else if (options.ifMatch !== undefined) headers.set('if-match', `"${options.ifMatch}"`);
      const address = addressOf(holder.url, operation.path, params, query);
      const method = operation.method.toUpperCase();
      const ask = (sent: RequestInit) =>
        fetch(address, { method, headers, ...sent }).catch((error) => {
          throw unreachable(error);
        });
      const response = await ask(sentAs(headers, body, files));
      if (response.ok && operation.answersFile !== undefined) return fileIn(response) as never;
      const answer: unknown = await response.json().catch((error) => {
        throw unreachable(error);
      });
      if (response.ok) return answer as never;
      const problem = problemSchema.safeParse(answer);
      throw problem.success ? new ProblemAnswered(problem.data) : unreachable(`HTTP ${response.status}`);
    },
    close: async () => undefined,
  };
}

/** The server that holds the data folder, or one elsewhere (without a process of this machine). */
export interface ServerAsked extends Pick<FolderHolder, 'pid'> {
  readonly url: string;
  /** How the caller is known there. */
  readonly bearer: string | null;
}

interface Input {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly files?: IncomingFiles;
}

/** The body as JSON, or as a form with the files behind it, which are read while they are sent. */
function sentAs(headers: Headers, body: unknown, files: IncomingFiles | undefined): RequestInit {
  if (body === undefined) return {};
  if (files === undefined) {
    headers.set('content-type', 'application/json');
    return { body: JSON.stringify(body) };
  }
  const { contentType, bytes } = formOf(body, files);
  headers.set('content-type', contentType);
  return { body: bytes, duplex: 'half' } as unknown as RequestInit;
}

function addressOf(
  url: string,
  path: string,
  params: NonNullable<Input['params']>,
  query: NonNullable<Input['query']>,
): URL {
  const address = new URL(
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? '')),
    url,
  );
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) address.searchParams.set(name, String(value));
  return address;
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
