import { parentPort } from 'node:worker_threads';
import { type ZenDecision, ZenEngine } from '@gorules/zen-engine';
import { jdmLines } from '../table/jdm-lines.ts';
import type { TableRequest, WorkerAnswer } from './protocol.ts';

const engine = new ZenEngine();
const decisions = new Map<string, ZenDecision>();

const answer = (message: WorkerAnswer): void => parentPort?.postMessage(message);

async function evaluate({ definitionHash, content, forget, lines }: TableRequest): Promise<readonly (number | null)[]> {
  if (forget !== null) decisions.delete(forget);
  if (content !== null) decisions.set(definitionHash, engine.createDecision(content));
  const response = await decisions.get(definitionHash)?.evaluate({ [jdmLines]: lines });
  const rows = response?.result[jdmLines] as readonly ({ rowNumber: number } | null)[];
  return rows.map((row) => row?.rowNumber ?? null);
}

parentPort?.on('message', (request: TableRequest) => {
  evaluate(request).then(
    (rows) => answer({ kind: 'rows', id: request.id, rows }),
    (cause: unknown) => answer({ kind: 'failed', id: request.id, cause: String(cause).slice(0, 500) }),
  );
});
answer({ kind: 'ready' });
