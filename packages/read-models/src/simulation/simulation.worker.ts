import { availableParallelism, setPriority } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { Refused, type RuleSetDefinition } from '@bihuan/domain';
import { createMatchCache, createRulesEngine } from '@bihuan/rules';
import type { SimulatedWhole } from './answer.ts';
import type { SimulationMessage, SimulationTask } from './protocol.ts';
import { linesToSimulate } from './read-lines.ts';
import { simulate } from './simulate.ts';

const task = workerData as SimulationTask;
const port = parentPort;
if (port === null) throw new Error('runs only as a worker thread');
const post = (message: SimulationMessage) => port.postMessage(message);
/** Once whoever reads has taken what was posted: neither they nor the thread that serves them is buried in lines. */
const taken = () => new Promise((resolve) => port.once('message', resolve));

/** Whoever waits for an answer of another kind goes first where there is not enough for both (on Linux about this thread only). */
if (process.platform === 'linux') setPriority(15);

const linesInPiece = 500;
// One core is left to whoever is served meanwhile.
const engine = createRulesEngine({ cores: Math.max(1, availableParallelism() - 1) });
const matches = createMatchCache(engine, { combinations: 200_000, definitions: 4 });
const database = new DatabaseSync(task.file, { readOnly: true });
const read = linesToSimulate(database, task);

async function whole(definition: RuleSetDefinition, isTold: boolean): Promise<SimulatedWhole> {
  const { definitionHash } = task;
  const ruleSet = { id: 'simulation', version: 1, definitionHash, definition, parameters: {} };
  const run = simulate({ lines: read.lines(), of: read.of, ruleSet, matches });
  for (;;) {
    const step = await run.next();
    if (step.done === true) return step.value;
    if (isTold) post({ kind: 'progress', ...step.value });
  }
}

try {
  const { totals, ceiling, lines } = await whole(task.definition, true);
  post({ kind: 'totals', totals, ceiling });
  for (let from = 0; from < lines.length; from += linesInPiece) {
    const piece = lines.slice(from, from + linesInPiece);
    const text = () => piece.map((line) => `${JSON.stringify({ kind: 'line', ...line })}\n`).join('');
    const told = task.asText ? { lines: [], text: text() } : { lines: piece, text: '' };
    post({ kind: 'lines', count: piece.length, ...told });
    await taken();
  }
  for (const { value, definition } of task.sweep) {
    const swept = await whole(definition, false);
    post({ kind: 'swept', value, totals: swept.totals, ceiling: swept.ceiling });
  }
  post({ kind: 'end' });
} catch (error) {
  if (error instanceof Refused) post({ kind: 'refused', code: error.code, params: error.params });
  else post({ kind: 'failed', cause: String(error) });
} finally {
  database.close();
  await engine.close();
}
