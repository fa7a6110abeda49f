import { once } from 'node:events';
import { Refused } from '@bihuan/domain';
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
      if (!response.write(text)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
    },
    /** What comes too late for a status of its own is the last line. */
    breakOff(error: unknown): void {
      const code = error instanceof Refused ? error.code : 'internal';
      if (!response.closed) response.end(`${JSON.stringify({ kind: 'refused', code })}\n`);
    },
  };
}
