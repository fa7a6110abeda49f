import { expect, it } from 'vitest';
import { allocationsOf, answerOf, gradesOf, loadedDemo, temporaryFolder } from './bihuan-process.ts';
import { countsByType, eventsOf, killedAt } from './record.ts';

const demo = loadedDemo();

it('the demonstration is told to its end, on its own days, when its load was killed at any point', async () => {
  const told = await eventsOf(demo.copy());
  const whole = countsByType(told);
  const lastDay = told.at(-1)?.metadata.recordedAt.slice(0, 10);
  expect(lastDay).toMatch(/^2025-/);
  for (const killAt of [30n, 432n, 502n, 602n]) {
    const data = temporaryFolder();
    await killedAt(killAt, ['demo', '--load-only'], data);
    await answerOf(['demo', '--load-only'], data);
    const events = await eventsOf(data);
    expect(countsByType(events)).toEqual(whole);
    expect(events.at(-1)?.metadata.recordedAt.slice(0, 10)).toBe(lastDay);
    expect(gradesOf(await allocationsOf(data, '--as-of', '2025-01-31'))).toEqual({ 优: 1, 良: 18, 中: 9, 差: 2 });
  }
}, 120_000);
