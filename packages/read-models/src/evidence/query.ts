import { type PageAsked, readCursor, rowsAt, writeCursor } from '../moment-rows.ts';
import { findingsSeen } from '../ownership/findings-seen.ts';
import type { Asker, Moment, MomentOf, Paged, View } from '../query.ts';
import { idsText } from '../seen-conditions.ts';
import type { EvidenceFile, KeptReceipt, Reference } from './state.ts';

export interface EvidenceAsked extends View, PageAsked {
  /** Brought for this finding, or referred to by its reports. */
  readonly findingId?: string | undefined;
  readonly hash?: string | undefined;
}

interface FileRow {
  readonly hash: string;
  readonly position: number;
  readonly place: number;
}

/** What is asked of the files of evidence: now, or as it was. */
export function createEvidenceQueries(momentOf: MomentOf) {
  return {
    /** In the order in which they first appear in the record. Refused: `request.bad-cursor`. */
    list({ sees }: Asker, asked: EvidenceAsked): Paged & { items: EvidenceFile[] } {
      const moment = momentOf('evidence', asked);
      const findings = findingsSeen(momentOf, sees, asked);
      const rows = filesAt(moment, asked, findings);
      const shown = rows.slice(0, asked.limit);
      const last = shown.at(-1);
      const isMore = rows.length > asked.limit && last !== undefined;
      return {
        items: shown.map(({ hash }) => fileAt(moment, hash, findings)),
        next: isMore ? writeCursor('evidence', [last.position, last.place]) : null,
        ...moment.answered,
      };
    },

    /** The name and the type that it came with last; without a type when it is only referred to; null when there was no such file. */
    fileOf({ sees }: Asker, asked: View & { readonly hash: string }): { name: string; type: string | null } | null {
      const { received, references, type } = fileAt(
        momentOf('evidence', asked),
        asked.hash,
        findingsSeen(momentOf, sees, asked),
      );
      const name = received.at(-1)?.name ?? references.at(-1)?.name;
      return name === undefined ? null : { name, type };
    },

    /** Whether it was brought, or is referred to, for nothing but what is not seen: then it cannot be referred to either. */
    isOnlyOfOthers({ sees }: Asker, asked: View & { readonly hash: string }): boolean {
      const moment = momentOf('evidence', asked);
      const isKnown = (file: EvidenceFile) => file.received.length + file.references.length > 0;
      if (
        !isKnown(fileAt(moment, asked.hash, null)) ||
        isKnown(fileAt(moment, asked.hash, findingsSeen(momentOf, sees, asked)))
      )
        return false;
      const sql = 'SELECT 1 FROM receipts WHERE hash = ? AND position <= ? AND finding_id IS NULL';
      return rowsAt(moment, sql, asked.hash, moment.position).length === 0;
    },
  };
}
export type EvidenceQueries = ReturnType<typeof createEvidenceQueries>;

function filesAt(
  moment: Moment,
  { findingId, hash, cursor = null, limit }: EvidenceAsked,
  seen: ReadonlySet<string> | null,
): FileRow[] {
  const [position = -1, place = -1] = cursor === null ? [] : readCursor(cursor, 'evidence', 2);
  const conditions = ['position <= ?', '(position, place) > (?, ?)'];
  const values = [moment.position, position, place];
  if (seen !== null) {
    const theirs = 'finding_id IN (SELECT value FROM json_each(?))';
    conditions.push(
      `hash IN (SELECT hash FROM refs WHERE ${theirs} AND position <= ?
       UNION SELECT hash FROM receipts WHERE ${theirs} AND position <= ?)`,
    );
    values.push(idsText(seen), moment.position, idsText(seen), moment.position);
  }
  if (hash !== undefined) {
    conditions.push('hash = ?');
    values.push(hash);
  }
  if (findingId !== undefined) {
    conditions.push(
      `hash IN (SELECT hash FROM refs WHERE finding_id = ? AND position <= ?
       UNION SELECT hash FROM receipts WHERE finding_id = ? AND position <= ?)`,
    );
    values.push(findingId, moment.position, findingId, moment.position);
  }
  const where = conditions.join(' AND ');
  const order = 'ORDER BY position, place LIMIT ?';
  return rowsAt<FileRow>(
    moment,
    `SELECT hash, position, place FROM files WHERE ${where} ${order}`,
    ...values,
    limit + 1,
  );
}

/** Of a file that was brought for several findings, no more than what is of those that are seen. */
function fileAt(moment: Moment, hash: string, seen: ReadonlySet<string> | null): EvidenceFile {
  const itemsOf = <Item>(table: 'receipts' | 'refs'): Item[] =>
    rowsAt<{ item: string }>(
      moment,
      `SELECT item FROM ${table} WHERE hash = ? AND position <= ? ORDER BY position, place`,
      hash,
      moment.position,
    )
      .map(({ item }) => JSON.parse(item))
      .filter(({ findingId }: { readonly findingId: string | null }) => seen === null || seen.has(findingId ?? ''));
  const receipts = itemsOf<KeptReceipt>('receipts');
  const last = receipts.at(-1);
  return {
    hash,
    size: last?.size ?? null,
    type: last?.type ?? null,
    received: receipts.map(({ size: _size, type: _type, ...receipt }) => receipt),
    references: itemsOf<Reference>('refs'),
  };
}
