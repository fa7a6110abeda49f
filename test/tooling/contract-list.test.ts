import { expect, it } from 'vitest';
import { contractList } from './contract-list.ts';

it('sets what became of each case with either engine side by side', () => {
  const embedded = 'packages/event-store/src/sqlite/sqlite.contract.test.ts';
  const server = 'test/kurrentdb/server.test.ts';
  const list = contractList([
    { file: embedded, name: 'appends', state: 'passed' },
    { file: embedded, name: 'reads', state: 'failed' },
    { file: server, name: 'appends', state: 'passed' },
    { file: server, name: 'reads', state: 'skipped' },
    { file: server, name: 'read models', state: 'passed' },
  ]);
  expect(list.split('\n')).toEqual([
    'embedded passed   | KurrentDB passed  | appends',
    'embedded FAILED   | KurrentDB not run | reads',
    'embedded –        | KurrentDB passed  | read models',
    'KurrentDB: 2 passed, 0 failed, 1 not run',
  ]);
});
