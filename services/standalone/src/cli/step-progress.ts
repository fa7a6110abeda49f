import type { Progress, Screen, Words } from './screen.ts';

/** One line for each step, the one before it wiped away. */
export class StepProgress<Step extends string> {
  readonly #screen: Screen;
  readonly #steps: Readonly<Record<Step, Words>>;
  #step: Step | null = null;
  #progress: Progress | null = null;

  constructor(screen: Screen, steps: Readonly<Record<Step, Words>>) {
    this.#screen = screen;
    this.#steps = steps;
  }

  at(step: Step, done: number, total: number | null): void {
    if (step !== this.#step) {
      this.end();
      this.#step = step;
      this.#progress = this.#screen.progress(this.#steps[step]);
    }
    this.#progress?.at(done, total);
  }

  end(): void {
    this.#progress?.end();
  }
}
