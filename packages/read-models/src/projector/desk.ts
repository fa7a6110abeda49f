import { existsSync } from 'node:fs';
import path from 'node:path';
import type { EventReader } from '@bihuan/event-store';
import type { Projection, ProjectionTools } from '../projection.ts';
import { type Checkpoint, type Generation, inspectGeneration, openGeneration } from './generation.ts';
import {
  type Current,
  currentFile,
  generationOf,
  generationsIn,
  readCurrent,
  removeCurrent,
  removeGeneration,
  writeCurrent,
} from './generation-files.ts';
import { isOfThisLog } from './is-of-this-log.ts';
import type { ProjectionFault, ProjectionRunState, ProjectionStatus } from './status.ts';

export interface DeskOptions {
  readonly folder: string;
  readonly projection: Projection;
  readonly tools: ProjectionTools;
  readonly fence: string;
  readonly reader: EventReader;
  /** How long a replaced generation stays for readers that have it open, in ms. */
  readonly removeAfterMs: number;
}

/** The generations of one projection: which serves, which is being built, and how the second takes the place of the first. */
export class Desk {
  readonly projection: Projection;
  readonly #options: DeskOptions;
  readonly #removals = new Set<NodeJS.Timeout>();
  #servingFile: Current | null = null;
  #servingPosition = 0;
  #wasLevel = false;
  #levelAt = Date.now();
  /** The serving generation, when it is of this version and still fed. */
  serving: Generation | null = null;
  building: Generation | null = null;
  fault: ProjectionFault | null = null;
  isFenced = false;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.projection = options.projection;
  }

  /** Takes over what lies in the folder: goes on with it, or begins a new generation beside it. */
  async open(): Promise<void> {
    const { folder, fence } = this.#options;
    const { name, version } = this.projection;
    const current = readCurrent(folder, name);
    const checkpoint = current === null ? null : await this.#usable(current);
    if (current === null || checkpoint === null) {
      removeCurrent(folder, name);
    } else {
      this.#servingFile = current;
      this.#servingPosition = checkpoint.position;
      if (current.version === version) this.serving = await this.#generation(current);
    }
    if (this.serving === null) {
      const started = generationsIn(folder, name)[0];
      const canGoOn =
        started !== undefined &&
        started.version === version &&
        started.generation > (this.#servingFile?.generation ?? 0) &&
        started.file !== current?.file &&
        (await this.#usable(started)) !== null;
      this.building = await this.#buildIn(canGoOn ? started : this.#nextFile());
    }
    for (const file of generationsIn(folder, name)) {
      if (file.file !== this.#servingFile?.file && file.file !== this.building?.current.file) {
        inspectGeneration(folder, file, fence);
        removeGeneration(folder, file);
      }
    }
  }

  /** Begins another generation beside whatever there is. */
  async startOver(): Promise<Generation> {
    this.building ??= await this.#buildIn(this.#nextFile());
    return this.building;
  }

  /** Makes the built generation the one that serves; not yet when the one before has gone further meanwhile, or when it is given up. */
  async promote(signal: AbortSignal): Promise<'serving' | 'fenced' | 'not-yet'> {
    const { folder, removeAfterMs } = this.#options;
    const built = this.building;
    if (built === null) throw new Error('nothing has been built');
    const isFinished = await built.finishBulk(signal);
    if (this.isFenced) return 'fenced';
    if (!isFinished || built.position < this.position) return 'not-yet';
    if (!built.isOurs() || !existsSync(path.join(folder, built.current.file))) return 'fenced';
    writeCurrent(folder, this.projection.name, built.current);
    const before = this.#servingFile;
    this.serving?.close();
    this.serving = built;
    this.building = null;
    this.fault = null;
    this.#servingFile = built.current;
    if (before !== null) {
      const remove = () => {
        this.#removals.delete(timer);
        removeGeneration(folder, before);
      };
      const timer = setTimeout(remove, removeAfterMs).unref();
      this.#removals.add(timer);
    }
    return 'serving';
  }

  /** An event could not be read: what was built serves on, if it served. */
  stop(generation: Generation, fault: ProjectionFault): void {
    generation.close();
    if (generation === this.building) {
      this.building = null;
      if (this.serving === null || this.fault !== null) this.fault = fault;
      // Beside one that serves it is of no use; otherwise the next start goes on from it.
      if (this.serving !== null) removeGeneration(this.#options.folder, generation.current);
    } else {
      this.#servingPosition = generation.position;
      this.fault = fault;
    }
  }

  fenced(): void {
    this.isFenced = true;
    this.#servingPosition = this.position;
    this.serving?.close();
    this.building?.close();
    this.building = null;
  }

  /** Whether its files still lie where they were put: one that is deleted goes on being written, and nobody finds it any more. */
  get isInPlace(): boolean {
    const { folder } = this.#options;
    if (this.#servingFile !== null && !existsSync(currentFile(folder, this.projection.name))) return false;
    return this.#open.every(({ current }) => existsSync(path.join(folder, current.file)));
  }

  /** Whether no other runner has taken it over. */
  get isOurs(): boolean {
    return !this.isFenced && this.#open.every((generation) => generation.isOurs());
  }

  get #open(): readonly Generation[] {
    return [this.serving, this.building].flatMap((generation) =>
      generation === null || generation.isClosed ? [] : [generation],
    );
  }

  get position(): number {
    if (this.#servingFile === null) return 0;
    return this.serving?.position ?? this.#servingPosition;
  }

  status(head: number): ProjectionStatus {
    const { position } = this;
    const serving = this.#servingFile !== null;
    const lag = Math.max(0, head - position);
    const isLevel = serving && lag === 0;
    if (isLevel) this.#levelAt = Date.now();
    this.#wasLevel ||= isLevel;
    return {
      name: this.projection.name,
      version: this.projection.version,
      state: this.#state(serving),
      serving,
      position,
      head,
      lagEvents: lag === 0 || this.#options.reader.positionsCountEvents ? lag : null,
      lagSeconds: isLevel ? 0 : (Date.now() - this.#levelAt) / 1000,
      rebuilding: this.building === null ? null : { position: this.building.position },
      fault: this.fault,
    };
  }

  close(): void {
    for (const timer of this.#removals) clearTimeout(timer);
    this.serving?.close();
    this.building?.close();
  }

  #state(serving: boolean): ProjectionRunState {
    if (this.isFenced) return 'fenced';
    if (this.fault !== null) return 'stopped';
    if (!serving) return 'building';
    return this.#wasLevel ? 'live' : 'catching-up';
  }

  /** Its checkpoint, when the file is whole and the log is the one it was built from. */
  async #usable(file: Current): Promise<Checkpoint | null> {
    const { folder, fence, reader } = this.#options;
    if (!existsSync(path.join(folder, file.file))) return null;
    const checkpoint = inspectGeneration(folder, file, fence);
    return checkpoint !== null && (await isOfThisLog(reader, checkpoint)) ? checkpoint : null;
  }

  #nextFile(): Current {
    const { name, version } = this.projection;
    const newest = generationsIn(this.#options.folder, name)[0]?.generation ?? 0;
    return generationOf(name, version, Math.max(newest, this.#servingFile?.generation ?? 0) + 1);
  }

  async #buildIn(file: Current): Promise<Generation> {
    const generation = await this.#generation(file);
    generation.prepareForBulk();
    return generation;
  }

  #generation(current: Current): Promise<Generation> {
    const { folder, tools, fence } = this.#options;
    return openGeneration({ folder, current, projection: this.projection, tools, fence });
  }
}
