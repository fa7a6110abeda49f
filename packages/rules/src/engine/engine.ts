import { availableParallelism } from 'node:os';
import { Refused, type RuleSetDefinition } from '@bihuan/domain';
import type { Facts } from '../facts.ts';
import { compileToJdm, zenLine } from '../table/compile.ts';
import { matchKey } from '../table/match-key.ts';
import { type RuleMatch, walk } from '../table/walk.ts';
import type { EngineRows, TableRequest } from './protocol.ts';
import { type Outcome, startTableWorker, type TableWorker } from './table-worker.ts';

export interface RulesEngineOptions {
  /** Most time for one call of the engine (up to 1,000 distinct lines), in milliseconds; 5,000 by default. */
  readonly timeoutMs?: number;
  /** How many cores one call may use; by default all. */
  readonly cores?: number;
  /** The module of the worker thread; another one only in tests. */
  readonly workerUrl?: URL;
}

/** Evaluates decision tables in a thread that can be ended; it starts with the first call. */
export interface RulesEngine {
  /**
   * The rows of each table for each of the facts, in their order. Lines that the table cannot tell apart are evaluated once.
   * Every row is checked against our own reading of the table.
   * Refused: `rules.timed-out` (the thread is ended, the next call gets a new one), `rules.engine-died` (twice in one call),
   * `rules.engine-failed`, `rules.engines-disagree`, `rules.engine-closed`, and what `compileToJdm` refuses.
   */
  readonly decide: (
    definition: RuleSetDefinition,
    definitionHash: string,
    facts: readonly Facts[],
    /** Their keys, where the caller has worked them out. */
    keys?: readonly string[],
  ) => Promise<readonly RuleMatch[]>;
  /** Ends the thread; what is under way is refused as `rules.engine-closed`. */
  readonly close: () => Promise<void>;
}

const linesPerCall = 1000;
const definitionsHeld = 32;

export function createRulesEngine(options: RulesEngineOptions = {}): RulesEngine {
  const { timeoutMs = 5000, workerUrl = new URL('./zen.worker.ts', import.meta.url) } = options;
  const cores = options.cores ?? availableParallelism();
  let worker: TableWorker | null = null;
  let closed = false;
  let lastId = 0;
  let turn: Promise<unknown> = Promise.resolve();
  const ending = new Set<Promise<void>>();

  function giveUp(): void {
    if (worker === null) return;
    const end = worker.end().finally(() => ending.delete(end));
    ending.add(end);
    worker = null;
  }

  async function rowsFor(definition: RuleSetDefinition, definitionHash: string, lines: TableRequest['lines']) {
    for (let attempt = 1; attempt <= 2; attempt++) {
      if (closed) throw new Refused('rules.engine-closed');
      worker ??= startTableWorker(workerUrl);
      lastId += 1;
      const content = contentFor(worker, definition, definitionHash);
      const request = { id: lastId, definitionHash, tables: definition.tables.length, lines, cores, ...content };
      const outcome: Outcome = await worker.ask(request, timeoutMs);
      if (outcome.kind === 'rows') return outcome.rows;
      giveUp();
      if (closed) throw new Refused('rules.engine-closed');
      if (outcome.kind === 'failed') throw new Refused('rules.engine-failed', { cause: outcome.cause });
      if (outcome.kind === 'timed-out') throw new Refused('rules.timed-out', { timeoutMs });
    }
    throw new Refused('rules.engine-died');
  }

  /** One call at a time: it has all the cores that may be used, and a slow table must not be blamed on its neighbour. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  }

  return {
    decide: async (definition, definitionHash, facts, keys = facts.map((one) => matchKey(definition, one))) => {
      const distinct = new Map<string, Facts>();
      for (const [index, key] of keys.entries()) if (!distinct.has(key)) distinct.set(key, facts[index] as Facts);
      const matches = new Map<string, RuleMatch>();
      const entries = [...distinct];
      let asked: Asked | null = null;
      for (let from = 0; from < entries.length; from += linesPerCall) {
        const part = entries.slice(from, from + linesPerCall).map(([key, one]) => {
          const match = walk(definition, one);
          matches.set(key, match);
          return { facts: one, match };
        });
        const decidable = part.filter(({ match }) => match.some(isSaid));
        if (decidable.length === 0) continue;
        const lines = decidable.map((line) => zenLine(definition, line.facts));
        // The next part is read by us while the engine is busy with this one.
        const before: Asked | null = asked;
        asked = {
          matches: decidable.map(({ match }) => match),
          rows: inTurn(() => rowsFor(definition, definitionHash, lines)),
        };
        asked.rows.catch(() => undefined);
        if (before !== null) await agreed(definition, before);
      }
      if (asked !== null) await agreed(definition, asked);
      return keys.map((key) => matches.get(key) as RuleMatch);
    },
    close: async () => {
      closed = true;
      giveUp();
      await Promise.all(ending);
    },
  };
}

/** The table itself goes with the first request only; the worker keeps the last few. */
function contentFor(worker: TableWorker, definition: RuleSetDefinition, definitionHash: string) {
  const held = worker.holds.delete(definitionHash);
  const content = held ? null : compileToJdm(definition);
  worker.holds.add(definitionHash);
  const [longestUnused] = worker.holds;
  const forget = worker.holds.size > definitionsHeld && longestUnused !== undefined ? longestUnused : null;
  if (forget !== null) worker.holds.delete(forget);
  return { content, forget };
}

/** What was read by us and is being read by the engine. */
interface Asked {
  readonly matches: readonly RuleMatch[];
  readonly rows: Promise<EngineRows>;
}

async function agreed(definition: RuleSetDefinition, { matches, rows }: Asked): Promise<void> {
  const found = await rows;
  for (const [index, match] of matches.entries()) agree(definition, match, found[index] ?? []);
}

/** Whether a table says something that the engine can confirm: where facts are missing it takes them for null, which we do not. */
const isSaid = ({ missing, unclear }: RuleMatch[number]): boolean => missing.length === 0 && unclear.length === 0;

function agree(definition: RuleSetDefinition, match: RuleMatch, engineRows: EngineRows[number]): void {
  for (const [index, said] of match.entries()) {
    if (!isSaid(said)) continue;
    const [row, engineRow] = [said.rows.join(' '), (engineRows[index] ?? []).join(' ')];
    if (row === engineRow) continue;
    const table = definition.tables[index]?.id ?? null;
    throw new Refused('rules.engines-disagree', { table, row: row || null, engineRow: engineRow || null });
  }
}
