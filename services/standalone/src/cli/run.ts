import { createInterface } from 'node:readline/promises';
import { type Language, Refused } from '@bihuan/domain';
import { type Command, CommanderError } from 'commander';
import packageFile from '../../package.json' with { type: 'json' };
import { readSettings } from '../settings.ts';
import { exitCodes } from './exit-codes.ts';
import { reportProblem } from './problem-of.ts';
import { createProgram, type Run } from './program.ts';
import { createScreen, endQuietlyWithoutReader } from './screen.ts';
import { untilStopped } from './until-stopped.ts';

/** One run of the command line on this process; resolves to its exit code. */
export async function run(argv: readonly string[]): Promise<number> {
  endQuietlyWithoutReader(process.stdout);
  endQuietlyWithoutReader(process.stderr);
  const language = languageOf(argv);
  const json = argv.includes('--json');
  const screen = createScreen({ language, json, out: process.stdout, err: process.stderr, input: process.stdin });
  let exitCode: number = exitCodes.ok;
  const runCommand: Run = async (command) => {
    const settings = readSettings(process.env, { BIHUAN_LANG: language });
    exitCode = await command({ settings, screen, environment: process.env, ask, untilStopped });
  };
  try {
    await parse(argv, language, runCommand);
    return exitCode;
  } catch (error) {
    return reportProblem(error, screen, process.stderr);
  }
}

async function parse(argv: readonly string[], language: Language, runCommand: Run): Promise<void> {
  const program = createProgram(language, packageFile.version, runCommand);
  for (const command of withAllBelow(program)) {
    command
      .exitOverride()
      .configureOutput({ outputError: () => undefined, writeErr: (text) => void process.stderr.write(text) });
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return;
    // Without a command commander shows the help itself, and throws.
    const said = error.message
      .replace(/^error: /, '')
      .trim()
      .replace(/\.$/, '');
    const detail = error.code === 'commander.help' ? 'bihuan <command>' : said;
    throw new Refused('cli.usage', { detail });
  }
}

const withAllBelow = (command: Command): Command[] => [command, ...command.commands.flatMap(withAllBelow)];

/** Before anything else is read, because even a refusal of the settings is in the reader's language. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const said = at === -1 ? process.env['BIHUAN_LANG'] : argv[at]?.includes('=') ? argv[at].split('=')[1] : argv[at + 1];
  return said === 'en' ? 'en' : 'zh';
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}
