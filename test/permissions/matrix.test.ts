import { type Operation, type OperationId, operations, type Permission, permissions } from '@bihuan/contract';
import { type Role, roles, type Scope } from '@bihuan/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadedDemo } from '../acceptance/bihuan-process.ts';
import { inputNaming, type Named } from './input-naming.ts';
import { as, everywhere, inOrganisation, type OpenedDemo, onObject, openedDemo, refusalOf } from './opened-demo.ts';

const demo = loadedDemo();
let opened: OpenedDemo;
beforeAll(async () => {
  opened = await openedDemo(demo.copyForFile());
}, 60_000);
afterAll(() => opened.close());

const ids = Object.keys(operations) as OperationId[];
const permissionOf = (id: OperationId): Permission => permissions[id];

/** What a role within a scope is told when it asks for something of `own`: nothing of it is carried out here, only whether it may be. */
type Verdict = 'allowed' | 'not permitted' | 'not there';

function expected({ roles: allowed, names }: Permission, role: Role, scope: keyof typeof scopes): Verdict {
  const reach = allowed[role];
  if (reach === undefined || (reach === 'jurisdiction' && scope !== 'jurisdiction')) return 'not permitted';
  if (scope === 'foreign' && names.length > 0) return 'not there';
  return 'allowed';
}

const scopes = {
  own: (cast: OpenedDemo['cast']): Scope => inOrganisation(cast.own.unitId),
  object: (cast: OpenedDemo['cast']): Scope => onObject(cast.own.object.id),
  parent: (cast: OpenedDemo['cast']): Scope => inOrganisation(cast.own.departmentId),
  foreign: (cast: OpenedDemo['cast']): Scope => inOrganisation(cast.foreign.unitId),
  jurisdiction: (): Scope => everywhere,
} as const;
const scopeNames = Object.keys(scopes) as (keyof typeof scopes)[];

describe('every operation × every role × every scope', () => {
  it('is what the table says: nobody gets further, and nobody learns of what is not theirs', async () => {
    const { mayCall, cast } = opened;
    const things = await opened.thingsOf(cast.own);
    const wrong: unknown[] = [];
    let tried = 0;
    for (const id of ids) {
      for (const role of roles) {
        for (const scope of scopeNames) {
          tried += 1;
          const permission = permissionOf(id);
          const verdict = await verdictOf(
            mayCall(as(role, scopes[scope](cast)), id, inputNaming(permission.names, things)),
          );
          const should = expectedOn(permission, role, scope, things);
          if (verdict !== should) wrong.push({ id, role, scope, verdict, should });
        }
      }
    }
    console.log(
      `${tried} combinations: ${ids.length} operations × ${roles.length} roles × ${scopeNames.length} scopes`,
    );
    expect(wrong).toEqual([]);
    expect(tried).toBe(ids.length * roles.length * scopeNames.length);
  }, 120_000);

  it('answers for what is another’s exactly as for what does not exist', async () => {
    const { mayCall, cast } = opened;
    const unit = as('evaluated-unit', inOrganisation(cast.own.unitId));
    const foreign = await opened.thingsOf(cast.foreign);
    const nothing = Object.fromEntries(Object.entries(foreign).map(([kind, value]) => [kind, unknown(value)])) as Named;
    let compared = 0;
    for (const id of ids) {
      const { names, roles: allowed } = permissionOf(id);
      if (names.length === 0 || allowed['evaluated-unit'] !== 'scope') continue;
      const ofOther = await refusal(mayCall(unit, id, inputNaming(names, foreign)));
      const ofNone = await refusal(mayCall(unit, id, inputNaming(names, nothing)));
      expect([id, ofOther]).toEqual([id, ofNone]);
      expect(ofOther?.code).toMatch(/not-found$/);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(25);
  });
});

describe('through the door that every route, page and command takes', () => {
  it('a query of another’s thing answers as one of nothing, whatever the unit has to send along', async () => {
    const { callAs, cast } = opened;
    const unit = as('evaluated-unit', inOrganisation(cast.own.unitId));
    const { findings, evaluation, lineId, object, unitId } = cast.foreign;
    const asked = [
      ['getObject', { params: { id: object.id } }],
      ['getOrganisation', { params: { id: unitId } }],
      ['getEvaluation', { params: { id: evaluation?.id } }],
      ['getFinding', { params: { id: findings[0]?.id } }],
      ['getSimilarFindings', { params: { id: findings[0]?.id } }],
      ['listFindingEvidence', { params: { id: findings[0]?.id } }],
      ['getAllocation', { params: { id: lineId } }],
      ['explainAllocation', { params: { id: lineId } }],
      ['getTimeline', { params: { id: object.id } }],
      ['getTimeline', { params: { id: findings[0]?.id } }],
      ['getTimeline', { params: { id: lineId } }],
      ['getOrganisationRecord', { params: { id: unitId } }],
      ['getYearOverYear', { query: { unitId } }],
      ['getBudgetFacts', { params: { id: `2025-object-${object.id}` } }],
    ] as const;
    for (const [id, input] of asked) {
      expect([id, await refusalOf(callAs(unit, id as OperationId, input as never))]).toEqual([
        id,
        expect.stringMatching(/not-found$/),
      ]);
    }
  });

  it('a unit’s promise for another’s finding finds no finding, and its own is kept', async () => {
    const { callAs, cast } = opened;
    const unit = as('evaluated-unit', inOrganisation(cast.own.unitId));
    const dispute = (id: string) =>
      callAs(unit, 'disputeFinding', {
        params: { id },
        body: { from: '单位', text: '不同意', on: '2025-03-01' as never },
      });
    expect(await refusalOf(dispute(cast.foreign.findings[0]?.id ?? ''))).toBe('finding.not-found');
    const own = await refusalOf(dispute(cast.own.findings[0]?.id ?? ''));
    expect(own === null || own.startsWith('finding.') || own.startsWith('dispute.')).toBe(true);
    expect(own).not.toBe('finding.not-found');
  });

  it('a filter for another’s objects finds nothing, and its totals are nothing', async () => {
    const { callAs, cast } = opened;
    const unit = as('evaluated-unit', inOrganisation(cast.own.unitId));
    const { totals, items } = await callAs(unit, 'getLedger', { query: { unit: [cast.foreign.unitId] } });
    expect([items, totals.findings.count, totals.amount]).toEqual([[], 0, 0]);
    const lines = await callAs(unit, 'listAllocations', {
      query: { fiscalYear: 2025, department: cast.foreign.departmentId },
    });
    expect([lines.items, lines.totals.objects, lines.totals.currentBudget]).toEqual([[], 0, 0]);
  });

  it('many lines at once are refused whole when one of them is another’s', async () => {
    const { callAs, cast } = opened;
    const office = as('budget-office', inOrganisation(cast.own.departmentId));
    const decision = { kind: 'confirm' as const, proposalHash: 'a'.repeat(64) };
    const both = [cast.own.lineId, cast.foreign.lineId].map((id) => ({ id, decision }));
    expect(await refusalOf(callAs(office, 'decideAllocations', { body: { items: both as never } }))).toBe(
      'request.not-found',
    );
  });

  it('what somebody sees in one role and may not do in it is said to be not allowed, with who may', async () => {
    const { callAs, cast } = opened;
    const both = {
      ...as('supervising-department', inOrganisation(cast.own.departmentId)),
      grants: [
        { role: 'supervising-department' as const, scope: inOrganisation(cast.own.departmentId) },
        { role: 'budget-office' as const, scope: inOrganisation(cast.foreign.unitId) },
      ],
    };
    const withdrawing = callAs(both, 'withdrawDecision', {
      params: { id: cast.own.lineId },
      body: { reason: '试', documentNumber: null, on: '2025-03-01' as never },
    });
    await expect(withdrawing).rejects.toMatchObject({ code: 'principal.not-allowed', params: { roles: '预算科' } });
  });
});

type Doing = Promise<unknown>;

async function verdictOf(doing: Doing): Promise<Verdict> {
  const code = await refusalOf(doing);
  if (code === null) return 'allowed';
  return code === 'principal.not-allowed' ? 'not permitted' : 'not there';
}

async function refusal(doing: Doing): Promise<{ code: string; where: unknown } | null> {
  try {
    await doing;
    return null;
  } catch (error) {
    const { code, where } = error as { code: string; where: unknown };
    return { code, where };
  }
}

const unknown = (value: unknown): unknown =>
  typeof value === 'string'
    ? value.replace(/[0-9a-f](?=[^0-9a-f]*$)/, (digit) => (digit === '0' ? '1' : '0'))
    : Object.fromEntries(
        Object.entries(value as object).map(([name, one]) => [
          name,
          name === 'kind' ? one : `${one}`.replace(/^./, 'z'),
        ]),
      );

/**
 * What the table says, but for what a scope cannot hold at all: to somebody with one object, organisations and the people and letters of
 * them are not there; to a unit its department is not.
 */
function expectedOn(permission: Permission, role: Role, scope: keyof typeof scopes, things: Named): Verdict {
  const verdict = expected(permission, role, scope);
  if (verdict !== 'allowed' || scope !== 'object') return verdict;
  const ofOrganisations = ['organisation', 'person', 'letter', 'recipient'];
  return permission.names.some(({ kind }) => ofOrganisations.includes(kind) && kind in things) ? 'not there' : verdict;
}

export type { Operation };
