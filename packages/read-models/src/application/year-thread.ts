import { Worker } from 'node:worker_threads';
import { Refused } from '@bihuan/domain';
import type { FromYearWorker, ToYearWorker, YearQuestion, YearSettings } from './year-protocol.ts';
import type { YearQuestions } from './year-questions.ts';

type Asked<Name extends YearQuestion> = Parameters<YearQuestions[Name]>[0];
type Answer<Name extends YearQuestion> = ReturnType<YearQuestions[Name]>;

/** The thread that looks at whole years, so that a question about 100,000 lines keeps nobody else waiting. */
export interface YearThread {
  /** One after the other. Refused: what the question refuses; throws Error when the thread has died over it. */
  ask<Name extends YearQuestion>(question: Name, asked: Asked<Name>): Promise<Answer<Name>>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** After so long without a question it ends, and with it what it keeps of the last year. */
const endAfterMs = 30_000;

export function openYearThread(settings: YearSettings): YearThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;
  let idle: NodeJS.Timeout | undefined;

  const end = async () => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const heard = (message: FromYearWorker) => {
    const one = waiting.get(message.id);
    waiting.delete(message.id);
    if (waiting.size === 0) idle = setTimeout(() => void end(), endAfterMs).unref();
    if (message.kind === 'answer') one?.resolve(message.answer as never);
    else if (message.kind === 'refused') one?.reject(new Refused(message.code, message.params));
    else one?.reject(new Error(message.cause));
  };
  const started = (): Worker => {
    const starting = new Worker(new URL('./year.worker.ts', import.meta.url), { workerData: settings });
    const died = (cause: Error) => {
      // One that has been ended has nothing more to say: its successor may have been asked.
      if (worker !== starting) return;
      worker = null;
      for (const one of waiting.values()) one.reject(cause);
      waiting.clear();
    };
    starting.on('message', heard);
    starting.on('error', died);
    starting.on('exit', (code) => died(new Error(`the thread that looks at whole years ended with ${code}`)));
    return starting;
  };

  return {
    ask(question, asked) {
      clearTimeout(idle);
      worker ??= started();
      lastId += 1;
      const id = lastId;
      const answered = new Promise<never>((resolve, reject) => waiting.set(id, { resolve, reject }));
      worker.postMessage({ id, question, asked } satisfies ToYearWorker);
      return answered;
    },
    async close() {
      clearTimeout(idle);
      await end();
      for (const one of waiting.values()) one.reject(new Error('the read models are closed'));
      waiting.clear();
    },
  };
}
