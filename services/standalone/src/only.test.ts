import { describe, expect, it } from 'vitest';
import { refuseOnlyAlone } from './only.ts';
import { readSettings } from './settings.ts';

const shared = {
  BIHUAN_EVENT_STORE: 'kurrentdb://db.example:2113',
  REDIS_URL: 'redis://queue.example',
  BIHUAN_KEY_FILE: '/run/secrets/installation.key',
  BIHUAN_FILES: '/srv/files',
};

describe('a part of a cluster', () => {
  it.each(['api', 'scheduler'] as const)('begins as %s where everything is there that replicas share', (only) => {
    expect(() => refuseOnlyAlone(readSettings(shared), only)).not.toThrow();
  });

  it.each([
    ['api', {}, 'BIHUAN_EVENT_STORE=kurrentdb://…, REDIS_URL, BIHUAN_KEY_FILE, BIHUAN_FILES'],
    ['api', { ...shared, BIHUAN_FILES: '' }, 'BIHUAN_FILES'],
    ['scheduler', { REDIS_URL: shared.REDIS_URL }, 'BIHUAN_EVENT_STORE=kurrentdb://…, BIHUAN_KEY_FILE'],
  ] as const)('as %s is refused what it would otherwise have for itself alone: %j', (only, environment, lacks) => {
    expect(() => refuseOnlyAlone(readSettings(environment), only)).toThrow(
      expect.objectContaining({ code: 'start.needs-a-cluster', params: { only, lacks } }),
    );
  });
});
