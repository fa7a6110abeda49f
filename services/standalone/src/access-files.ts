import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ClaimMapping, OpenIdSettings } from '@bihuan/api';
import { Refused, roleSchema } from '@bihuan/domain';
import { z } from 'zod';
import { dataFolder } from './data-folder.ts';
import type { Settings } from './settings.ts';

const onlyOurs = 0o600;

/** A new key for the command line on this folder; whoever had the last one has it no more. */
export function renewOperatorKey(folder: string): string {
  const key = `operator_${randomBytes(32).toString('base64url')}`;
  const { operatorKey } = dataFolder(folder);
  const made = `${operatorKey}.${process.pid}`;
  writeFileSync(made, key, { mode: onlyOurs });
  // The mode above is only that of a new file.
  chmodSync(made, onlyOurs);
  renameSync(made, operatorKey);
  return key;
}

export function removeOperatorKey(folder: string): void {
  rmSync(dataFolder(folder).operatorKey, { force: true });
}

/** Null where no server has written one, and for whoever may not read it. */
export function readOperatorKey(folder: string): string | null {
  try {
    return readFileSync(dataFolder(folder).operatorKey, 'utf8').trim();
  } catch {
    return null;
  }
}

/** The 32 bytes of the installation's key: of the file that is set, else of the data folder, where they are made once. Refused `settings.invalid`. */
export function installationSecret({ data, installationKeyFile }: Settings): Uint8Array {
  const file = installationKeyFile.value ?? dataFolder(data).installationKey;
  if (installationKeyFile.value === null) makeOnce(file);
  const text = readOf(file, 'BIHUAN_KEY_FILE').trim();
  if (!/^[0-9a-f]{64}$/i.test(text)) throw unusable('BIHUAN_KEY_FILE', file, '32 字节，十六进制', '32 bytes as hex');
  return Buffer.from(text, 'hex');
}

/** Two that begin at once end with the same key: a file that is there already is never replaced. */
function makeOnce(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const made = `${file}.${process.pid}`;
  writeFileSync(made, `${randomBytes(32).toString('hex')}\n`, { mode: onlyOurs });
  try {
    linkSync(made, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(made, { force: true });
  }
}

const mappingSchema = z.strictObject({
  roleClaim: z.string().min(1),
  roles: z.record(z.string().min(1), roleSchema),
  organisationClaim: z.string().min(1).nullable().default(null),
});

/** Null without an issuer. Refused `settings.invalid` for what it needs and is not there or not usable. */
export function openIdSettings(settings: Settings): OpenIdSettings | null {
  const issuer = settings.openIdIssuer.value;
  if (issuer === null) return null;
  const secretFile = settings.openIdSecretFile.value;
  const clientSecret = secretFile === null ? null : readOf(secretFile, 'BIHUAN_OPENID_SECRET_FILE').trim();
  return { issuer, clientId: settings.openIdClientId, clientSecret, mapping: mappingOf(settings) };
}

function mappingOf({ openIdMappingFile: { value: file } }: Settings): ClaimMapping {
  const variable = 'BIHUAN_OPENID_MAPPING';
  if (file === null) throw unusable(variable, '', '一个 JSON 文件的路径', 'the path of a JSON file');
  try {
    return mappingSchema.parse(JSON.parse(readOf(file, variable)));
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw unusable(variable, file, '对应表，见 docs/access.md', 'a mapping: docs/access.md');
  }
}

function readOf(file: string, variable: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw unusable(variable, file, '一个可读的文件', 'a file that can be read');
  }
}

const unusable = (name: string, value: string, expected: string, expectedEn: string) =>
  new Refused('settings.invalid', { name, value, expected, expectedEn }, { field: name });
