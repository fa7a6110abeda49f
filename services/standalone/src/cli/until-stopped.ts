/** Resolves when the process is asked to stop; keeps it alive until then. */
export function untilStopped(stopping: AbortSignal): Promise<void> {
  if (stopping.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const alive = setInterval(() => undefined, 1 << 30);
    stopping.addEventListener('abort', () => {
      clearInterval(alive);
      resolve();
    });
  });
}
