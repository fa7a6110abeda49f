import { type RefusalCode, type RefusalKind, refusalCatalogue } from '@bihuan/domain';

/** What a command's end says to the shell; the same table stands in `docs/cli.md`. */
export const exitCodes = {
  /** Done, or nothing to do. */
  ok: 0,
  /** Refused, or the record is not whole. */
  refused: 1,
  /** The command line or a setting is wrong. */
  usage: 2,
  /** Something that is needed is not there now: the folder is in use, the port taken, the disk full, a fault. */
  unavailable: 3,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

const usageCodes: readonly string[] = [
  'settings.invalid',
  'settings.unknown',
  'settings.no-administrator',
  'settings.public-url-missing',
  'start.needs-a-cluster',
  'cli.usage',
  'cli.needs-yes',
];
const unavailableKinds: readonly RefusalKind[] = ['unavailable', 'storage-full', 'fault'];

export function exitCodeOf(code: string): ExitCode {
  if (usageCodes.includes(code)) return exitCodes.usage;
  const entry = Object.hasOwn(refusalCatalogue, code) ? refusalCatalogue[code as RefusalCode] : null;
  return entry === null || unavailableKinds.includes(entry.kind) ? exitCodes.unavailable : exitCodes.refused;
}
