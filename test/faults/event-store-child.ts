import { openDataFolderLock, openSqliteEventStore } from '@bihuan/event-store';

/** Takes the folder, then appends on many streams at once for ever and prints each acknowledgement: `stream revision`. */
const [folder = '', run = ''] = process.argv.slice(2);
openDataFolderLock(folder, { pid: process.pid, url: null, since: new Date().toISOString() });
const store = openSqliteEventStore({ file: `${folder}/events.db`, clock: () => new Date() });
process.stdout.write('ready\n');

async function write(stream: string) {
  for (let revision: bigint | 'none' = 'none'; ; ) {
    const id = crypto.randomUUID();
    const metadata = { commandId: id, fingerprint: id, principal: 'storm', correlationId: id, causationId: null };
    revision = (await store.append(stream, revision, [{ id, type: 'Noted', version: 1, data: { run } }], metadata))
      .revision;
    process.stdout.write(`${stream} ${revision}\n`);
  }
}

await Promise.all(Array.from({ length: 32 }, (_, n) => write(`999999.object~${run}-${n}`)));
