import type { Writable } from 'node:stream';
import type { Language } from '@bihuan/domain';

export type Words = Readonly<Record<Language, string>>;

export interface Progress {
  /** `total` null when it is not known. */
  at(done: number, total: number | null): void;
  end(): void;
}

/** Where a command writes: answers on standard output, everything else on standard error. */
export interface Screen {
  readonly language: Language;
  readonly json: boolean;
  /** Whether a person can be asked. */
  readonly canAsk: boolean;
  /** The words in the language of this run. */
  in(words: Words): string;
  /** A line of the answer. */
  print(line: string): void;
  /** The answer as one JSON document. */
  printJson(value: unknown): void;
  /** Something beside the answer; silent with `--json`. */
  note(words: Words): void;
  /** A line that overwrites itself, on a terminal only. */
  progress(label: Words): Progress;
  /** Resolves once everything is handed over to the system, so that big answers do not pile up in memory. */
  flushed(): Promise<void>;
}

export interface ScreenOptions {
  readonly language: Language;
  readonly json: boolean;
  readonly out: Writable & { readonly isTTY?: boolean };
  readonly err: Writable & { readonly isTTY?: boolean };
  readonly input: { readonly isTTY?: boolean };
}

const progressEveryMs = 100;

export function createScreen({ language, json, out, err, input }: ScreenOptions): Screen {
  const pick = (words: Words) => words[language];
  return {
    language,
    json,
    canAsk: input.isTTY === true && err.isTTY === true,
    in: pick,
    print: (line) => void out.write(`${line}\n`),
    printJson: (value) => void out.write(`${JSON.stringify(value, jsonValue, 2)}\n`),
    note: (words) => {
      if (!json) err.write(`${pick(words)}\n`);
    },
    progress(label) {
      if (err.isTTY !== true) return { at: () => undefined, end: () => undefined };
      let last = 0;
      return {
        at(done, total) {
          if (Date.now() - last < progressEveryMs) return;
          last = Date.now();
          const share =
            total === null || total === 0
              ? ''
              : ` / ${total.toLocaleString('en')} (${Math.floor((done / total) * 100)}%)`;
          err.write(`\r\u001b[K${pick(label)} ${done.toLocaleString('en')}${share}`);
        },
        end: () => void err.write('\r\u001b[K'),
      };
    },
    flushed: () =>
      out.writableNeedDrain ? new Promise((resolve) => void out.once('drain', resolve)) : Promise.resolve(),
  };
}

/** Positions and revisions are bigint inside and decimal text outside. */
const jsonValue = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

/** A reader that went away (`| head`) is no error: nothing is left to say, so the process ends quietly. */
export function endQuietlyWithoutReader(out: NodeJS.WriteStream): void {
  out.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}
