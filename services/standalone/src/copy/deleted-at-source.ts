import type { DeletedPersonStream, EventReader } from '@bihuan/event-store';

/** The person streams that the source has deleted; a server may be deleting more while it is copied. */
export class DeletedAtSource {
  readonly #source: Pick<EventReader, 'deletedPersonStreams'>;
  readonly #known = new Map<string, DeletedPersonStream>();

  constructor(source: Pick<EventReader, 'deletedPersonStreams'>) {
    this.#source = source;
  }

  has(stream: string): boolean {
    return this.#known.has(stream);
  }

  all(): readonly DeletedPersonStream[] {
    return [...this.#known.values()];
  }

  /** Asks the source again; whether it knows of more than before. */
  async refresh(): Promise<boolean> {
    const before = this.#known.size;
    for (const deleted of await this.#source.deletedPersonStreams()) {
      if (!this.#known.has(deleted.stream)) this.#known.set(deleted.stream, deleted);
    }
    return this.#known.size > before;
  }
}
