/** Runs the bench in the file named on the command line and sends its rows to the parent process. */
import { pathToFileURL } from 'node:url';
import type { BenchRow } from './bench-row.ts';

interface Bench {
  readonly name: string;
  run(): Promise<readonly BenchRow[]>;
}

const [file = ''] = process.argv.slice(2);
const bench = (await import(pathToFileURL(file).href)) as Bench;
const rows = await bench.run();
process.send?.(rows, () => process.disconnect());
