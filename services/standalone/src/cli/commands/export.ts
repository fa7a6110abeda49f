import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { allocationTable, csvOf, type ExportTable, ledgerTable, xlsxOf } from '@bihuan/api/tables';
import { type Language, Refused } from '@bihuan/domain';
import { canonicalText, openJurisdictionReader } from '@bihuan/event-store';
import { hasLog, logOf } from '../../data-folder.ts';
import { allAllocations } from '../../export/all-allocations.ts';
import { allLedgerLines } from '../../export/all-ledger-lines.ts';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';

export interface ExportOptions {
  readonly format: 'jsonl' | 'csv' | 'xlsx';
  readonly out?: string;
  /** Which table, in a format for spreadsheets. Default: the allocation lines. */
  readonly table?: 'allocations' | 'ledger';
  readonly fiscalYear?: number;
  readonly asOf?: string;
}

/** The whole log, one event a line; or the allocation lines or the ledger of a fiscal year for a spreadsheet. */
export async function exportCommand(context: CommandContext, options: ExportOptions): CommandResult {
  const written = options.format === 'jsonl' ? await exportLog(context, options) : await exportLines(context, options);
  const { screen } = context;
  if (options.out === undefined) return exitCodes.ok;
  if (screen.json) screen.printJson({ format: options.format, file: options.out, ...written });
  else {
    const count = Object.values(written)[0] ?? 0;
    screen.note({ zh: `已写入 ${options.out}（${count} 条）。`, en: `Wrote ${options.out} (${count}).` });
  }
  return exitCodes.ok;
}

async function exportLog(context: CommandContext, { out }: ExportOptions): Promise<{ events: number }> {
  const { screen } = context;
  const settings = settingsFor(context);
  if (!hasLog(settings)) throw new Refused('data.none', { folder: settings.data });
  const reader = await openJurisdictionReader(logOf(settings), settings.jurisdiction);
  const progress = screen.progress({ zh: '正在导出', en: 'Exporting' });
  const head = reader.positionsCountEvents ? Number((await reader.head()) ?? 0n) : null;
  const target = out === undefined ? process.stdout : await openFile(out);
  let events = 0;
  try {
    for await (const { position, revision, ...event } of reader.readAll()) {
      const line = canonicalText({
        ...event,
        metadata: { ...event.metadata },
        position: String(position),
        revision: String(revision),
      });
      if (!target.write(`${line}\n`)) await once(target, 'drain');
      events += 1;
      if (out !== undefined) progress.at(events, head);
    }
    if (out !== undefined) await finished(target);
  } finally {
    progress.end();
    await reader.close();
  }
  return { events };
}

async function openFile(file: string): Promise<Writable> {
  const stream = createWriteStream(file);
  await once(stream, 'open').catch((error: Error) => {
    throw new Refused('cli.file-unusable', { file, cause: error.message });
  });
  return stream;
}

async function finished(target: Writable): Promise<void> {
  target.end();
  await once(target, 'close');
}

/** A table for a spreadsheet: its content in both formats, and how many lines it has. */
interface Sheet {
  readonly lines: number;
  csv(): string;
  xlsx(): Promise<Buffer>;
}

async function exportLines(context: CommandContext, options: ExportOptions): Promise<{ lines: number }> {
  const { format, out, fiscalYear, table } = options;
  if (fiscalYear === undefined) throw new Refused('cli.usage', { detail: `--format ${format} --fiscal-year YYYY` });
  if (format === 'xlsx' && out === undefined && process.stdout.isTTY) {
    throw new Refused('cli.usage', { detail: '--format xlsx --out FILE' });
  }
  const asked = { ...options, fiscalYear };
  const sheet = table === 'ledger' ? await ledgerSheet(context, asked) : await allocationSheet(context, asked);
  const content = format === 'csv' ? Buffer.from(sheet.csv()) : await sheet.xlsx();
  if (out === undefined) process.stdout.write(content);
  else {
    await writeFile(out, content).catch((error: Error) => {
      throw new Refused('cli.file-unusable', { file: out, cause: error.message });
    });
  }
  return { lines: sheet.lines };
}

type Asked = ExportOptions & { readonly fiscalYear: number };

const momentOf = ({ fiscalYear, asOf }: Asked) => ({ fiscalYear, ...(asOf !== undefined && { asOf }) });

async function allocationSheet(context: CommandContext, asked: Asked): Promise<Sheet> {
  const { items } = await withClient(context, { settings: settingsFor(context) }, (client) =>
    allAllocations(client, momentOf(asked)),
  );
  const { language } = context.screen;
  const sheetName = language === 'zh' ? `${asked.fiscalYear}年挂钩表` : `Budget ${asked.fiscalYear}`;
  return sheetOf(allocationTable, items, { sheetName, language });
}

async function ledgerSheet(context: CommandContext, asked: Asked): Promise<Sheet> {
  const { items } = await withClient(context, { settings: settingsFor(context) }, (client) =>
    allLedgerLines(client, momentOf(asked)),
  );
  const { language } = context.screen;
  const sheetName = language === 'zh' ? `${asked.fiscalYear}年整改台账` : `Ledger ${asked.fiscalYear}`;
  return sheetOf(ledgerTable, items, { sheetName, language });
}

const sheetOf = <Line>(
  table: ExportTable<Line>,
  items: readonly Line[],
  named: { readonly sheetName: string; readonly language: Language },
): Sheet => ({
  lines: items.length,
  csv: () => csvOf(table, items, named.language),
  async xlsx() {
    // Loaded only when it is needed: it takes a good part of a second.
    return xlsxOf(table, items, named);
  },
});
