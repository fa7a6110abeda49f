import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { Refused } from '@bihuan/domain';
import { dataFolder } from '../data-folder.ts';
import type { Settings } from '../settings.ts';

/** The file of the installation key: the one that is set, else that of the data folder. */
export const keyFileOf = ({ data, installationKeyFile }: Pick<Settings, 'data' | 'installationKeyFile'>): string =>
  installationKeyFile.value ?? dataFolder(data).installationKey;

/** Sixteen hex digits that tell keys apart and give nothing of them away; null where the file is not there. Refused `settings.invalid`. */
export function keyFingerprint(file: string): string | null {
  if (!existsSync(file)) return null;
  const text = textOf(file).trim().toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(text)) throw unusable(file);
  return createHmac('sha256', Buffer.from(text, 'hex')).update('bihuan key fingerprint').digest('hex').slice(0, 16);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw unusable(file);
  }
}

function unusable(file: string): Refused {
  const expected = { expected: '32 字节，十六进制，可读', expectedEn: '32 bytes as hex, readable' };
  return new Refused('settings.invalid', { name: 'BIHUAN_KEY_FILE', value: file, ...expected });
}
