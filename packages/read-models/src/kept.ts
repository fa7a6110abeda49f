/** About what an entry takes beside its state, in characters of text. */
const entryLength = 300;

/**
 * The states used last, as many as fit. They are measured by the length of their text, because one state can be a thousand times
 * as long as another and memory must not depend on which ones a log is made of.
 */
export class Kept<State> {
  readonly #entries = new Map<string, { readonly state: State; readonly length: number }>();
  readonly #capacity: number;
  #length = 0;

  /** `capacity` in characters of text; a parsed state takes a few bytes for each. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(id: string): State | undefined {
    const entry = this.#entries.get(id);
    if (entry === undefined) return undefined;
    // Taken out and put back: the first of the map is the one not used for longest.
    this.#entries.delete(id);
    this.#entries.set(id, entry);
    return entry.state;
  }

  set(id: string, state: State, textLength: number): void {
    const length = textLength + entryLength;
    this.#delete(id);
    this.#entries.set(id, { state, length });
    this.#length += length;
    for (const oldest of this.#entries.keys()) {
      if (this.#length <= this.#capacity) break;
      this.#delete(oldest);
    }
  }

  #delete(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#length -= entry.length;
    this.#entries.delete(id);
  }
}
