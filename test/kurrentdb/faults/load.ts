import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refused } from '@bihuan/domain';
import { type CommandEffect, createCommandHandler, type EventStore } from '@bihuan/event-store';
import type { FaultOptions } from './options.ts';
import { type ToldKind, toldEvent, toldKinds, toldStream } from './told.ts';

/** A command as it was sent; how it ended is told by where it is kept. */
export interface Sent {
  readonly commandId: string;
  readonly stream: string;
  readonly kind: ToldKind;
  readonly id: string;
  /** How many events it appends. */
  readonly size: number;
}

export interface Acknowledged extends Sent {
  /** Of its last event. */
  readonly revision: bigint;
}

/** Streams that are written to at the same time; each is left for a fresh one when it has so many commands. */
const slots = 12;
const commandsOfAStream = 100;
const restAfterRefusalMs = 50;
/** One command in so many is sent again once it has been acknowledged. */
const repeatEvery = 6;

/** Many writers on few streams through two handlers, as two processes would be, until they are told to stop. */
export class Load {
  readonly acknowledged = new Map<string, Acknowledged>();
  readonly unknown = new Map<string, Sent>();
  /** Neither acknowledged nor unknown: these must not be in the log. */
  readonly refused = new Map<string, { readonly sent: Sent; readonly code: string }>();
  /** Repetitions that showed the first effect again. */
  repeated = 0;
  /** What must not happen, in words. */
  readonly wrong: string[] = [];
  readonly #run: string;
  readonly #handlers: ReturnType<typeof handlerOf>[];
  readonly #options: Pick<FaultOptions, 'writers' | 'restMs'>;
  readonly #commandsIn = Array<number>(slots).fill(0);
  #isOver = false;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(run: string, stores: readonly EventStore[], options: Pick<FaultOptions, 'writers' | 'restMs'>) {
    this.#run = run;
    this.#handlers = stores.map(handlerOf);
    this.#options = options;
  }

  start(): void {
    this.#writing = Promise.all(Array.from({ length: this.#options.writers }, (_, writer) => this.#write(writer)));
  }

  /** Resolves once every command under way has ended somehow. */
  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#writing;
  }

  /** By code, how many commands were refused and not saved. */
  get refusals(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { code } of this.refused.values()) counts[code] = (counts[code] ?? 0) + 1;
    return counts;
  }

  /**
   * Sends every command whose outcome is not known once more, with its own id, until it is acknowledged: some had been saved, the
   * others are saved now. Those that are refused until `patienceMs` are over stay unknown.
   */
  async settle(patienceMs: number): Promise<{ hadBeenSaved: number; savedNow: number }> {
    const until = performance.now() + patienceMs;
    const settled = { hadBeenSaved: 0, savedNow: 0 };
    for (const sent of [...this.unknown.values()]) {
      for (;;) {
        try {
          const effect = await this.#execute(0, sent);
          this.unknown.delete(sent.commandId);
          this.#acknowledge(sent, effect);
          settled[effect.repeated ? 'hadBeenSaved' : 'savedNow'] += 1;
          break;
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          if (performance.now() > until) return settled;
          await sleep(restAfterRefusalMs);
        }
      }
    }
    return settled;
  }

  async #write(writer: number): Promise<void> {
    for (let n = writer; !this.#isOver; n++) {
      const sent = this.#next();
      const effect = await this.#tried(writer, sent);
      // Through the other handler: a person whose answer was lost may come back to another process.
      if (effect !== null && n % repeatEvery === 0) await this.#repeat(writer + 1, sent, effect);
      await sleep(effect === null ? restAfterRefusalMs : this.#options.restMs);
    }
  }

  #next(): Sent {
    const slot = Math.floor(Math.random() * slots);
    const commands = this.#commandsIn[slot] ?? 0;
    this.#commandsIn[slot] = commands + 1;
    const kind = toldKinds[slot % toldKinds.length] ?? 'object';
    const id = `${slot}-${Math.floor(commands / commandsOfAStream)}`;
    const size = commands % 5 === 0 ? 2 : 1;
    return { commandId: randomUUID(), stream: toldStream(this.#run, kind, id), kind, id, size };
  }

  async #tried(writer: number, sent: Sent): Promise<CommandEffect<number> | null> {
    try {
      const effect = await this.#execute(writer, sent);
      if (effect.repeated) this.wrong.push(`${sent.commandId} was sent for the first time and is said to be repeated`);
      this.#acknowledge(sent, effect);
      return effect;
    } catch (error) {
      if (!(error instanceof Refused)) {
        this.wrong.push(`an error that is no refusal: ${error instanceof Error ? error.stack : error}`);
        this.unknown.set(sent.commandId, sent);
      } else if (error.code === 'store.outcome-unknown') this.unknown.set(sent.commandId, sent);
      else this.refused.set(sent.commandId, { sent, code: error.code });
      return null;
    }
  }

  #acknowledge(sent: Sent, { revision }: CommandEffect<number>): void {
    if (revision === null) this.wrong.push(`${sent.commandId} was acknowledged without a revision`);
    else this.acknowledged.set(sent.commandId, { ...sent, revision });
  }

  async #repeat(writer: number, sent: Sent, first: CommandEffect<number>): Promise<void> {
    try {
      const again = await this.#execute(writer, sent);
      if (again.repeated && again.revision === first.revision && again.position === first.position) this.repeated += 1;
      else this.wrong.push(`${sent.commandId} had another effect when it was repeated`);
    } catch (error) {
      // A repetition that could not be read back has done nothing, and the first stays acknowledged.
      if (!(error instanceof Refused)) this.wrong.push(`a repetition met an error that is no refusal: ${error}`);
      else if (error.code === 'store.outcome-unknown')
        this.wrong.push(`${sent.commandId} was appended again when it was repeated, with an unknown outcome`);
    }
  }

  #execute(writer: number, { commandId, stream, kind, id, size }: Sent): Promise<CommandEffect<number>> {
    const handler = this.#handlers[writer % this.#handlers.length];
    if (handler === undefined) throw new Error('a load needs a store');
    return handler.execute({
      stream,
      command: {
        commandId,
        fingerprint: commandId,
        principal: 'local-operator',
        correlationId: this.#run,
        causationId: null,
      },
      decide: (count) => Array.from({ length: size }, (_, n) => toldEvent(kind, id, count + n)),
    });
  }
}

const handlerOf = (store: EventStore) =>
  createCommandHandler({
    store,
    initial: 0,
    fold: (count) => count + 1,
    toAppend: (event: ReturnType<typeof toldEvent>) => event,
  });
