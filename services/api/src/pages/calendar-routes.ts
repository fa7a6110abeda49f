import type { AccessRecord } from '@bihuan/access-record';
import { Refused } from '@bihuan/domain';
import { Router } from 'express';
import type { FeedHolder } from '../features/calendar-feeds/feed-holder.ts';
import { addressOf, notesOf } from '../http/exchange.ts';
import { sendFile } from '../http/file-answer.ts';
import type { Call } from '../operations.ts';

export interface CalendarParts {
  /** Refused: `feed.not-valid`. */
  readonly holderOf: (personId: string, secret: string) => Promise<FeedHolder>;
  readonly call: Call;
  readonly note: AccessRecord['note'];
}

/** The terms of whoever made the address, for a calendar that reads them again and again: titles and days, nothing else. */
export function calendarRoutes({ holderOf, call, note }: CalendarParts): Router {
  const router = Router();
  router.get('/calendar/:person/:secret.ics', async (request, response) => {
    notesOf(request).route = 'calendar';
    const { correlationId } = notesOf(request);
    const from = addressOf(request);
    const thing = String(request.params['person']);
    const said = { thing, operation: 'exportTerms', from, correlationId };
    const holder = await holderOf(thing, String(request.params['secret'])).catch((error: unknown) => {
      if (error instanceof Refused) note({ what: 'link-refused', code: error.code, ...said });
      throw error;
    });
    const { principal, personId: onBehalfOf, language } = holder;
    // What is read is noted by the call itself.
    const context = { principal, correlationId, from, onBehalfOf };
    const file = await call('exportTerms', { query: { language } }, context);
    response.set('x-robots-tag', 'noindex');
    await sendFile(request, response, file, 'saved');
  });
  return router;
}
