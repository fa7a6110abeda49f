import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BihuanEvent, defaultGradeScale, localOperator, toEventToAppend } from '@bihuan/domain';
import { openSqliteEventReader, openSqliteEventStore } from '@bihuan/event-store';
import { expect, onTestFinished, test } from 'vitest';
import { evaluationsProjection } from './evaluations/projection.ts';
import { createEvaluationQueries } from './evaluations/query.ts';
import { createMoments } from './projector/moments.ts';
import { runProjector } from './projector/projector.ts';
import type { View } from './query.ts';
import { registerProjection } from './register/projection.ts';
import { createRegisterQueries } from './register/query.ts';
import { timelineProjection } from './timeline/projection.ts';
import { createTimelineQueries } from './timeline/query.ts';

const zone = 'Asia/Shanghai';
const now: View = { asOf: null, on: '2025-03-02' as View['on'] };
const registered: BihuanEvent = {
  type: 'ObjectRegistered',
  data: {
    objectId: 'o',
    name: '供水项目',
    code: null,
    kind: 'project',
    unitId: null,
    departmentId: null,
    policyArea: null,
    sample: [],
  },
};
const opened: BihuanEvent = {
  type: 'EvaluationOpened',
  data: {
    evaluationId: 'e',
    objectId: 'o',
    objectKind: 'project',
    fundYear: 2023,
    evaluationYear: 2024,
    applyToYear: 2025,
    unitId: null,
    departmentId: null,
    policyArea: null,
    fundsEvaluated: null,
    currentBudget: null,
    evaluator: null,
    methods: [],
    evidenceMeans: [],
    gradeScale: defaultGradeScale,
    source: null,
    sample: [],
  },
};

test('register, evaluations and timeline answer from one log, today and as of the day before', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-answers-'));
  const file = path.join(folder, 'log.sqlite');
  let instant = '2025-03-01T02:00:00.000Z';
  const store = openSqliteEventStore({ file, clock: () => new Date(instant) });
  const append = async (stream: string, revision: 'none' | bigint, event: BihuanEvent) =>
    store.append(`141100.${stream}`, revision, [toEventToAppend(event, randomUUID())], {
      commandId: randomUUID(),
      fingerprint: 'f',
      principal: 'local-operator',
      correlationId: 'c',
      causationId: null,
    });
  await append('object~o', 'none', registered);
  await append('evaluation~e', 'none', opened);
  instant = '2025-03-02T02:00:00.000Z';
  const { position } = await append('object~o', 0n, {
    type: 'ObjectRenamed',
    data: { name: '供水工程', reason: '更名' },
  });

  const readModels = path.join(folder, 'read-models');
  mkdirSync(readModels);
  const projector = await runProjector({
    openReader: () => openSqliteEventReader({ file, pollMs: 5 }),
    folder: readModels,
    zone,
    projections: [registerProjection, evaluationsProjection, timelineProjection],
  });
  const moments = createMoments({ folder: readModels, zone, clock: () => new Date('2025-03-02T03:00:00.000Z') });
  onTestFinished(async () => {
    moments.close();
    await projector.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await projector.waitFor(position, { timeoutMs: 20_000 });

  const register = createRegisterQueries(moments.momentOf);
  const evaluations = createEvaluationQueries(moments.momentOf);
  const timeline = createTimelineQueries(moments.momentOf);
  const namesIn = (view: View) => [
    register.getObject(localOperator, { ...view, id: 'o' })?.item.name,
    evaluations.list(localOperator, { ...view, limit: 10 }).items[0]?.objectName,
    timeline.get(localOperator, { ...view, id: 'e', limit: 10 })?.object.name,
  ];
  expect(namesIn(now)).toEqual(['供水工程', '供水工程', '供水工程']);
  expect(namesIn({ ...now, asOf: '2025-03-01' })).toEqual(['供水项目', '供水项目', '供水项目']);
  expect(namesIn({ ...now, asOf: '2025-02-28' })).toEqual([undefined, undefined, undefined]);
  expect(timeline.get(localOperator, { ...now, id: 'o', limit: 10 })?.items.map(({ day }) => day)).toEqual([
    '2025-03-01',
    '2025-03-01',
    '2025-03-02',
  ]);
  expect(register.snapshot(localOperator, now)).toMatchObject({ objects: [{ id: 'o' }] });
  const asked = { ...now, asOf: String(position), evaluationYear: 2024, objects: ['o'] };
  expect(register.evaluationsOf(localOperator, asked)).toMatchObject([{ id: 'e' }]);
});
