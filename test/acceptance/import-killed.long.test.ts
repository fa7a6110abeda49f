import type { OutputOf } from '@bihuan/contract';
import { expect, it } from 'vitest';
import { asOperator } from '../tooling/as-operator.ts';
import { allocationsOf, answerOf, fixture, gradesOf, serving, temporaryFolder } from './bihuan-process.ts';
import { countsByType, eventsOf, headOf, killedAt } from './record.ts';

const report = ['import', fixture('report-2024.txt'), '--evaluation-year', '2024', '--apply-to', '2025', '--yes'];
const everyGrade = { 优: 1, 良: 18, 中: 9, 差: 2 };

type Imported = { preview: { counts: Record<string, number>; unchanged: boolean } };

it('comes out whole, each row once, when it is killed at any point and run again', async () => {
  for (const killAt of [3n, 20n, 100n]) {
    const data = temporaryFolder();
    await killedAt(killAt, report, data);
    const server = await serving(['start'], data);
    const again = await answerOf<Imported>(report, data);
    expect(again.preview.counts['new'] === 30 || again.preview.counts['unchanged'] === 30).toBe(true);
    const answer = await allocationsOf(data);
    expect(answer.items).toHaveLength(30);
    expect(new Set(answer.items.map(({ objectName }) => objectName)).size).toBe(30);
    expect(gradesOf(answer)).toEqual(everyGrade);
    expect(await server.stop()).toBe(0);
    const counts = countsByType(await eventsOf(data));
    for (const type of ['ObjectRegistered', 'EvaluationOpened', 'OutcomeRecorded', 'OutcomeConfirmed'])
      expect(counts[type]).toBe(30);
    expect(counts['ImportCompleted']).toBe(1);
    expect(await answerOf(['verify'], data)).toMatchObject({ whole: true });
  }
}, 120_000);

const scores = ['import', fixture('scores-2024.csv'), '--evaluation-year', '2024', '--apply-to', '2025', '--yes'];
const added = ['ObjectCoded', 'SelfEvaluationRecorded', 'OutcomeRevised'];

it('adds codes, scores and self-evaluations from a second table, each once, also when it is killed on the way', async () => {
  for (const more of [3n, 60n, 110n]) {
    const data = temporaryFolder();
    await answerOf(report, data);
    await killedAt((await headOf(data)) + more, scores, data);
    const server = await serving(['start'], data);
    const again = await answerOf<Imported>(scores, data);
    expect(again.preview.counts['changed'] === 30 || again.preview.counts['unchanged'] === 30).toBe(true);
    const response = await asOperator(`${server.url}/api/v1/evaluations?limit=1000`);
    const { items } = (await response.json()) as OutputOf<'listEvaluations'>;
    expect(items).toHaveLength(30);
    expect(items[0]).toMatchObject({ outcomeStatus: 'confirmed', sample: expect.arrayContaining(['selfScore']) });
    for (const { score, selfScore } of items) expect(selfScore).toBeGreaterThan(score ?? 100);
    expect(gradesOf(await allocationsOf(data))).toEqual(everyGrade);
    expect(await server.stop()).toBe(0);
    const counts = countsByType(await eventsOf(data));
    for (const type of added) expect(counts[type]).toBe(30);
    expect(await answerOf<Imported>(scores, data)).toMatchObject({ preview: { unchanged: true } });
    expect(await answerOf(['verify'], data)).toMatchObject({ whole: true });
  }
}, 120_000);
