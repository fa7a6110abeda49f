import { type FileAnswer, type Operation, type OperationId, operations } from '@bihuan/contract';
import { Refused } from '@bihuan/domain';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Call } from '../operations.ts';
import { bodyOf, isUpload, readBytes } from './body.ts';
import { addressOf, methodNotAllowed, notesOf, problemOf } from './exchange.ts';
import { sendFile } from './file-answer.ts';
import { readForm } from './form.ts';
import { principalOf } from './identified.ts';
import { idempotencyKeyOf, ifMatchOf } from './if-match.ts';
import { asksForLines, lineStream } from './line-stream.ts';

const positionHeader = 'Bihuan-Position';
const afterHeader = 'bihuan-after';

const expressPath = (path: string) => path.replaceAll(/\{(\w+)\}/g, ':$1');

/** Longest time a command may take before its caller is told that the outcome is not known here. */
const defaultTimeLimitSeconds = 30;

/** One route for each operation of the contract, and 405 with `Allow` for every other method at these addresses. */
export function operationRoutes(call: Call): Router {
  // As the address is written at which callers are asked who they are: nothing is read of anybody by another spelling of it.
  const router = Router({ caseSensitive: true });
  const methodsAt = new Map<string, string[]>();
  for (const operation of Object.values(operations) as readonly Operation[]) {
    const path = expressPath(operation.path);
    const answer = answering(operation, call);
    if (operation.method === 'get') router.get(path, answer);
    else if (operation.files === true) router[operation.method](path, answer);
    else router[operation.method](path, readBytes(operation), answer);
    const method = operation.method.toUpperCase();
    methodsAt.set(path, [...(methodsAt.get(path) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])]);
  }
  for (const [path, methods] of methodsAt) {
    router.all(path, (request) => {
      throw methodNotAllowed(request, methods);
    });
  }
  return router;
}

function answering(operation: Operation, call: Call): RequestHandler {
  const seconds = operation.timeLimitSeconds ?? defaultTimeLimitSeconds;
  return async (request, response) => {
    const exchange = notesOf(request);
    exchange.route = operation.id;
    const form = operation.files === true ? await readForm(request) : null;
    const input = {
      params: request.params,
      query: queryOf(operation, request),
      body: form === null ? operation.body && bodyOf(request) : form.manifest,
      ...(form !== null && { files: form.files }),
    };
    const lines = operation.streamsLines !== undefined && asksForLines(request) ? lineStream(response) : null;
    try {
      const working = call(operation.id as OperationId, input as never, {
        principal: principalOf(request),
        correlationId: exchange.correlationId,
        from: addressOf(request),
        stream: lines?.write ?? null,
        idempotencyKey: idempotencyKeyOf(headerOf(request, 'idempotency-key')),
        ifMatch:
          operation.ifMatch === true
            ? ifMatchOf(headerOf(request, 'if-match'), headerOf(request, 'if-none-match'))
            : null,
      });
      const output: unknown = await within(working, seconds);
      const { answersFile } = operation;
      if (lines !== null) response.end();
      else if (answersFile !== undefined) await sendFile(request, response, output as FileAnswer, answersFile);
      else send(operation, response, output as Answered);
    } catch (error) {
      if (lines?.hasBegun() === true) lines.breakOff(problemOf(request, error).document);
      throw error;
    } finally {
      form?.stop();
    }
  };
}

const headerOf = ({ headers }: Request, name: string) => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
};

/**
 * The query's members; `Bihuan-After` says the same as `after` to operations that take it, and nothing to others, as browsers send it with
 * whatever they ask. Of a command without a query, anything is one too many.
 */
function queryOf(operation: Operation, request: Request): unknown {
  if (operation.query === undefined) {
    const [field] = isUpload(request) ? [] : Object.keys(request.query);
    if (field !== undefined) throw new Refused('request.unknown-field', { field }, { field });
    return undefined;
  }
  const after = headerOf(request, afterHeader);
  const isSaid = after !== undefined && request.query['after'] === undefined && 'after' in operation.query.shape;
  return isSaid ? { ...request.query, after } : request.query;
}

async function within<Value>(working: Promise<Value>, seconds: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refused('request.timed-out', { seconds })), seconds * 1000);
  });
  try {
    return await Promise.race([working, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

interface Answered {
  readonly id?: string | null;
  readonly revision?: string | null;
  readonly position?: string | null;
  readonly item?: { readonly revision?: string | null };
}

function send(operation: Operation, response: Response, output: Answered): void {
  const revision = output.revision ?? output.item?.revision;
  if (typeof revision === 'string') response.set('ETag', `"${revision}"`);
  if (typeof output.position === 'string') response.set(positionHeader, output.position);
  if (operation.status === 201 && operation.params === undefined && typeof output.id === 'string') {
    response.set('Location', `${operation.path}/${output.id}`);
  }
  response
    .status(operation.status)
    .set('Cache-Control', 'no-store')
    .type('application/json')
    .send(JSON.stringify(output));
}
