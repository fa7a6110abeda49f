import type { AccessReport } from '@bihuan/access-record';
import { Refused } from '@bihuan/domain';
import { type EventStoreAddress, type IntegrityReport, openEventReader } from '@bihuan/event-store';
import { hasLog, logOf, placesOf } from '../../data-folder.ts';
import { verifyRecord } from '../../files/verify-record.ts';
import { type CommandContext, type CommandResult, settingsFor } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { filesLines } from '../files-text.ts';
import type { Words } from '../screen.ts';

/**
 * Reads the whole record beside whoever writes it, then the files that it names; says the first event that is not as it was written,
 * and every file that is missing or altered, then the record of access beside it. Where the record itself is not whole, it cannot say which files there must be.
 */
export async function verifyCommand(context: CommandContext): CommandResult {
  const { screen } = context;
  const settings = settingsFor(context);
  const folder = settings.data;
  if (!hasLog(settings)) throw new Refused('data.none', { folder });
  const log = logOf(settings);
  const progress = screen.progress({ zh: '正在核验', en: 'Verifying' });
  const head = await lengthOf(log);
  let ofFiles: ReturnType<typeof screen.progress> | null = null;
  const { report, files, access, isWhole } = await verifyRecord({
    log,
    jurisdiction: settings.jurisdiction,
    places: placesOf(settings),
    onEvents: (seen) => progress.at(seen, head),
    onBytes: (bytes, total) => {
      if (ofFiles === null) progress.end();
      ofFiles ??= screen.progress({ zh: '正在核验文件（字节）', en: 'Verifying files (bytes)' });
      ofFiles.at(bytes, total);
    },
    onUnreadable: unreadable,
  }).finally(() => (ofFiles ?? progress).end());
  const { fault, events, streams } = report;
  if (screen.json) screen.printJson({ whole: isWhole, folder, ...report, files, access });
  else if (fault === null) {
    screen.print(
      screen.in({
        zh: `记录完整：${events} 条事件，${streams} 个流（${folder}）。`,
        en: `The record is whole: ${events} events in ${streams} streams (${folder}).`,
      }),
    );
  } else for (const line of faultLines(fault, screen.in)) screen.print(line);
  if (files !== null && !screen.json) for (const line of filesLines(files)) screen.print(screen.in(line));
  if (!screen.json) for (const line of accessLines(access)) screen.print(screen.in(line));
  return isWhole ? exitCodes.ok : exitCodes.refused;
}

/** In events; null where the engine does not count them. */
async function lengthOf(log: EventStoreAddress): Promise<number | null> {
  try {
    const reader = await openEventReader(log);
    const head = reader.positionsCountEvents ? Number((await reader.head()) ?? 0n) : null;
    await reader.close();
    return head;
  } catch {
    // A file too damaged to tell is for the verifier to name.
    return null;
  }
}

/** A file that is no store any more is a record that is not whole; a newer format is not. */
function unreadable(error: unknown): IntegrityReport {
  if (!(error instanceof Refused) || error.code !== 'store.not-a-store') throw error;
  const cause = String(error.params['cause'] ?? '');
  const fault = {
    kind: 'unreadable',
    stream: null,
    revision: null,
    position: null,
    eventId: null,
    eventType: null,
  } as const;
  return {
    events: 0,
    streams: 0,
    fault: { ...fault, detail: { zh: `文件无法读取：${cause}`, en: `the file cannot be read: ${cause}` } },
  };
}

function accessLines({ days, lines, faults }: AccessReport): Words[] {
  if (faults.length === 0)
    return [
      {
        zh: `访问记录完整：${days} 天，${lines} 行。`,
        en: `The record of access is whole: ${lines} lines of ${days} days.`,
      },
    ];
  return faults.map(({ day, line }) => ({
    zh: `访问记录不完整：${day} 第 ${line} 行与前一行不相接（被改、被删或被插入）。`,
    en: `The record of access is not whole: line ${line} of ${day} does not follow the one before it (changed, removed or inserted).`,
  }));
}

type Fault = NonNullable<IntegrityReport['fault']>;

function faultLines(fault: Fault, pick: (words: { zh: string; en: string }) => string): string[] {
  const known = (value: string | bigint | null) => (value === null ? '—' : String(value));
  return [
    pick({ zh: '记录不完整，第一处：', en: 'The record is not whole; the first fault:' }),
    `  ${pick({ zh: '问题', en: 'what' })}: ${fault.kind} — ${pick(fault.detail)}`,
    `  ${pick({ zh: '流', en: 'stream' })}: ${known(fault.stream)}`,
    `  ${pick({ zh: '版次', en: 'revision' })}: ${known(fault.revision)}`,
    `  ${pick({ zh: '事件类型', en: 'type' })}: ${known(fault.eventType)}`,
    `  ${pick({ zh: '事件编号', en: 'id' })}: ${known(fault.eventId)}`,
    `  ${pick({ zh: '位置', en: 'position' })}: ${known(fault.position)}`,
  ];
}
