import { statSync } from 'node:fs';
import path from 'node:path';
import { Refused } from '@bihuan/domain';
import type { EventStoreAddress } from '@bihuan/event-store';
import { dataFolder } from '../data-folder.ts';
import { eventStoreOf, type Settings, withoutPassword } from '../settings.ts';

/** A record that is copied from or to. */
export interface Place {
  readonly address: EventStoreAddress;
  /** For eyes: without a password. */
  readonly shown: string;
  /** The data folder that an embedded record lies in; null for servers. */
  readonly folder: string | null;
}

/**
 * `sqlite:FOLDER_OR_FILE` (nothing after the colon: the data folder that is set), or servers as in BIHUAN_EVENT_STORE. Refused: `cli.usage`.
 */
export function placeOf(text: string, settings: Pick<Settings, 'data' | 'eventStoreTimeoutMs'>): Place {
  const [scheme = '', rest = ''] = splitAt(text, ':');
  if (scheme === 'sqlite' && !rest.includes('\0'))
    return embeddedPlace(rest === '' ? settings.data : path.resolve(rest));
  const servers = eventStoreOf(text);
  if (servers?.engine !== 'kurrentdb')
    throw new Refused('cli.usage', {
      detail: `“${withoutPassword(text).slice(0, 100)}” — sqlite:FOLDER, kurrentdb://…`,
    });
  const address = { ...servers, timeoutMs: settings.eventStoreTimeoutMs };
  return { address, shown: withoutPassword(servers.connectionString), folder: null };
}

function embeddedPlace(named: string): Place {
  const isFile = named.endsWith('.sqlite') || statSync(named, { throwIfNoEntry: false })?.isFile() === true;
  const file = isFile ? named : dataFolder(named).log;
  return { address: { engine: 'sqlite', file }, shown: `sqlite:${named}`, folder: path.dirname(file) };
}

export const isSamePlace = ({ address: one }: Place, { address: other }: Place): boolean =>
  one.engine === 'sqlite'
    ? other.engine === 'sqlite' && (one.file === other.file || isSameFile(one.file, other.file))
    : other.engine === 'kurrentdb' && one.connectionString === other.connectionString;

function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((file) => statSync(file, { throwIfNoEntry: false }));
  return first !== undefined && second !== undefined && first.dev === second.dev && first.ino === second.ino;
}

function splitAt(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}
