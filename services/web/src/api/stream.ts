import type { LineOf, OperationId, RequestOf } from '@bihuan/contract';
import { currentLanguage } from '../i18n/language.ts';
import { addressOf, bodyOf } from './ask.ts';
import { Problem } from './problem.ts';

/**
 * Calls an operation that answers line by line and hands each line on as it comes. Resolves once the answer is whole; rejects with a
 * `Problem` where it is refused, breaks off, or ends without its end.
 */
export async function askLines<Id extends OperationId>(
  id: Id,
  request: RequestOf<Id>,
  onLine: (line: LineOf<Id>) => void,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch(addressOf(id, request), {
    method: 'POST',
    headers: {
      accept: 'application/x-ndjson',
      'accept-language': currentLanguage(),
      'content-type': 'application/json',
    },
    body: JSON.stringify(bodyOf(request)),
    signal,
    credentials: 'same-origin',
  }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw Problem.unreachable();
  });
  if (!response.ok) throw await Problem.of(response);
  if (response.body === null) throw Problem.unreachable();
  let isWhole = false;
  for await (const text of linesOf(response.body)) {
    const line = JSON.parse(text) as LineOf<Id> & { readonly kind?: string };
    if (line.kind === 'refused') throw new Problem(line as never);
    if (line.kind === 'end') isWhole = true;
    onLine(line);
  }
  if (!isWhole && !signal.aborted) throw Problem.unreachable();
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield line;
  }
  if (rest !== '') yield rest;
}
