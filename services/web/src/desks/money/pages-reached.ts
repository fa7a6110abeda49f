/** How a page is come by: after the one before it, or past so many lines where the one before it has not been seen. */
export type Reached = { readonly cursor?: string } | { readonly skip: number };

export interface PageWanted {
  readonly page: number;
  readonly how: Reached;
}

/** What is known of the pages of a list of `pageSize` lines each: how each that was asked for is come by, and where the list ends. */
export class PagesReached {
  readonly #pageSize: number;
  readonly #reached: Reached[] = [{}];
  /** How many lines there are, exactly; null until the last page was there. */
  end: number | null = null;

  constructor(pageSize: number) {
    this.#pageSize = pageSize;
  }

  /** The pages that hold the lines from one up to another; those behind the first only once they follow from the one before them. */
  wanted(from: number, to: number): readonly PageWanted[] {
    const first = Math.floor(from / this.#pageSize);
    const last = Math.floor(Math.max(from, to - 1) / this.#pageSize);
    const pages: PageWanted[] = [];
    for (let page = first; page <= last; page++) {
      const how = this.#reached[page] ?? (page === first ? { skip: page * this.#pageSize } : null);
      if (how === null) break;
      pages.push({ page, how });
    }
    return pages;
  }

  /** A page has come with so many lines, and with what leads to the next one. */
  came({ page, how }: PageWanted, lines: number, next: string | null): void {
    this.#reached[page] ??= how;
    const after = this.#reached[page + 1];
    if (next === null) {
      this.#reached.length = page + 1;
      // None at all: there are fewer now than when the page was asked for.
      if (lines > 0 || page === 0) this.end = page * this.#pageSize + lines;
    } else if (after === undefined || !('skip' in after)) {
      this.#reached[page + 1] = { cursor: next };
    }
  }
}
