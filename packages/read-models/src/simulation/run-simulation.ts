import { Worker } from 'node:worker_threads';
import { type Principal, Refused, type RuleSetDefinition } from '@bihuan/domain';
import { definitionHash } from '@bihuan/rules';
import { governingAt } from '../allocation/rows.ts';
import type { Answered, MomentOf, View } from '../query.ts';
import type { SimulationMessage, SimulationTask } from './protocol.ts';
import type { OtherOutcome } from './with-outcome.ts';

export interface SimulationAsked extends View {
  readonly fiscalYear: number;
  /** With the values that its parameters are to have. */
  readonly definition: RuleSetDefinition;
  readonly sweep: SimulationTask['sweep'];
  readonly asText: boolean;
  /** Of one line, in the place of what is on record. */
  readonly otherOutcome?: OtherOutcome | null;
}

/** A simulation under way; whoever stops reading before its end ends it. */
export interface RunningSimulation extends Answered {
  readonly messages: AsyncIterable<RunMessage>;
}
export type RunMessage = Exclude<SimulationMessage, { kind: 'end' | 'refused' | 'failed' }>;

/** So many run beside each other; the others wait for their turn, so that a run of what-ifs leaves the machine to everybody else. */
const atOnce = 1;

/** What rules would do to the lines of a fiscal year. Nothing is written; the work is done in a thread of its own. */
export function createSimulations(momentOf: MomentOf) {
  const waiting: (() => void)[] = [];
  let running = 0;
  const turn = async () => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
  };
  const turnOver = () => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };

  return {
    /** Refused: as `MomentOf`; while it is read, what the rules refuse, and `simulation.failed`. */
    run(_principal: Principal, asked: SimulationAsked): RunningSimulation {
      const { database, position, answered } = momentOf('allocation', asked);
      const file = database.location();
      if (file === null) throw new Error('a simulation reads a file');
      const { fiscalYear, definition, sweep, asText, otherOutcome = null } = asked;
      const task = {
        file,
        position,
        fiscalYear,
        definition,
        definitionHash: definitionHash(definition),
        sweep,
        asText,
        otherOutcome,
      };
      async function* messages() {
        await turn();
        try {
          yield* messagesOf(task);
        } finally {
          turnOver();
        }
      }
      return { ...answered, messages: messages() };
    },

    /** The rules that govern a fiscal year at a moment, with the year's values; null before any are adopted. */
    governing(_principal: Principal, { fiscalYear, ...view }: View & { readonly fiscalYear: number }) {
      const { database, position } = momentOf('allocation', view);
      const governing = governingAt(database, fiscalYear, position);
      if (governing === null) return null;
      const { id, version, definition } = governing;
      return { id, version, definition };
    },
  };
}

export type Simulations = ReturnType<typeof createSimulations>;

async function* messagesOf(task: SimulationTask): AsyncGenerator<RunMessage> {
  const worker = new Worker(new URL('./simulation.worker.ts', import.meta.url), { workerData: task });
  const arrived: SimulationMessage[] = [];
  let wake: () => void = () => undefined;
  const hear = (message: SimulationMessage) => {
    arrived.push(message);
    wake();
  };
  worker.on('message', hear);
  worker.on('error', (error) => hear({ kind: 'failed', cause: String(error) }));
  worker.on('exit', (code) => hear({ kind: 'failed', cause: `exit ${code}` }));
  try {
    for (;;) {
      const message = arrived.shift();
      if (message === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      if (message.kind === 'end') return;
      if (message.kind === 'refused') throw new Refused(message.code, message.params);
      if (message.kind === 'failed') throw new Refused('simulation.failed', { cause: message.cause });
      yield message;
      if (message.kind === 'lines') worker.postMessage('taken');
    }
  } finally {
    await worker.terminate();
  }
}
