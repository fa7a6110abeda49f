import { parentPort } from 'node:worker_threads';
import { type ZenDecision, ZenEngine } from '@gorules/zen-engine';
import { jdmLines, jdmTable } from '../table/jdm-lines.ts';
import type { EngineRows, TableRequest, WorkerAnswer } from './protocol.ts';

const smallestPart = 100;

const engine = new ZenEngine();
const decisions = new Map<string, ZenDecision>();

const answer = (message: WorkerAnswer): void => parentPort?.postMessage(message);

/** What the engine answers for one line of one table: a row, all rows that match, or none. */
type Found = { readonly rowNumber: number } | readonly { readonly rowNumber: number }[] | null;

async function evaluate({ definitionHash, content, forget, lines, tables, cores }: TableRequest): Promise<EngineRows> {
  if (forget !== null) decisions.delete(forget);
  if (content !== null) decisions.set(definitionHash, engine.createDecision(content));
  const decision = decisions.get(definitionHash);
  if (decision === undefined) throw new Error(`the definition ${definitionHash} is not held`);
  const parts = await Promise.all(shared(lines, cores).map((part) => evaluatePart(decision, part, tables)));
  return parts.flat();
}

/** The engine uses one core for a call: the lines in as many parts as it may use cores, and none of them so small that the call costs more. */
function shared(lines: TableRequest['lines'], cores: number): TableRequest['lines'][] {
  const each = Math.max(smallestPart, Math.ceil(lines.length / cores));
  return Array.from({ length: Math.ceil(lines.length / each) }, (_, at) => lines.slice(at * each, (at + 1) * each));
}

async function evaluatePart(decision: ZenDecision, lines: TableRequest['lines'], tables: number): Promise<EngineRows> {
  const response = await decision.evaluate({ [jdmLines]: lines });
  const found = Array.from({ length: tables }, (_, index) => response.result[jdmTable(index)] as readonly Found[]);
  return lines.map((_, line) => found.map((table) => rowsOf(table[line] ?? null)));
}

function rowsOf(found: Found): readonly number[] {
  if (found === null) return [];
  return 'rowNumber' in found ? [found.rowNumber] : found.map(({ rowNumber }) => rowNumber);
}

parentPort?.on('message', (request: TableRequest) => {
  evaluate(request).then(
    (rows) => answer({ kind: 'rows', id: request.id, rows }),
    (cause: unknown) => answer({ kind: 'failed', id: request.id, cause: String(cause).slice(0, 500) }),
  );
});
answer({ kind: 'ready' });
