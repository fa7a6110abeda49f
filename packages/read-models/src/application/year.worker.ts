import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { Refused } from '@bihuan/domain';
import { createMoments } from '../projector/moments.ts';
import type { FromYearWorker, ToYearWorker, YearSettings } from './year-protocol.ts';
import { createYearQuestions } from './year-questions.ts';

const port = parentPort;
if (port === null) throw new Error('runs only as a worker thread');

/** Whoever waits for an answer of another kind goes first where there is not enough for both (on Linux about this thread only). */
if (process.platform === 'linux') setPriority(15);

const moments = createMoments(workerData as YearSettings);
const questions = createYearQuestions(moments.momentOf);

port.on('message', ({ id, question, asked }: ToYearWorker) => {
  const tell = (message: FromYearWorker) => port.postMessage(message);
  try {
    // Whoever asks has waited for a position, perhaps in a generation that serves only since then.
    moments.lookAgain();
    tell({ id, kind: 'answer', answer: questions[question](asked as never) });
  } catch (error) {
    if (error instanceof Refused) tell({ id, kind: 'refused', code: error.code, params: error.params });
    else tell({ id, kind: 'failed', cause: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
