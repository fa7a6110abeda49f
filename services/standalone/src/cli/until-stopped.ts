import { exitCodes } from './exit-codes.ts';

/** Keeps the process alive until SIGTERM or SIGINT; a second one ends it at once. Before the call they end it at once, too. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const alive = setInterval(() => undefined, 2 ** 30);
    let isAsked = false;
    const ask = () => {
      if (isAsked) process.exit(exitCodes.unavailable);
      isAsked = true;
      clearInterval(alive);
      resolve();
    };
    process.on('SIGTERM', ask);
    process.on('SIGINT', ask);
  });
}
