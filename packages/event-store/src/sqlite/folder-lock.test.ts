import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openDataFolderLock } from './folder-lock.ts';
import { temporaryFolder } from './temporary-store.ts';

const holder = { pid: process.pid, url: null, since: '2025-01-01T00:00:00.000Z' };

it('knows when the folder is another one, and then changes nothing in it', () => {
  const folder = path.join(temporaryFolder(), 'data');
  const lock = openDataFolderLock(folder, holder);
  onTestFinished(() => lock.release());
  expect(lock.isInPlace()).toBe(true);
  renameSync(folder, `${folder}-elsewhere`);
  expect(lock.isInPlace()).toBe(false);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'lock.db'), '');
  writeFileSync(path.join(folder, 'holder.json'), 'of somebody else');
  expect(lock.isInPlace()).toBe(false);
  lock.describe({ ...holder, url: 'http://127.0.0.1:4180' });
  lock.release();
  expect(readFileSync(path.join(folder, 'holder.json'), 'utf8')).toBe('of somebody else');
  expect(existsSync(path.join(`${folder}-elsewhere`, 'holder.json'))).toBe(true);
});

it('is there again where the folder has been put back', () => {
  const folder = path.join(temporaryFolder(), 'data');
  const lock = openDataFolderLock(folder, holder);
  renameSync(folder, `${folder}-elsewhere`);
  renameSync(`${folder}-elsewhere`, folder);
  expect(lock.isInPlace()).toBe(true);
  lock.release();
  expect(existsSync(path.join(folder, 'holder.json'))).toBe(false);
});
