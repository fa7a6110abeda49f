import { Refused } from '@bihuan/domain';
import type { Client } from '../client/client.ts';
import { connect } from '../client/connect.ts';
import type { WaitingFor } from '../client/until-caught-up.ts';
import { settingsToRead } from '../data-folder.ts';
import type { Environment, Settings } from '../settings.ts';
import type { Screen } from './screen.ts';

/** What every command gets: the settings, where to write, and what it was started with. */
export interface CommandContext {
  readonly settings: Settings;
  readonly screen: Screen;
  readonly environment: Environment;
  /** Asks on the terminal; the answer as it was typed. */
  readonly ask: (question: string) => Promise<string>;
  /** From the first call on, SIGTERM and SIGINT no longer end the process but resolve this; a second one ends it at once. */
  readonly untilStopped: (failing: Promise<never>) => Promise<void>;
}

/** The exit code of a command; see `docs/cli.md`. */
export type CommandResult = Promise<number>;

/** Says on standard error that a command looks at the demonstration, because there is nothing else yet. */
export function settingsFor({ settings: asked, screen }: CommandContext): Settings {
  const { settings, isFallback } = settingsToRead(asked);
  if (isFallback) {
    screen.note({
      zh: `${asked.data} 中没有数据，以下是演示数据（${settings.data}）。`,
      en: `There is no data in ${asked.data}; this is the demonstration (${settings.data}).`,
    });
  }
  return settings;
}

/** Calls the operations: through the server that holds the folder, else in this process. `mayBeEmpty`: a new folder may be begun. */
export async function withClient<Result>(
  context: CommandContext,
  { settings, mayBeEmpty = false }: { readonly settings: Settings; readonly mayBeEmpty?: boolean },
  use: (client: Client) => Promise<Result>,
): Promise<Result> {
  const { screen } = context;
  const tell = ({ projection, others, done, of }: WaitingFor) =>
    screen.note({
      zh: `正在整理数据以供查询：${projection} ${done} / ${of}${others > 0 ? `，另有 ${others} 项` : ''}……`,
      en: `Preparing the record for questions: ${projection} ${done} / ${of}${others > 0 ? `, and ${others} more` : ''}…`,
    });
  const client = await connect(settings, { language: screen.language, mayBeEmpty, tell });
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}

/** An option's text as a year. Refused: `cli.usage`. */
export function yearOption(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new Refused('cli.usage', { detail: `“${text}” — YYYY` });
  return Number(text);
}

/** An option's text as a whole number from 1. Refused: `cli.usage`. */
export function countOption(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Refused('cli.usage', { detail: `“${text}” — 1, 2, 3, …` });
  return Number(text);
}
