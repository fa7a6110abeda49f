import type { DatabaseSync } from 'node:sqlite';
import type { ProjectedEvent, Projection, ProjectionWriter } from '../projection.ts';
import { evidenceSchema } from './schema.ts';
import type { KeptReceipt, Reference } from './state.ts';

/** Which files of evidence are there: who brought them when, which day they speak of, what refers to them? */
export const evidenceProjection: Projection = {
  name: 'evidence',
  version: 2,
  listensTo: ['EvidenceReceived', 'ProgressReported', 'CompletionSubmitted'],
  schema: evidenceSchema,
  indexes: [],
  open: openWriter,
};

function openWriter(database: DatabaseSync): ProjectionWriter {
  const file = database.prepare('INSERT OR IGNORE INTO files VALUES (?, ?, ?)');
  const receipt = database.prepare('INSERT INTO receipts VALUES (?, ?, ?, ?, ?)');
  const reference = database.prepare('INSERT INTO refs VALUES (?, ?, ?, ?, ?)');
  return {
    apply(projected: ProjectedEvent): void {
      const { event, streamId, position, revision, day, recordedAt, principal } = projected;
      switch (event.type) {
        case 'EvidenceReceived': {
          const { receiptId, findingId, files } = event.data;
          for (const [place, { hash, ...said }] of files.entries()) {
            const item: KeptReceipt = {
              receiptId,
              findingId,
              ...said,
              receivedOn: day,
              receivedAt: recordedAt,
              principal,
            };
            file.run(hash, position, place);
            receipt.run(hash, position, place, findingId, JSON.stringify(item));
          }
          return;
        }
        case 'ProgressReported':
        case 'CompletionSubmitted': {
          const { evidence, on } = event.data;
          const measureId = 'measureId' in event.data ? event.data.measureId : null;
          const said = { findingId: streamId, event: event.type, revision: String(revision), measureId, on };
          for (const [place, { hash, name, speaksOf }] of evidence.entries()) {
            const item: Reference = { ...said, name, speaksOf, recordedAt, principal };
            file.run(hash, position, place);
            reference.run(hash, position, place, streamId, JSON.stringify(item));
          }
          return;
        }
        default:
      }
    },
  };
}
