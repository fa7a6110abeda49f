import { openSqliteEventStore } from '@bihuan/event-store';
import { bareClock, createSweep } from '@bihuan/scheduler';
import { sweptOn } from '../bench/open-commitments.ts';

/** Sweeps the record in a folder, findings and policy changes by turns, and prints a line for each for which it recorded something. */
const [folder = '', count = '0'] = process.argv.slice(2);
const store = openSqliteEventStore({ file: `${folder}/log.sqlite`, clock: () => new Date() });
const answered = { asOf: null, on: sweptOn, position: null };
const rows = Array.from({ length: Number(count) }, (_, n) => ({
  matter: { kind: n % 2 === 0 ? 'finding' : 'policy-change', id: `m-${n}` },
  departmentId: null,
}));
const sweep = createSweep({
  store,
  reads: {
    waitFor: async () => {},
    reminders: { dueRows: () => ({ items: rows as never[], next: null, ...answered }) },
    settings: { calendars: () => ({ items: [], ...answered }), ladders: () => ({ items: [], ...answered }) },
  },
  jurisdiction: '141100',
  zone: 'Asia/Shanghai',
  readClock: bareClock(() => new Date(`${sweptOn}T01:00:00.000Z`)),
  // The record is written now, and the sweep is of a day in its past.
  bounds: { jumpMs: Number.MAX_SAFE_INTEGER, outageMs: Number.MAX_SAFE_INTEGER },
  onAppended: () => void process.stdout.write('recorded\n'),
  concurrency: 4,
});
process.stdout.write('ready\n');
const { issued } = await sweep.run(new AbortController().signal);
await store.close();
process.stdout.write(`done ${issued}\n`);
