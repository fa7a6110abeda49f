import { operations } from '@bihuan/contract';
import { defaultRuleSet, definitionHash, type Facts, propose, walk } from '@bihuan/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AllocationAnswer, ReadSide } from '../../read-side.ts';
import { noReadModels, type TemporaryApi, temporaryApi } from '../../temporary-api.ts';

const ruleSet = {
  id: 'default',
  version: 1,
  parameters: {},
  definition: defaultRuleSet,
  definitionHash: definitionHash(defaultRuleSet),
};

/** A line as the read model would answer it: an object with this grade and 120.00 万元. */
function lineOf(id: string, grade: string): AllocationAnswer {
  const known = (value: string | number | boolean) => ({ value, eventId: null });
  const facts: Facts = {
    grade: known(grade),
    notDemonstrated: known(false),
    currentBudget: known(120_000_000),
    rectification: known('open'),
    openFindings: known(1),
  };
  const proposal = propose({ ruleSet, facts, match: walk(defaultRuleSet, facts) });
  const item = {
    id,
    fiscalYear: 2025,
    objectId: id.slice(5),
    objectName: `${grade}的项目`,
    objectKind: 'project',
    evaluationId: null,
    unitId: null,
    unit: null,
    departmentId: null,
    department: null,
    policyArea: null,
    grade,
    score: null,
    notDemonstrated: false,
    outcomeStatus: 'confirmed' as const,
    currentBudget: proposal.currentBudget,
    proposedChange: proposal.change,
    bounds: proposal.bounds,
    proposedBudget: proposal.proposedBudget,
    held: proposal.held,
    clawBack: proposal.clawBack,
    priority: proposal.priority,
    provisional: proposal.provisional,
    status: proposal.status,
    missing: proposal.missing,
    rowNumber: proposal.rowNumber,
    ruleSet: { id: ruleSet.id, version: 1 },
    proposalHash: proposal.hash,
    decision: null,
    holds: [],
    clawbacks: [],
    finalBudget: null,
    openFindings: 1,
    rectification: 'open' as const,
    isOverdue: false,
    sample: [],
    revision: null,
  };
  return {
    item,
    proposal,
    definition: defaultRuleSet,
    decisionEventId: null,
    asOf: null,
    on: '2025-01-15' as never,
    position: '1',
  };
}

const lines = new Map([
  ['2025-good', lineOf('2025-good', '良')],
  ['2025-best', lineOf('2025-best', '优')],
  ['2025-worst', lineOf('2025-worst', '差')],
]);
const readModels: ReadSide = {
  ...noReadModels,
  allocations: { ...noReadModels.allocations, get: (_principal, { id }) => lines.get(id) ?? null },
  policies: { ...noReadModels.policies, arguedFor: () => new Map() },
};

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi({ readModels });
});
afterAll(() => service.stop());

const seen = (id: string) => ({ proposalHash: lines.get(id)?.proposal.hash });
const decide = (id: string, body: object, headers = {}) =>
  service.post(`/api/v1/allocations/${id}/decision`, { ...seen(id), ...body }, headers);

describe('a decision', () => {
  it('confirms what was proposed', async () => {
    const { status, body } = await decide('2025-worst', { kind: 'confirm' });
    expect(status).toBe(200);
    expect(body.decision).toMatchObject({ kind: 'confirmed', change: -36_000_000, finalBudget: 84_000_000 });
    expect(operations.decideAllocation.output.safeParse(body).error).toBeUndefined();
    const again = await decide('2025-worst', { kind: 'confirm' });
    expect(again.body).toMatchObject({ revision: '0', events: [], decision: body.decision });
  });

  it('fills an open line within its bounds', async () => {
    const tooMuch = await decide('2025-best', { kind: 'fill-in', change: 6_000_001 });
    expect(tooMuch.body.code).toBe('decision.out-of-bounds');
    const { body } = await decide('2025-best', { kind: 'fill-in', change: 6_000_000 });
    expect(body.decision).toMatchObject({ kind: 'filled-in', finalBudget: 126_000_000 });
  });

  it('overrides with a reason only, and on the revision that was seen', async () => {
    const silent = await decide('2025-good', { kind: 'override', change: -1 });
    expect(silent.body).toMatchObject({ code: 'request.field-missing', errors: [{ pointer: '/reason' }] });
    const first = await decide('2025-good', { kind: 'override', change: -1, reason: '项目收尾' });
    expect(first.body.revision).toBe('0');
    const other = { kind: 'override', change: -2, reason: '再减' };
    expect((await decide('2025-good', other, { 'if-match': '"0"' })).status).toBe(200);
    expect((await decide('2025-good', other, { 'if-match': '"0"' })).status).toBe(409);
  });

  it('on a proposal that has changed since is refused', async () => {
    const answer = await decide('2025-good', { kind: 'confirm', proposalHash: 'a'.repeat(64) });
    expect([answer.status, answer.body.code]).toEqual([409, 'decision.proposal-changed']);
  });
});

it('a line says in both languages why it is what it is', async () => {
  const { body } = await service.ask('/api/v1/allocations/2025-worst');
  expect(body.explanation.sentence.zh).toContain('核减30%');
  expect(body.explanation.sentence.en).toContain('30');
  expect(body.explanation.tables[0].rows.filter(({ fired }: { fired: boolean }) => fired)).toHaveLength(1);
  expect(operations.getAllocation.output.safeParse(body).error).toBeUndefined();
});

it('/readyz names the projection that stopped with its event, and the one that another process has taken over', async () => {
  const fault = { position: 7, eventId: 'e-7', type: 'OutcomeRecorded', message: 'no such member' };
  const stopped = {
    name: 'allocation',
    state: 'stopped',
    serving: true,
    position: 4,
    rebuilding: null,
    lagEvents: 3,
    lagSeconds: 2,
    fault,
  };
  const fenced = { ...stopped, name: 'ledger', state: 'fenced', fault: null };
  const ill = await temporaryApi({ readModels: { ...noReadModels, status: () => [stopped, fenced] } });
  const { status, body } = await ill.ask('/readyz');
  expect(status).toBe(503);
  expect(body.problems).toMatchObject([
    { what: 'allocation', code: 'projection.stopped' },
    { what: 'ledger', code: 'projection.taken-over' },
  ]);
  expect(body.problems[0].messages.en).toContain('e-7');
  const response = await fetch(`${ill.url}/metrics`);
  expect(await response.text()).toContain('bihuan_projection_lag_events{projection="allocation"} 3');
  await ill.stop();
});
