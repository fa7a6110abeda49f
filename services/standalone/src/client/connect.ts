import { type Language, Refused } from '@bihuan/domain';
import { currentFolderHolder, type FolderHolder } from '@bihuan/event-store';
import { readOperatorKey } from '../access-files.ts';
import { hasLog } from '../data-folder.ts';
import type { Settings } from '../settings.ts';
import type { Client } from './client.ts';
import { createHttpClient } from './http-client.ts';
import type { WaitingFor } from './until-caught-up.ts';

export interface ConnectOptions {
  readonly language: Language;
  /** Whether a new folder may be begun. */
  readonly mayBeEmpty: boolean;
  /** Called while it waits for read models that are being built. */
  readonly tell: (waiting: WaitingFor) => void;
}

/**
 * The one way a command reaches the data: the server that is set, the server that holds the folder, or this process when nobody does.
 * Refused: `store.in-use` when the holder serves nothing (an import on the command line), `data.none`, `server.unreachable`.
 */
export async function connect(settings: Settings, { language, mayBeEmpty, tell }: ConnectOptions): Promise<Client> {
  const { server, token } = settings;
  if (server.value !== null) return createHttpClient({ url: server.value, pid: 0, bearer: token.value }, language);
  const holder = currentFolderHolder(settings.data);
  if (holder !== null) {
    const { url, pid } = serving(holder, settings.data);
    return createHttpClient({ url, pid, bearer: token.value ?? readOperatorKey(settings.data) }, language);
  }
  if (!mayBeEmpty && !hasLog(settings)) throw new Refused('data.none', { folder: settings.data });
  const { createInProcessClient } = await import('./in-process-client.ts');
  return createInProcessClient(settings, tell);
}

function serving(holder: FolderHolder, folder: string): FolderHolder & { readonly url: string } {
  const { url, pid, since } = holder;
  if (url !== null) return { ...holder, url };
  throw new Refused('store.in-use', { folder, holder: `pid ${pid}, since ${since}`, pid, url });
}
