import type { Page } from 'playwright-core';

/** Script that comes over the line until the page is there: its bytes, compressed as they are sent, and in how many files. */
export async function scriptLoaded(
  page: Page,
  open: () => Promise<unknown>,
): Promise<{ readonly bytes: number; readonly files: number }> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.setCacheDisabled', { cacheDisabled: true });
  const scripts = new Set<string>();
  let bytes = 0;
  client.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await open();
  return { bytes, files: scripts.size };
}
