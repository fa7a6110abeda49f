import { Refused } from '@bihuan/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SweepSeam } from '../sweep-seam.ts';
import { type TemporaryApi, temporaryApi } from '../temporary-api.ts';

let alarms: Refused[] = [];
const unused = async () => {
  throw new Refused('service.fault', { correlationId: '—' });
};
const sweep: SweepSeam = {
  run: unused,
  status: () => ({ halt: null, isRunning: false, last: null, fault: null, issuedTotal: 0 }),
  confirmClock: unused,
  alarms: () => alarms,
};

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi({ sweep });
}, 120_000);
afterAll(() => service.stop());

const metric = async () => {
  const text = await (await fetch(`${service.url}/metrics`)).text();
  return /bihuan_sweep_alarm\{code="sweep.not-run"\} (\d)/.exec(text)?.[1];
};

it('a sweep that did not run is named and is an alarm, and takes the service away from nobody', async () => {
  expect((await service.ask('/readyz')).body).toMatchObject({ status: 'ready', problems: [] });
  expect(await metric()).toBe('0');
  alarms = [new Refused('sweep.not-run', { minutes: 60, last: '—' })];
  const { status, body } = await service.ask('/readyz', { headers: { 'accept-language': 'en' } });
  expect([status, body.status]).toEqual([200, 'ready']);
  expect(body.problems).toMatchObject([{ what: 'sweep', code: 'sweep.not-run' }]);
  expect(body.why).toHaveLength(1);
  expect(await metric()).toBe('1');
});
