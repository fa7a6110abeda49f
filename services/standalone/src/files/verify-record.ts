import { type AccessReport, verifyAccessRecord } from '@bihuan/access-record';
import type { Verify } from '@bihuan/api';
import { type EventStoreAddress, type IntegrityReport, openIntegrityVerifier } from '@bihuan/event-store';
import type { DataFolder } from '../data-folder.ts';
import { checkFiles, type FilesReport } from './check-files.ts';

export interface VerifyOptions {
  readonly log: EventStoreAddress;
  /** 行政区划代码: whose files are looked for. */
  readonly jurisdiction: string;
  readonly places: Pick<DataFolder, 'files' | 'access'>;
  readonly onEvents: (seen: number) => void;
  readonly onBytes?: (bytes: number, total: number) => void;
  /** What to make of a record that cannot be read at all; by default it is refused. */
  readonly onUnreadable?: (error: unknown) => IntegrityReport;
}

export interface RecordReport {
  readonly report: IntegrityReport;
  /** Null where the record itself is not whole: then it cannot say which files there must be. */
  readonly files: FilesReport | null;
  readonly access: AccessReport;
  readonly isWhole: boolean;
}

/** Reads the whole record beside whoever writes it, then the files that it names, then the record of access beside it. */
export async function verifyRecord({
  log,
  jurisdiction,
  places,
  onEvents,
  onBytes = () => undefined,
  onUnreadable,
}: VerifyOptions): Promise<RecordReport> {
  const verifier = await openIntegrityVerifier(log);
  const report = await verifier.verify({ onProgress: onEvents }).catch((error: unknown) => {
    if (onUnreadable === undefined) throw error;
    return onUnreadable(error);
  });
  const ofFiles = { log, jurisdiction, folder: places.files, onProgress: onBytes };
  const files = report.fault === null ? await checkFiles(ofFiles) : null;
  const access = await verifyAccessRecord(places.access);
  const isWhole = report.fault === null && files?.faults.length === 0 && access.faults.length === 0;
  return { report, files, access, isWhole };
}

/** The same for whoever audits in the browser. */
export const verifyForAuditor =
  (record: Pick<VerifyOptions, 'log' | 'jurisdiction' | 'places'>): Verify =>
  async (onProgress) => {
    const { report, files, access } = await verifyRecord({ ...record, onEvents: onProgress });
    const { events, streams, fault } = report;
    const text = (value: string | bigint | null) => (value === null ? null : String(value));
    return {
      events,
      streams,
      fault: fault && {
        kind: fault.kind,
        stream: fault.stream,
        revision: text(fault.revision),
        position: text(fault.position),
        eventType: fault.eventType,
        detail: fault.detail,
      },
      files: files && {
        checked: files.checked,
        faults: files.faults.map(({ kind, hash, namedBy }) => ({ kind, hash, name: namedBy[0]?.name ?? hash })),
      },
      access: { ...access, faults: [...access.faults] },
    };
  };
