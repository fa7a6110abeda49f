import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { refusalCatalogue } from '@bihuan/domain';
import { openEmbedded, readSettings, serveEmbedded } from '@bihuan/standalone';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { selectedBy } from './promql.ts';
import { alerts, dashboards, expressions, sections } from './told-to-operators.ts';

/** Made by Prometheus itself, not by what it asks. */
const ofPrometheus = ['up'];

describe('an alert', () => {
  it('has a section of the runbooks, and every section has an alert', () => {
    expect(alerts.length).toBeGreaterThan(15);
    expect([...sections.keys()]).toEqual(alerts.map(({ alert }) => alert));
  });

  it.each(alerts.map((one) => [one.alert, one] as const))(
    '%s says how urgent it is, since when, what, and where to read on',
    (name, one) => {
      expect(['critical', 'warning']).toContain(one.labels.severity);
      expect(one.for).toMatch(/^\d+m$/);
      const [zh = '', en = ''] = one.annotations.summary.split(' · ');
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
      expect(one.annotations.runbook_url).toBe(`docs/runbooks.md#${name.toLowerCase()}`);
      const section = sections.get(name) ?? '';
      expect(section).toContain(`\`${one.labels.severity}\``);
      for (const heading of [
        '对用户意味着什么',
        '怎么看',
        '怎么办',
        '何时找谁',
        'For the users:',
        'How to look:',
        'What to do:',
        'When to call whom:',
      ])
        expect(section).toMatch(new RegExp(`^- \\*\\*${heading}\\*\\* \\S`, 'm'));
    },
  );
});

it('the panels of a dashboard have ids of their own and do not lie on one another', () => {
  expect(new Set(dashboards.map(({ uid }) => uid)).size).toBe(dashboards.length);
  for (const { panels } of dashboards) {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)} ${y + Math.floor(cell / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
  }
});

describe('what a started service shows', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-metrics-'));
  const ended: (() => Promise<unknown>)[] = [];
  /** Names with the labels that their series have. */
  const shown = new Map<string, Set<string>>();

  beforeAll(async () => {
    const settings = readSettings({ BIHUAN_DATA: folder, PORT: '0' });
    const embedded = await openEmbedded({ settings, log: pino({ level: 'silent' }) });
    ended.push(() => embedded.close());
    const serving = await serveEmbedded(embedded, settings);
    ended.push(() => serving.stop());
    await embedded.startSweeping();
    await vi.waitFor(async () => expect((await embedded.readiness()).ready).toBe(true), { timeout: 30_000 });
    await fetch(`${serving.url}/api/v1/objects`);
    for (const line of (await (await fetch(`${serving.url}/metrics`)).text()).split('\n')) {
      const [, name, type] = /^# TYPE (\S+) (\S+)/.exec(line) ?? [];
      const suffixes = type === 'histogram' ? ['_bucket', '_sum', '_count'] : [''];
      if (name !== undefined) for (const suffix of suffixes) shown.set(name + suffix, new Set());
      const [, series, labels = ''] = /^([a-z_]+)(?:\{(.*)\})? /.exec(line) ?? [];
      if (series === undefined) continue;
      const known = shown.get(series) ?? new Set();
      for (const [, label] of labels.matchAll(/(\w+)="/g)) known.add(label as string);
      shown.set(series, known);
    }
  });
  afterAll(async () => {
    for (const end of ended.reverse()) await end();
    rmSync(folder, { recursive: true });
  });

  it.each(expressions)('%s asks for what there is', (_where, expression) => {
    for (const { metric, matchers } of selectedBy(expression)) {
      if (ofPrometheus.includes(metric)) continue;
      const labels = shown.get(metric);
      expect(labels, metric).toBeDefined();
      // What has happened yet has series; of what has not, no labels are known.
      for (const { label } of matchers)
        if (labels !== undefined && labels.size > 0) expect([...labels]).toContain(label);
      const codes = matchers.filter(({ label }) => label === 'code').flatMap(({ value }) => value.split('|'));
      for (const code of codes) expect(Object.keys(refusalCatalogue)).toContain(code);
    }
  });
});
