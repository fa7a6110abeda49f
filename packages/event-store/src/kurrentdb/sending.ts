/** One append that is on its way. */
export interface Attempt {
  /** Whether another one was on its way at the same time: both may then lie on one call of the client, which ends for both at once. */
  isShared: boolean;
}

/** The appends of a store that are on their way. */
export class Sending {
  readonly #attempts = new Set<Attempt>();

  begin(): Attempt {
    const [other] = this.#attempts;
    // Of several, all have been told already.
    if (other !== undefined && this.#attempts.size === 1) other.isShared = true;
    const attempt = { isShared: other !== undefined };
    this.#attempts.add(attempt);
    return attempt;
  }

  end(attempt: Attempt): void {
    this.#attempts.delete(attempt);
  }
}
