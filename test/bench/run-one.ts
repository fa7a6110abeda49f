/** Runs the bench in the file named on the command line and sends its rows to the parent process. The second word is the run's folder. */
import { pathToFileURL } from 'node:url';
import type { BenchRow } from './bench-row.ts';

interface Bench {
  readonly name: string;
  /** `shared` is a folder that all benches of one run have in common. */
  run(shared: string): Promise<readonly BenchRow[]>;
}

const [file = '', shared = ''] = process.argv.slice(2);
const bench = (await import(pathToFileURL(file).href)) as Bench;
const rows = await bench.run(shared);
process.send?.(rows, () => process.disconnect());
