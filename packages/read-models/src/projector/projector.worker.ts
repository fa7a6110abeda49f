import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { Refused } from '@bihuan/domain';
import { openJurisdictionReader } from '@bihuan/event-store';
import type { Projection } from '../projection.ts';
import { runProjector } from './projector.ts';
import { shareOf } from './shares.ts';
import type { ProjectionStatus } from './status.ts';
import type { FromWorker, ToWorker, WorkerSettings } from './worker-messages.ts';

const settings = workerData as WorkerSettings;
/** Commands go first where there is not enough for both. On Linux this is about the thread that asks; elsewhere about the whole process. */
if (process.platform === 'linux') setPriority(10);
const port = parentPort;
if (port === null) throw new Error('runs only as a worker thread');
const post = (message: FromWorker) => port.postMessage(message);

let latest: readonly ProjectionStatus[] | null = null;
/** What happens within one turn of the event loop is told once. */
function tell(statuses: readonly ProjectionStatus[]): void {
  if (latest === null) {
    setImmediate(() => {
      if (latest !== null) post({ kind: 'progress', statuses: latest });
      latest = null;
    });
  }
  latest = statuses;
}

const { allProjections } = (await import(settings.projectionsModule)) as {
  readonly allProjections: readonly Projection[];
};
const { store, jurisdiction, folder, zone, pollMs, stallMs, removeAfterMs, thread, threads } = settings;
const projector = await runProjector({
  openReader: () => openJurisdictionReader(store, jurisdiction, pollMs),
  folder,
  zone,
  projections: shareOf(allProjections, thread, threads),
  stallMs,
  removeAfterMs,
  onProgress: tell,
  onTraced: (batch) => post({ kind: 'traced', batch }),
});

port.on('message', (message: ToWorker) => {
  if (message.kind === 'notify') projector.notify();
  else if (message.kind === 'hurry') projector.hurry();
  else if (message.kind === 'start-over') void startOver(message.id, message.name);
  else void projector.close();
});

async function startOver(id: number, name: string): Promise<void> {
  try {
    await projector.startOver(name);
    post({ kind: 'progress', statuses: projector.status() });
    post({ kind: 'started-over', id, refused: null });
  } catch (error) {
    const refused =
      error instanceof Refused
        ? error
        : new Refused('projection.behind', { projection: name, position: '?', reached: '?' });
    post({ kind: 'started-over', id, refused: { code: refused.code, params: refused.params } });
  }
}

await projector.done;
port.close();
