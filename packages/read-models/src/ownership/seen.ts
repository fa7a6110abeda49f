import type { DatabaseSync } from 'node:sqlite';
import type { CalendarDate, Scope, Seen } from '@bihuan/domain';
import { rowsAt } from '../moment-rows.ts';
import type { Moment } from '../query.ts';

/** So many people's scopes are remembered for one position of the log. */
const mostKept = 1_000;

/** What scopes come to, worked out once for everybody who has the same ones, until something is recorded. */
export function keptSeen(): (moment: Moment, scopes: readonly Scope[], today: CalendarDate) => Seen {
  const files = new WeakMap<DatabaseSync, { position: number; readonly seen: Map<string, Seen> }>();
  return (moment, scopes, today) => {
    const known = files.get(moment.database) ?? { position: moment.position, seen: new Map<string, Seen>() };
    files.set(moment.database, known);
    if (known.position !== moment.position || known.seen.size >= mostKept) {
      known.position = moment.position;
      known.seen.clear();
    }
    const key = JSON.stringify([today, scopes]);
    const seen = known.seen.get(key) ?? seenIn(moment, scopes, today);
    known.seen.set(key, seen);
    return seen;
  };
}

/**
 * An organisation stands for itself, those below it, and those that have become one of these; what is theirs today is seen. So is an object
 * that was merged into one that is seen.
 */
function seenIn(moment: Moment, scopes: readonly Scope[], today: CalendarDate): Seen {
  const ids = (kind: 'organisation' | 'object') =>
    JSON.stringify(scopes.flatMap((scope) => (scope.kind === kind ? [scope.id] : [])));
  const organisations = idsOf(
    moment,
    `WITH RECURSIVE theirs (id) AS (
       SELECT value FROM json_each(?)
       UNION SELECT o.id FROM theirs JOIN organisations o ON o.parent_id = theirs.id
       UNION SELECT o.id FROM theirs JOIN organisations o ON o.merged_into = theirs.id
     ) SELECT id FROM theirs`,
    ids('organisation'),
  );
  const those = JSON.stringify([...organisations]);
  const objects = idsOf(
    moment,
    `WITH RECURSIVE theirs (id) AS (
       SELECT value FROM json_each(?)
       UNION SELECT id FROM objects
         WHERE merged_into IS NULL AND coalesce(own_unit, evaluated_unit) IN (SELECT value FROM json_each(?))
       UNION SELECT id FROM objects
         WHERE merged_into IS NULL AND coalesce(own_department, evaluated_department) IN (SELECT value FROM json_each(?))
       UNION SELECT o.id FROM theirs JOIN objects o ON o.merged_into = theirs.id
     ) SELECT id FROM theirs`,
    ids('object'),
    those,
    those,
  );
  return { organisations, objects, today };
}

const idsOf = (moment: Moment, sql: string, ...values: string[]): ReadonlySet<string> =>
  new Set(rowsAt<{ id: string }>(moment, sql, ...values).map(({ id }) => id));
