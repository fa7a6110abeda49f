import { once } from 'node:events';
import type { ProblemDocument } from '@bihuan/contract';
import type { Request, Response } from 'express';

const ndjson = 'application/x-ndjson';

/** Only who names it: everybody else gets one JSON text. */
export const asksForLines = ({ headers }: Request): boolean => headers.accept?.includes(ndjson) === true;

/** Sends lines of JSON as they come, no faster than they are taken. */
export function lineStream(response: Response) {
  return {
    hasBegun: () => response.headersSent,
    async write(text: string): Promise<void> {
      if (response.closed || response.destroyed) throw new Error('nobody takes the lines any more');
      if (!response.headersSent) response.status(200).set({ 'Content-Type': ndjson, 'Cache-Control': 'no-store' });
      if (!response.write(text)) await untilTaken(response);
    },
    /** What comes too late for a status of its own is the last line. */
    breakOff(problem: ProblemDocument): void {
      if (!response.closed && !response.destroyed) response.end(`${JSON.stringify({ kind: 'refused', ...problem })}\n`);
    },
  };
}

/** Whichever comes first; the listener of the other one goes too. */
async function untilTaken(response: Response): Promise<void> {
  const other = new AbortController();
  const { signal } = other;
  await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]);
  other.abort();
}
