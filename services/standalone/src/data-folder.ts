import { existsSync } from 'node:fs';
import path from 'node:path';
import { demoSettings, type Settings } from './settings.ts';

/** Where everything of one installation lies. */
export interface DataFolder {
  readonly folder: string;
  /** The record. The only file that cannot be made again. */
  readonly log: string;
  /** Derived; may be deleted while nothing runs. */
  readonly readModels: string;
  /** Sources of imports by the hash of their content are in `files` below. */
  readonly files: string;
  /** Says that this is demonstration data, and how far it has been loaded. */
  readonly demoMark: string;
}

export const dataFolder = (folder: string): DataFolder => ({
  folder,
  log: path.join(folder, 'log.sqlite'),
  readModels: path.join(folder, 'read-models'),
  files: path.join(folder, 'files'),
  demoMark: path.join(folder, 'demo.json'),
});

export const hasLog = (folder: string): boolean => existsSync(dataFolder(folder).log);

/** Where a command that reads or decides finds its data: the folder set, or the demonstration's when there is nothing else yet. */
export function folderToRead(settings: Settings): { readonly folder: string; readonly isFallback: boolean } {
  if (!settings.given.has('data') && !hasLog(settings.data)) {
    const demo = demoSettings(settings).data;
    if (hasLog(demo)) return { folder: demo, isFallback: true };
  }
  return { folder: settings.data, isFallback: false };
}
