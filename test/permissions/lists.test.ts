import type { OperationId, OutputOf, RequestOf } from '@bihuan/contract';
import type { Principal } from '@bihuan/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadedDemo } from '../acceptance/bihuan-process.ts';
import { as, everywhere, fiscalYear, inOrganisation, type OpenedDemo, onObject, openedDemo } from './opened-demo.ts';

const demo = loadedDemo();
let opened: OpenedDemo;
beforeAll(async () => {
  opened = await openedDemo(demo.copyForFile());
}, 60_000);
afterAll(() => opened.close());

const lines = (principal: Principal, more: Partial<RequestOf<'listAllocations'>['query']> = {}) =>
  opened.callAs(principal, 'listAllocations', { query: { fiscalYear, limit: 1000, ...more } });

describe('the same 30 projects', () => {
  it('are seen whole by the budget office, of its units by a department, of its own by a unit; and each of them adds up to what it sees', async () => {
    const { own, objects } = opened.cast;
    const whole = await lines(as('budget-office', everywhere));
    const department = await lines(as('supervising-department', inOrganisation(own.departmentId)));
    const unit = await lines(as('evaluated-unit', inOrganisation(own.unitId)));
    const idsOf = ({ items }: OutputOf<'listAllocations'>) => items.map(({ objectId }) => objectId).sort();
    const ofDepartment = objects.filter(({ departmentId }) => departmentId === own.departmentId);
    const ofUnit = objects.filter(({ unitId }) => unitId === own.unitId);
    expect(whole.items).toHaveLength(30);
    expect(idsOf(department)).toEqual(ofDepartment.map(({ id }) => id).sort());
    expect(idsOf(unit)).toEqual(ofUnit.map(({ id }) => id).sort());
    expect(ofDepartment.length).toBeGreaterThan(ofUnit.length - 1);
    expect(ofDepartment.length).toBeLessThan(30);
    for (const { items, totals } of [whole, department, unit]) {
      expect(totals.objects).toBe(items.length);
      expect(totals.currentBudget).toBe(items.reduce((sum, { currentBudget }) => sum + (currentBudget ?? 0), 0));
      expect(totals.byDepartment.reduce((sum, group) => sum + group.objects, 0)).toBe(items.length);
      expect(totals.byGrade.reduce((sum, group) => sum + group.objects, 0)).toBe(items.length);
    }
  });

  it('have the totals for a department that the budget office has when it asks for that department', async () => {
    const { own } = opened.cast;
    const asked = await lines(as('budget-office', everywhere), { department: own.departmentId });
    const seen = await lines(as('supervising-department', inOrganisation(own.departmentId)));
    expect(seen.totals).toEqual(asked.totals);
    expect(seen.items).toEqual(asked.items);
    const ledger = (principal: Principal, query: NonNullable<RequestOf<'getLedger'>['query']>) =>
      opened.callAs(principal, 'getLedger', { query });
    const askedLedger = await ledger(as('auditor', everywhere), { department: own.departmentId });
    const seenLedger = await ledger(as('supervising-department', inOrganisation(own.departmentId)), {});
    expect(seenLedger.items).toEqual(askedLedger.items);
    expect(seenLedger.totals.findings.count).toBe(askedLedger.totals.findings.count);
    expect(seenLedger.totals.amount).toBe(askedLedger.totals.amount);
  });

  it('can be turned page by page by those who see a part, in every order, without a gap', async () => {
    const { own } = opened.cast;
    const department = as('supervising-department', inOrganisation(own.departmentId));
    for (const sort of ['object', '-score', 'currentBudget', '-proposedChange', 'grade'] as const) {
      const all = (await lines(department, { sort })).items.map(({ id }) => id);
      const turned: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await lines(department, { sort, limit: 2, ...(cursor !== undefined && { cursor }) });
        turned.push(...page.items.map(({ id }) => id));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(turned).toEqual(all);
    }
  });

  it('are one for a third party that was given one object', async () => {
    const { own } = opened.cast;
    const third = as('third-party', onObject(own.object.id));
    const { items } = await opened.callAs(third, 'listObjects', { query: {} });
    expect(items.map(({ id }) => id)).toEqual([own.object.id]);
    const { items: findings } = await opened.callAs(third, 'listFindings', { query: { limit: 1000 } });
    expect(findings.map(({ id }) => id).sort()).toEqual(own.findings.map(({ id }) => id).sort());
  });
});

/** A question that somebody with a part of the jurisdiction may ask, as they would. */
type Questions = { readonly [Id in OperationId]?: RequestOf<Id> };

describe('whatever a unit asks', () => {
  it('names no other unit, no object of another and no finding of another', async () => {
    const { cast, callAs } = opened;
    const { own, foreign } = cast;
    const unit = as('evaluated-unit', inOrganisation(own.unitId));
    const id = { id: own.object.id };
    const year = { fiscalYear };
    const questions: Questions = {
      listObjects: {},
      getObject: { params: id },
      listOrganisations: {},
      getOrganisation: { params: { id: own.unitId } },
      listEvaluations: {},
      getEvaluation: { params: { id: own.evaluation?.id ?? '' } },
      listFindings: {},
      getFinding: { params: { id: own.findings[0]?.id ?? '' } },
      getSimilarFindings: { params: { id: own.findings[0]?.id ?? '' } },
      listSimilarFindings: {
        query: { unitId: foreign.unitId, category: foreign.findings[0]?.category ?? '', description: '资金' },
      },
      getLedger: {},
      getOrganisationRecord: { params: { id: own.unitId } },
      listEvidence: {},
      listFindingEvidence: { params: { id: own.findings[0]?.id ?? '' } },
      listFiscalYears: {},
      listAllocations: { query: year },
      getAllocation: { params: { id: own.lineId } },
      explainAllocation: { params: { id: own.lineId } },
      getTimeline: { params: id },
      listLetters: {},
      listPersons: {},
      listPosts: {},
      listDeputies: {},
      listReminders: { query: { status: 'due', on: '2025-09-01' } },
      listInbox: {},
      listInboxRecipients: {},
      listPolicyChanges: {},
      getPolicyChangeStatistics: { query: { evaluationYear: 2024 } },
      listBudgetFacts: { query: year },
      listSubjectFlags: { query: year },
      getYearOverYear: { query: { unitId: own.unitId } },
    };
    const others = cast.objects.filter(({ unitId }) => unitId !== own.unitId);
    const ofOthers = [
      ...others.flatMap(({ id: object, name, unitId, unit: unitName }) => [object, name, unitId ?? '', unitName ?? '']),
      ...cast.findings.filter(({ objectId }) => others.some((one) => one.id === objectId)).map((finding) => finding.id),
    ].filter((text) => text !== '' && text !== own.object.unit && !own.object.name.includes(text));
    for (const [operation, input] of Object.entries(questions)) {
      const text = JSON.stringify(await callAs(unit, operation as OperationId, input as never));
      const told = ofOthers.filter((one) => text.includes(one));
      expect({ operation, told }).toEqual({ operation, told: [] });
    }
    expect(Object.keys(questions).length).toBeGreaterThan(28);
  });
});

describe('the story of an object', () => {
  it('calls whoever answers for a promise by name to those alone who could look them up', async () => {
    const { cast, ask, callAs } = opened;
    const finding = cast.findings.find(({ state, unitId }) => state === 'raised' && unitId !== null);
    const { id, objectId, unitId } = finding ?? { id: '', objectId: '', unitId: '' };
    const unit = as('evaluated-unit', inOrganisation(unitId ?? ''));
    const { items: persons } = await callAs(unit, 'listPersons', { query: {} });
    const [person] = persons.filter(({ status }) => status === 'active');
    if (person?.status !== 'active') throw new Error('the unit has nobody');
    const on = '2025-01-06' as never;
    await ask('makeCommitment', {
      params: { id },
      body: {
        measures: [{ text: '整改', target: null, dueDate: finding?.dueDate ?? ('2025-12-31' as never) }],
        responsible: { personId: person.id, role: null },
        on,
      },
    });
    const promise = async (reader: Principal) => {
      const { items } = await callAs(reader, 'getTimeline', { params: { id: objectId }, query: { limit: 1000 } });
      return JSON.stringify(items.filter(({ type }) => type === 'CommitmentMade').map(({ words }) => words));
    };
    expect(await promise(as('performance-office', everywhere))).toContain(`（责任人：${person.name}）`);
    expect(await promise(unit)).toContain(`（责任人：${person.name}）`);
    const toThirdParty = await promise(as('third-party', onObject(objectId)));
    expect(toThirdParty).toContain('（责任人：有关人员）');
    expect(toThirdParty).not.toContain(person.name);
  });
});

describe('an object that is handed over', () => {
  it('is seen by whoever has it today, also in the past', async () => {
    const { own, foreign } = opened.cast;
    const taker = as('evaluated-unit', inOrganisation(foreign.unitId));
    const giver = as('evaluated-unit', inOrganisation(own.unitId));
    const idsSeen = async (principal: Principal, more = {}) =>
      (await lines(principal, more)).items.map(({ objectId }) => objectId);
    expect(await idsSeen(giver)).toContain(own.object.id);
    const [{ position }] = [await lines(taker)];
    const { unitId, departmentId } = foreign;
    await opened.ask('assignObject', {
      params: { id: own.object.id },
      body: { unitId, departmentId, policyArea: own.object.policyArea, reason: '划转（测试）' },
    });
    expect(await idsSeen(taker)).toContain(own.object.id);
    expect(await idsSeen(giver)).not.toContain(own.object.id);
    expect(await idsSeen(taker, { asOf: position ?? undefined })).toContain(own.object.id);
    expect(await idsSeen(giver, { asOf: position ?? undefined })).not.toContain(own.object.id);
    await opened.ask('assignObject', {
      params: { id: own.object.id },
      body: { unitId: own.unitId, departmentId: own.departmentId, policyArea: own.object.policyArea, reason: '划回' },
    });
    expect(await idsSeen(giver)).toContain(own.object.id);
  });
});
