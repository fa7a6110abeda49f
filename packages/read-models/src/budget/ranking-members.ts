import type { DatabaseSync } from 'node:sqlite';
import type { RankingMember, Subject } from '@bihuan/domain';
import { itemAt, type PageAsked, readCursor, rowsAt, writeCursor } from '../moment-rows.ts';
import { stillValid } from '../projection.ts';
import type { Moment } from '../query.ts';
import { rankingTable } from './schema.ts';
import type { RankedMember, RankingRow } from './state.ts';

/** Writes the members of lists: first beside, then, with the event that fixes it, in place of the list before. */
export function rankingMembers(database: DatabaseSync) {
  const forget = database.prepare('DELETE FROM ranking_drafts WHERE ranking_id = ? AND place >= ?');
  const draft = database.prepare('INSERT INTO ranking_drafts VALUES (?, ?, ?, ?, ?)');
  const end = database.prepare('UPDATE ranking_members SET valid_to = ? WHERE ranking_id = ? AND valid_to = ?');
  const begin = database.prepare(
    `INSERT INTO ranking_members
     SELECT ranking_id, ?, ${stillValid}, place, ?, subject_kind, subject_id, item FROM ranking_drafts WHERE ranking_id = ?`,
  );
  return {
    list(rankingId: string, from: number, members: readonly RankingMember[]): void {
      forget.run(rankingId, from);
      for (const [index, { subject, ...member }] of members.entries())
        draft.run(rankingId, from + index, subject.kind, subject.id, JSON.stringify({ subject, ...member }));
    },
    fix(rankingId: string, fiscalYear: number, position: number): void {
      end.run(position, rankingId, stillValid);
      begin.run(position, fiscalYear, rankingId);
      forget.run(rankingId, 0);
    },
    end(rankingId: string, position: number): void {
      end.run(position, rankingId, stillValid);
    },
  };
}

/** Every place of a subject in lists of the year that held at a moment. */
export function rankedAt(moment: Moment, fiscalYear: number, { kind, id }: Subject): readonly RankedMember[] {
  const rows = rowsAt<{ ranking_id: string; item: string }>(
    moment,
    `SELECT ranking_id, item FROM ranking_members
     WHERE subject_id = ? AND fiscal_year = ? AND subject_kind = ? AND valid_from <= ? AND valid_to > ? ORDER BY ranking_id`,
    id,
    fiscalYear,
    kind,
    moment.position,
    moment.position,
  );
  return rows.flatMap(({ ranking_id: rankingId, item }) => {
    const row = itemAt<RankingRow>(moment, rankingTable.table, rankingId);
    if (row === null) return [];
    const { group, method, version, counted, sample } = row.fixed;
    const topQuota = method.quotas.find(({ end }) => end === 'top')?.id ?? null;
    const list = { rankingId, groupName: group.name, version, counted, topQuota };
    return [{ ...JSON.parse(item), ...list, fixedBy: row.eventId, isSample: sample.length > 0 }];
  });
}

/** One page of a list's members as they were at a moment, in their order. Refused: `request.bad-cursor`. */
export function membersAt(moment: Moment, rankingId: string, { limit, cursor = null }: PageAsked) {
  const list = `ranking ${rankingId}`;
  const [after = -1] = cursor === null ? [] : readCursor(cursor, list, 1);
  const rows = rowsAt<{ place: number; item: string }>(
    moment,
    `SELECT place, item FROM ranking_members
     WHERE ranking_id = ? AND valid_from <= ? AND valid_to > ? AND place > ? ORDER BY place LIMIT ?`,
    rankingId,
    moment.position,
    moment.position,
    after,
    limit + 1,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    members: shown.map(({ item }) => JSON.parse(item) as RankingMember),
    next: rows.length > limit && last !== undefined ? writeCursor(list, [last.place]) : null,
  };
}
