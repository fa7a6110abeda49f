import type { CalendarDate, EventType, Principal, StreamKind } from '@bihuan/domain';
import { type PageAsked, readCursor, rowsAt, writeCursor } from '../moment-rows.ts';
import type { MomentOf, Paged, View } from '../query.ts';

/** One event, without its contents. */
export interface Deed {
  readonly eventId: string;
  readonly type: EventType;
  /** What it is about: the kind and the id of its stream. */
  readonly about: StreamKind;
  readonly thing: string;
  readonly recordedAt: string;
  readonly principal: string;
  readonly actingAs: string | null;
  readonly onBehalfOf: string | null;
  readonly from: string | null;
  readonly correlationId: string;
  readonly causationId: string | null;
}

/** Every member narrows; `principal` finds what was done in that one's stead, too. */
export interface DeedsAsked extends View, PageAsked {
  readonly principal?: string | undefined;
  readonly thing?: string | undefined;
  readonly from?: CalendarDate | undefined;
  readonly until?: CalendarDate | undefined;
}

/** What is asked of deeds: who did what. */
export function createDeedQueries(momentOf: MomentOf) {
  return {
    /** Newest first. Refused: `request.bad-cursor`. */
    list(_principal: Principal, asked: DeedsAsked): Paged & { items: Deed[] } {
      const moment = momentOf('deeds', asked);
      const { cursor = null, limit, principal, thing, from, until } = asked;
      const before = cursor === null ? null : readCursor(cursor, 'deeds', 1)[0];
      const conditions = ['position <= ?'];
      const values: (string | number)[] = [moment.position];
      const narrow = (sql: string, ...given: (string | number | null | undefined)[]) => {
        const stated = given.filter((value) => value !== undefined && value !== null);
        if (stated.length < given.length) return;
        conditions.push(sql);
        values.push(...stated);
      };
      narrow('position < ?', before);
      narrow('(principal = ? OR on_behalf_of = ?)', principal, principal);
      narrow('stream_id = ?', thing);
      narrow('day >= ?', from);
      narrow('day <= ?', until);
      const rows = rowsAt<Deed & { readonly position: number }>(
        moment,
        `SELECT position, event_id AS eventId, type, kind AS about, stream_id AS thing, recorded_at AS recordedAt,
         principal, acting_as AS actingAs, on_behalf_of AS onBehalfOf, sent_from AS "from",
         correlation_id AS correlationId, causation_id AS causationId
         FROM deeds WHERE ${conditions.join(' AND ')} ORDER BY position DESC LIMIT ?`,
        ...values,
        limit + 1,
      );
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        items: shown.map(({ position: _position, ...deed }) => ({ ...deed })),
        next: rows.length > limit && last !== undefined ? writeCursor('deeds', [last.position]) : null,
        ...moment.answered,
      };
    },
  };
}
export type DeedQueries = ReturnType<typeof createDeedQueries>;
