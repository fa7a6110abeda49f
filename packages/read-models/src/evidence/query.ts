import type { Principal } from '@bihuan/domain';
import { type PageAsked, readCursor, rowsAt, writeCursor } from '../moment-rows.ts';
import type { Moment, MomentOf, Paged, View } from '../query.ts';
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
    list(_principal: Principal, asked: EvidenceAsked): Paged & { items: EvidenceFile[] } {
      const moment = momentOf('evidence', asked);
      const rows = filesAt(moment, asked);
      const shown = rows.slice(0, asked.limit);
      const last = shown.at(-1);
      const isMore = rows.length > asked.limit && last !== undefined;
      return {
        items: shown.map(({ hash }) => fileAt(moment, hash)),
        next: isMore ? writeCursor('evidence', [last.position, last.place]) : null,
        ...moment.answered,
      };
    },

    /** The name and the type that it came with last; without a type when it is only referred to; null when there was no such file. */
    fileOf(
      _principal: Principal,
      asked: View & { readonly hash: string },
    ): { name: string; type: string | null } | null {
      const { received, references, type } = fileAt(momentOf('evidence', asked), asked.hash);
      const name = received.at(-1)?.name ?? references.at(-1)?.name;
      return name === undefined ? null : { name, type };
    },
  };
}
export type EvidenceQueries = ReturnType<typeof createEvidenceQueries>;

function filesAt(moment: Moment, { findingId, hash, cursor = null, limit }: EvidenceAsked): FileRow[] {
  const [position = -1, place = -1] = cursor === null ? [] : readCursor(cursor, 'evidence', 2);
  const conditions = ['position <= ?', '(position, place) > (?, ?)'];
  const values = [moment.position, position, place];
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

function fileAt(moment: Moment, hash: string): EvidenceFile {
  const itemsOf = <Item>(table: 'receipts' | 'refs'): Item[] =>
    rowsAt<{ item: string }>(
      moment,
      `SELECT item FROM ${table} WHERE hash = ? AND position <= ? ORDER BY position, place`,
      hash,
      moment.position,
    ).map(({ item }) => JSON.parse(item));
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
