import { randomUUID } from 'node:crypto';
import { type BihuanEvent, defaultGradeScale, type Fen, toEventToAppend } from '@bihuan/domain';
import { type EventStore, openSqliteEventStore } from '@bihuan/event-store';
import { defaultRuleSet, definitionHash } from '@bihuan/rules';

const grades = ['优', '良', '良', '良', '中', '中', '差'] as const;
const areas = ['教育', '医疗', '生态环保', '乡村振兴', '科技创新', '社会保障', '城市建设', '文化旅游'];
const departments = 60;
const jurisdiction = '141100';

interface Told {
  readonly kind: string;
  readonly id: string;
  readonly events: readonly BihuanEvent[];
}

export const fiscalYear = 2025;

/** A log of so many evaluated objects of one fiscal year, about five events each, written through the store itself. */
export async function writeManyObjects(file: string, objects: number): Promise<number> {
  const store = openSqliteEventStore({ file, clock: () => new Date('2025-01-10T02:00:00Z') });
  let written = 0;
  for (const told of organisations()) written += await append(store, told);
  written += await appendObjects(store, objects, '');
  await store.close();
  return written;
}

/** The objects alone; `run` goes into every id, so that they are new on a server that has others. */
export async function appendObjects(store: EventStore, objects: number, run: string): Promise<number> {
  const atOnce = 400;
  let written = 0;
  for (let from = 0; from < objects; from += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, objects - from) }, (_, index) => from + index);
    const appended = await Promise.all(
      numbers.flatMap((number) => objectStreams(number, run)).map((told) => append(store, told)),
    );
    written += appended.reduce((sum, events) => sum + events, 0);
  }
  return written;
}

async function append(store: EventStore, { kind, id, events }: Told): Promise<number> {
  const command = randomUUID();
  const metadata = {
    commandId: command,
    fingerprint: command,
    principal: 'local-operator',
    correlationId: command,
    causationId: null,
  };
  const toAppend = events.map((event) => toEventToAppend(event, randomUUID()));
  await store.append(`${jurisdiction}.${kind}~${id}`, 'none', toAppend, metadata);
  return events.length;
}

function organisations(): Told[] {
  const registered = Array.from({ length: departments }, (_, index) => ({
    kind: 'organisation',
    id: `department-${index}`,
    events: [
      {
        type: 'OrganisationRegistered',
        data: {
          organisationId: `department-${index}`,
          name: `主管部门${index}`,
          code: null,
          kind: 'department',
          parentId: null,
          sample: [],
        },
      } satisfies BihuanEvent,
    ],
  }));
  const adopted = {
    type: 'RuleSetAdopted',
    data: {
      fiscalYear,
      ruleSetId: 'default',
      version: 1,
      definition: defaultRuleSet,
      definitionHash: definitionHash(defaultRuleSet),
      documentNumber: null,
      reason: null,
    },
  } satisfies BihuanEvent;
  return [...registered, { kind: 'adoption', id: String(fiscalYear), events: [adopted] }];
}

/** Two in seven have a finding; every line's outcome is confirmed, so that each has three versions and more. */
function objectStreams(index: number, run: string): Told[] {
  const [objectId, evaluationId, findingId] = [`${run}o${index}`, `${run}e${index}`, `${run}f${index}`];
  const grade = grades[index % grades.length] ?? '良';
  const assignment = {
    unitId: null,
    departmentId: `department-${index % departments}`,
    policyArea: areas[index % areas.length] ?? null,
  };
  const currentBudget = (((index * 7919) % 1_000_000) * 100) as Fen;
  const object: BihuanEvent = {
    type: 'ObjectRegistered',
    data: {
      objectId,
      name: `评价对象第${(index * 7919) % 1_000_003}号`,
      code: null,
      kind: 'continuing-project',
      ...assignment,
      sample: [],
    },
  };
  const opened: BihuanEvent = {
    type: 'EvaluationOpened',
    data: {
      evaluationId,
      objectId,
      objectKind: 'continuing-project',
      fundYear: fiscalYear - 2,
      evaluationYear: fiscalYear - 1,
      applyToYear: fiscalYear,
      ...assignment,
      fundsEvaluated: currentBudget,
      currentBudget,
      evaluator: null,
      methods: ['cost-benefit', 'comparison'],
      evidenceMeans: ['document-review', 'interview'],
      gradeScale: defaultGradeScale,
      source: null,
      sample: [],
    },
  };
  const recorded: BihuanEvent = {
    type: 'OutcomeRecorded',
    data: {
      score: null,
      grade,
      notDemonstrated: false,
      dimensions: [],
      gradeBasis: null,
      comment: null,
      evaluatedOn: null,
      sample: [],
    },
  };
  const confirmed: BihuanEvent = { type: 'OutcomeConfirmed', data: { on: '2025-01-10' as never, note: null } };
  const raised: BihuanEvent = {
    type: 'FindingRaised',
    data: {
      findingId,
      evaluationId,
      objectId,
      unitId: null,
      description: '部分设备闲置，年度产出未达到目标',
      category: '产出管理',
      class: 'by-stages',
      severity: 'moderate',
      amount: null,
      basis: null,
      requirement: '盘活闲置设备',
      dueDate: null,
      term: null,
      sample: [],
    },
  };
  return [
    { kind: 'object', id: objectId, events: [object] },
    { kind: 'evaluation', id: evaluationId, events: [opened, recorded, confirmed] },
    ...(index % 7 >= 4 ? [{ kind: 'finding', id: findingId, events: [raised] }] : []),
  ];
}
