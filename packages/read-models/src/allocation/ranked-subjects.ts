import type { DatabaseSync } from 'node:sqlite';
import type { BihuanEvent, RankingMember, Subject } from '@bihuan/domain';
import { rankingMembers } from '../budget/ranking-members.ts';
import { stillValid } from '../projection.ts';

type Fixed = Extract<BihuanEvent, { readonly type: 'RankingFixed' }>['data'];

/** Somebody whose place changed; null: the subject is on the list no more. */
export interface ChangedPlace {
  readonly subject: Subject;
  readonly member: RankingMember | null;
}

/** The lists as they are written down, and whose place one that is fixed or withdrawn changes. */
export function rankedSubjects(database: DatabaseSync) {
  const lists = rankingMembers(database);
  const years = database.prepare('SELECT fiscal_year FROM ranking_members WHERE ranking_id = ? LIMIT 1');
  const changed = database.prepare(
    `SELECT m.subject_kind, m.subject_id, max(CASE WHEN m.valid_to = ${stillValid} THEN m.item END) AS item
     FROM ranking_members m WHERE m.ranking_id = ? AND (m.valid_from = ? OR m.valid_to = ?)
       AND (m.subject_id, m.subject_kind) > (?, ?)
     GROUP BY m.subject_id, m.subject_kind ORDER BY m.subject_id, m.subject_kind LIMIT ?`,
  );
  return {
    list: (rankingId: string, from: number, members: readonly RankingMember[]) => lists.list(rankingId, from, members),
    fix: (rankingId: string, { fiscalYear }: Fixed, position: number) => lists.fix(rankingId, fiscalYear, position),
    end: (rankingId: string, position: number) => lists.end(rankingId, position),

    /** Null for a list without members. */
    fiscalYearOf(rankingId: string): number | null {
      const row = years.get(rankingId);
      return row === undefined ? null : Number(row['fiscal_year']);
    },

    /** By subject, so many after the last one. */
    changedAt(rankingId: string, position: number, after: Subject | null, limit: number): readonly ChangedPlace[] {
      const [id, kind] = after === null ? ['', ''] : [after.id, after.kind];
      const rows = changed.all(rankingId, position, position, id, kind, limit) as {
        readonly subject_kind: Subject['kind'];
        readonly subject_id: string;
        readonly item: string | null;
      }[];
      return rows.map(({ subject_kind, subject_id, item }) => ({
        subject: { kind: subject_kind, id: subject_id },
        member: item === null ? null : (JSON.parse(item) as RankingMember),
      }));
    },
  };
}
