import path from 'node:path';
import { Refused } from '@bihuan/domain';
import { openEventReader } from '@bihuan/event-store';
import { dataFolder } from '../data-folder.ts';
import { type RecordReport, verifyRecord } from '../files/verify-record.ts';
import type { Backup } from './manifest.ts';
import { type FileStated, stated } from './on-disk.ts';

export type CheckStep = 'read' | 'verify' | 'verify-files';

export interface CheckOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (step: CheckStep, done: number, total: number | null) => void;
}

/** Compares every file with the manifest, then verifies the record as it lies there. Refused: `backup.not-whole`, `store.newer-format`. */
export async function checkBackup(backup: Backup, { signal, onProgress }: CheckOptions): Promise<RecordReport> {
  const files = Object.entries(backup.manifest.files);
  for (const [done, [name, expected]] of files.entries()) {
    onProgress('read', done, files.length);
    const found = await stated(path.join(backup.folder, name), signal).catch(signal.aborted ? null : missing);
    refuseOther(backup, name, found, expected);
  }
  return verifyRestored(backup, backup.folder, { signal, onProgress });
}

/** Null where there is no such file. */
const missing = (error: NodeJS.ErrnoException): null => {
  if (error.code !== 'ENOENT') throw error;
  return null;
};

/** Refused `backup.not-whole` where a file is not the one that the manifest states. */
export function refuseOther(backup: Backup, file: string, found: FileStated | null, expected: FileStated): void {
  if (found?.bytes === expected.bytes && found.sha256 === expected.sha256) return;
  const what =
    found === null
      ? { detail: '缺失', detailEn: 'it is missing' }
      : { detail: '内容已变', detailEn: 'its content is another' };
  throw new Refused('backup.not-whole', { backup: backup.folder, file, ...what });
}

/**
 * Verifies the record of a backup where it lies in `folder`: it is whole, ends where it ended, and lacks nothing but what was lacking then.
 * Refused: `backup.not-whole`.
 */
export async function verifyRestored(backup: Backup, folder: string, options: CheckOptions): Promise<RecordReport> {
  const { signal, onProgress } = options;
  const at = (step: CheckStep, done: number, total: number | null) => {
    signal.throwIfAborted();
    onProgress(step, done, total);
  };
  const places = dataFolder(folder);
  const log = { engine: 'sqlite', file: places.log } as const;
  const found = await verifyRecord({
    ...{ log, jurisdiction: backup.manifest.jurisdiction, places },
    onEvents: (seen) => at('verify', seen, backup.manifest.record.events),
    onBytes: (bytes, total) => at('verify-files', bytes, total),
  });
  const { report, files, access } = found;
  const notWhole = (file: string, detail: string, detailEn: string) =>
    new Refused('backup.not-whole', { backup: backup.folder, file, detail, detailEn });
  const { record, lacking, accessFaults } = backup.manifest;
  if (report.fault !== null) throw notWhole('log.sqlite', report.fault.detail.zh, report.fault.detail.en);
  if (report.events !== record.events || (await headOf(log)) !== record.head)
    throw notWhole('log.sqlite', `应有 ${record.events} 条事件`, `it should have ${record.events} events`);
  const lost = files?.faults.find(({ hash }) => !lacking.some((one) => one.hash === hash));
  if (lost !== undefined) throw notWhole(`files/${lost.hash}`, '缺失或内容已变', 'it is missing or altered');
  const broken = access.faults.find(({ day }) => !accessFaults.some((one) => one.day === day));
  if (broken !== undefined) throw notWhole(`access/${broken.day}.jsonl`, '访问记录不完整', 'it is not whole');
  return found;
}

/** Position of the last event as text; null for an empty log. */
export async function headOf(log: { readonly engine: 'sqlite'; readonly file: string }): Promise<string | null> {
  const reader = await openEventReader(log);
  const head = await reader.head();
  await reader.close();
  return head === null ? null : String(head);
}
