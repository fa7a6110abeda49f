import { readFile } from 'node:fs/promises';
import { Refused } from '@bihuan/domain';
import { untilServed } from '../../client/until-served.ts';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';

export interface OutlookOptions {
  readonly year: number;
  /** Paragraphs parted by empty lines, the first line of each its heading; they take the place of what was there. */
  readonly file?: string;
}

/** The outlook of a yearly report (下一步工作): shown, or written anew from a file. */
export async function outlookCommand(context: CommandContext, { year, file }: OutlookOptions): CommandResult {
  const { screen } = context;
  const paragraphs = file === undefined ? null : await paragraphsOf(file);
  return withClient(context, { settings: settingsFor(context) }, async (client) => {
    const params = { year };
    if (paragraphs !== null) {
      const keyed = { idempotencyKey: crypto.randomUUID() };
      const { position } = await client.call('writeYearlyOutlook', { params, body: { paragraphs } }, keyed);
      await untilServed(client, position);
    }
    const answer = await client.call('getYearlyOutlook', { params });
    if (screen.json) screen.printJson(answer);
    else if (answer.paragraphs.length > 0)
      for (const { heading, text } of answer.paragraphs) screen.print(`${heading}\n${text}\n`);
    else screen.print(screen.in({ zh: `${year}年报告尚未撰写下一步工作。`, en: `No outlook for ${year} yet.` }));
    return exitCodes.ok;
  });
}

/** Blocks parted by empty lines: the first line of each is its heading. Refused: `cli.file-unusable`. */
async function paragraphsOf(file: string) {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new Refused('cli.file-unusable', { file, cause: error.message });
  });
  const blocks = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  return blocks.map((block) => {
    const [heading = '', ...lines] = block.split('\n').map((line) => line.trim());
    if (lines.length === 0)
      throw new Refused('cli.file-unusable', { file, cause: `“${heading}”: 标题/正文 heading/text` });
    return { heading, text: lines.join('\n') };
  });
}
