import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { png } from '../../services/api/src/features/evidence/evidence.testing.ts';
import { type TemporaryApi, temporaryApi } from '../../services/api/src/temporary-api.ts';
import { needs } from '../tooling/lacking.ts';
import { seriousFaults } from './accessibility.ts';
import { openChromium, sizes } from './chromium.ts';
import { openWatched } from './watched-page.ts';

describe.runIf(needs('browser'))('a unit that opens the link of a reminder on its phone', () => {
  let service: TemporaryApi;
  let browser: Browser;
  let findingId: string;

  beforeAll(async () => {
    service = await temporaryApi();
    browser = await openChromium();
    const object = await post('/api/v1/objects', { name: '河道治理（示例）', kind: 'project' });
    const years = { fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 };
    const evaluation = await post('/api/v1/evaluations', { objectId: object.id, ...years });
    await post(`/api/v1/evaluations/${evaluation.id}/outcome`, { score: 55, grade: '差' });
    const raised = { evaluationId: evaluation.id, description: '设备闲置', category: '资产管理', severity: 'moderate' };
    findingId = (await post('/api/v1/findings', { ...raised, class: 'by-stages', dueDate: '2027-03-31' })).id;
    const measures = [{ text: '完成安装调试', target: null, dueDate: '2027-02-28' }];
    const promise = { measures, responsible: { role: '资产科' }, on: '2025-01-10' };
    await post(`/api/v1/findings/${findingId}/commitment`, promise);
    await post('/api/v1/act-links/rule', { isAllowed: true, reason: '试行' });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  async function post(path: string, body: object) {
    const answer = await service.post(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  it.for([
    ['phone', 'zh'],
    ['phone', 'en'],
    ['desk', 'zh'],
  ] as const)(
    'reports how far it is, with a photo, and is told that it has come (%s, %s)',
    async ([size, language]) => {
      const command = { commandId: `issue-${size}-${language}`, fingerprint: 'f', principal: 'system' };
      const path = await service.api.issueActLink({
        findingId,
        recipient: { kind: 'person', personId: 'p-1', deputyFor: null },
        messageId: 'm-1',
        command: { ...command, correlationId: 'c', causationId: null },
      });
      const { page, troubles, close } = await openWatched(browser, service.url, size, language);
      onTestFinished(close);
      await page.goto(service.url + path);
      expect(await page.locator('h1').textContent()).toContain('河道治理');
      const [width = 0, space = 0] = await page.evaluate<number[]>(
        '[document.documentElement.scrollWidth, innerWidth]',
      );
      expect(width).toBeLessThanOrEqual(space);
      expect(await seriousFaults(page)).toEqual([]);
      const button = page.locator('button[type=submit]');
      if (size === 'phone') expect((await button.boundingBox())?.width).toBeGreaterThan(sizes.phone.width / 2);
      await page.locator('input[name=percent]').fill('70');
      await page.locator('textarea[name=note]').fill('设备已进场');
      const photo = { name: '现场.png', mimeType: 'image/png', buffer: png(`${size} ${language}`) };
      await page.locator('input[type=file]').setInputFiles(photo);
      await button.click();
      await page.getByRole('status').waitFor();
      const { item } = (await service.ask(`/api/v1/findings/${findingId}`)).body;
      expect(item.commitment.measures[0].percent).toBe(70);
      expect(await page.locator('a').count()).toBe(0);
      expect(troubles).toEqual([]);
    },
  );
});
