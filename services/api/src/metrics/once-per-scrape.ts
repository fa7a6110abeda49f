/** Asks once for all the metrics of one scrape: each waits for the answer, so that none shows that of the scrape before. */
export function oncePerScrape<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | null = null;
  return () => {
    asked ??= ask().finally(() => {
      asked = null;
    });
    return asked;
  };
}
