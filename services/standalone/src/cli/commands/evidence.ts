import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { OutputOf, RequestOf } from '@bihuan/contract';
import { Refused } from '@bihuan/domain';
import type { Client } from '../../client/client.ts';
import { filesToSend } from '../../files/files-to-send.ts';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';

export interface EvidenceOptions {
  readonly speaksOf?: string;
  /** The finding that the files are for. */
  readonly finding?: string;
  readonly out?: string;
}

/** Stores files as evidence, or gets one back. */
export function evidenceCommand(
  context: CommandContext,
  action: 'add' | 'get',
  what: readonly string[],
  options: EvidenceOptions,
): CommandResult {
  if (action === 'add') return add(context, what, options);
  const [hash] = what;
  if (hash === undefined || what.length > 1) throw new Refused('cli.usage', { detail: 'bihuan evidence get HASH' });
  return withClient(context, { settings: settingsFor(context) }, (client) => get(context, client, hash, options));
}

/** Exit code 1 where a file was not taken. */
async function add(
  context: CommandContext,
  files: readonly string[],
  { speaksOf, finding }: EvidenceOptions,
): CommandResult {
  const { screen, settings } = context;
  for (const file of files) await mustBeFile(file);
  const listed = files.map((file) => ({ name: path.basename(file), speaksOf: speaksOf ?? null }));
  const input = {
    body: { files: listed as RequestOf<'storeEvidence'>['body']['files'] },
    files: filesToSend(files.map((file) => () => createReadStream(file))),
  };
  const answer = await withClient(context, { settings, mayBeEmpty: true }, (client) =>
    finding === undefined
      ? client.call('storeEvidence', input)
      : client.call('attachEvidence', { ...input, params: { id: finding } }),
  );
  if (screen.json) screen.printJson(answer);
  else for (const file of answer.files) screen.print(lineOf(file, context));
  return answer.files.every(({ stored }) => stored) ? exitCodes.ok : exitCodes.refused;
}

function lineOf(
  { hash, name, problem, wasThere }: OutputOf<'storeEvidence'>['files'][number],
  { screen }: CommandContext,
) {
  if (problem !== null) return `✗ ${name}: ${screen.in(problem.messages)} ${screen.in(problem.todo)}`;
  const there = wasThere ? screen.in({ zh: '（此前已有）', en: ' (was there)' }) : '';
  return `✓ ${hash}  ${name}${there}`;
}

async function get({ screen }: CommandContext, client: Client, hash: string, { out }: EvidenceOptions): CommandResult {
  const file = await client.call('getEvidence', { params: { hash } });
  const target = out ?? file.name;
  await write(file, target);
  if (screen.json)
    screen.printJson({ hash, name: file.name, type: file.type, size: file.size, file: path.resolve(target) });
  else
    screen.print(
      screen.in({ zh: `已写入 ${target}（${file.size} 字节）。`, en: `Written to ${target} (${file.size} bytes).` }),
    );
  return exitCodes.ok;
}

/** A file that is there stays as it is; what came out wrong or in part is removed. */
async function write(file: OutputOf<'getEvidence'>, target: string): Promise<void> {
  const digest = createHash('sha256');
  const handle = await open(target, 'wx').catch((error: unknown) => unusable(target, error));
  try {
    for await (const chunk of file.read()) {
      digest.update(chunk);
      await handle.writeFile(chunk);
    }
    if (digest.digest('hex') !== file.hash) throw new Refused('kept.altered', { hash: file.hash });
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

async function mustBeFile(file: string): Promise<void> {
  const found = await stat(file).catch((error: unknown) => unusable(file, error));
  if (!found.isFile()) unusable(file, new Error('not a file'));
}

function unusable(file: string, error: unknown): never {
  throw new Refused('cli.file-unusable', { file, cause: error instanceof Error ? error.message : String(error) });
}
