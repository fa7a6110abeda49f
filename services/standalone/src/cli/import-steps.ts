import { readFile } from 'node:fs/promises';
import { Refused } from '@bihuan/domain';
import type { CommandContext } from './context.ts';
import type { Words } from './screen.ts';

/** The bytes of a file that a command was given. Refused: `cli.file-unusable`. */
export async function readInput(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw fileUnusable(file, error);
  }
}

/** A JSON file with a choice for each doubtful row; what it says is checked by whoever takes it. Refused: `cli.file-unusable`. */
export async function readChoices<Choices>(file: string): Promise<Choices> {
  const text = (await readInput(file)).toString('utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fileUnusable(file, error);
  }
}

const fileUnusable = (file: string, error: unknown) =>
  new Refused('cli.file-unusable', { file, cause: error instanceof Error ? error.message : String(error) });

/** Goes on once a person has said yes. Refused: `cli.needs-yes` where nobody can be asked, `cli.declined`. */
export async function confirmed({ screen, ask }: CommandContext, question: Words): Promise<void> {
  if (!screen.canAsk || screen.json) throw new Refused('cli.needs-yes');
  const answer = await ask(screen.in(question));
  if (!/^(y|yes|是)$/i.test(answer.trim())) throw new Refused('cli.declined');
}
