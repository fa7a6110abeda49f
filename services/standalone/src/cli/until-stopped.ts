import { exitCodes } from './exit-codes.ts';

/**
 * Keeps the process alive until SIGTERM or SIGINT; a second one ends it at once. Before the call they end it at once, too. Rejects with what
 * `failing` does, if that comes before.
 */
export async function untilStopped(failing: Promise<never>): Promise<void> {
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  const alive = setInterval(() => undefined, 2 ** 30);
  let isAsked = false;
  const ask = () => {
    if (isAsked) process.exit(exitCodes.unavailable);
    isAsked = true;
    resolve();
  };
  process.on('SIGTERM', ask);
  process.on('SIGINT', ask);
  try {
    await Promise.race([asked, failing]);
  } finally {
    clearInterval(alive);
  }
}
