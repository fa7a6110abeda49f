import { type Operation, type OperationId, operations, problemSchema } from '@bihuan/contract';
import { type Language, Refused } from '@bihuan/domain';
import type { FolderHolder } from '@bihuan/event-store';
import { type Client, ProblemAnswered } from './client.ts';

/** Calls the server that holds the data folder. Refused: `server.unreachable` when it does not answer as ours does. */
export function createHttpClient(holder: FolderHolder & { readonly url: string }, language: Language): Client {
  const unreachable = (error: unknown) =>
    new Refused('server.unreachable', { url: holder.url, pid: holder.pid, cause: causeOf(error) });
  return {
    url: holder.url,
    async call(id, input, options = {}) {
      const operation = operations[id as OperationId] as Operation;
      const { params = {}, query = {}, body } = input as Input;
      const headers = new Headers({ accept: 'application/json', 'accept-language': language });
      if (options.idempotencyKey !== undefined) headers.set('idempotency-key', options.idempotencyKey);
      if (options.ifMatch !== undefined) headers.set('if-match', `"${options.ifMatch}"`);
      if (body !== undefined) headers.set('content-type', 'application/json');
      const response = await fetch(addressOf(holder.url, operation.path, params, query), {
        method: operation.method.toUpperCase(),
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }).catch((error) => {
        throw unreachable(error);
      });
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

interface Input {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
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
