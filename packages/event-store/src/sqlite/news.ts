/** Wakes everybody who waits: by a call in this process, and by a poll of `hasNews` for writers elsewhere. */
export class News {
  readonly #waiting = new Set<() => void>();

  notify(): void {
    if (this.#waiting.size > 0) for (const wake of [...this.#waiting]) wake();
  }

  /** Resolves on the next `notify`, when `signal` is aborted, or when `hasNews`, asked every `pollMs`, says so (0: never asked). */
  wait(signal: AbortSignal, pollMs: number, hasNews: () => boolean): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const end = () => {
        clearInterval(timer);
        signal.removeEventListener('abort', wake);
        this.#waiting.delete(wake);
      };
      const wake = () => {
        end();
        resolve();
      };
      const poll = () => {
        try {
          if (hasNews()) wake();
        } catch (error) {
          end();
          reject(error);
        }
      };
      const timer = pollMs > 0 ? setInterval(poll, pollMs) : undefined;
      signal.addEventListener('abort', wake);
      this.#waiting.add(wake);
    });
  }
}
