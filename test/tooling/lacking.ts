import { existsSync } from 'node:fs';

const browserPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is: `CHROME_PATH`, else the usual places, else null. */
export function findChromium(): string | null {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) return existsSync(chosen) ? chosen : null;
  return browserPlaces.find((place) => existsSync(place)) ?? null;
}

const things = {
  browser: { isThere: () => findChromium() !== null, cure: 'install chromium, or name one in CHROME_PATH' },
} as const;

/**
 * Whether the machine has what a test needs, for `describe.runIf(needs('browser'))`. A lack is said in one line and the tests are
 * skipped; with `CI` set it fails instead, so that nothing goes untested unseen.
 */
export function needs(thing: keyof typeof things): boolean {
  const { isThere, cure } = things[thing];
  if (isThere()) return true;
  const lack = `no ${thing} on this machine: ${cure}`;
  if (process.env['CI']) throw new Error(lack);
  console.warn(`skipped: ${lack}`);
  return false;
}
