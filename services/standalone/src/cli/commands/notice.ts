import type { LetterFormat } from '@bihuan/domain';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { saveDocument } from '../save-document.ts';

export interface DocumentOptions {
  readonly format: LetterFormat;
  readonly out?: string;
}

/** A letter as a file: as it was issued, or as a draft that says so. */
export async function noticeCommand(
  context: CommandContext,
  id: string,
  { format, out }: DocumentOptions,
): CommandResult {
  const { screen } = context;
  await withClient(context, { settings: settingsFor(context) }, async (client) =>
    saveDocument(await client.call('getLetterContent', { params: { id }, query: { format } }), out, screen),
  );
  return exitCodes.ok;
}

export interface ReportOptions extends DocumentOptions {
  readonly year: number;
  readonly asOf?: string;
}

/** The yearly report on evaluation work. */
export async function reportCommand(context: CommandContext, options: ReportOptions): CommandResult {
  const { year, asOf, format, out } = options;
  const { screen } = context;
  const query = { format, language: screen.language, ...(asOf !== undefined && { asOf }) };
  await withClient(context, { settings: settingsFor(context) }, async (client) =>
    saveDocument(await client.call('getYearlyReport', { params: { year }, query }), out, screen),
  );
  return exitCodes.ok;
}
