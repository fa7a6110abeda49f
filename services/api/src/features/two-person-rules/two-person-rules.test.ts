import type { OperationId, OutputOf, RequestOf } from '@bihuan/contract';
import { localOperator, Refused } from '@bihuan/domain';
import { defaultRuleSet } from '@bihuan/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi();
});
afterAll(() => service.stop());

/** Somebody of the bureau, with every part that the local operator has. */
const as = <Id extends OperationId>(person: string, id: Id, input: RequestOf<Id>): Promise<OutputOf<Id>> =>
  service.api.call(id, input, { principal: { ...localOperator, id: person, kind: 'account' }, correlationId: person });

async function refusalOf(doing: Promise<unknown>): Promise<string | null> {
  try {
    await doing;
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}

const on = '2025-01-06' as never;
const setTo = (act: 'verification' | 'rule-adoption', takesTwo: boolean) =>
  as('administrator', 'setTwoPersonRule', { body: { act, takesTwo, reason: '内控制度', on } });

describe('rules that one person drafts and adopts', () => {
  const adopt = (person: string, fiscalYear: number) =>
    as(person, 'adoptRuleSet', {
      params: { id: 'own' },
      body: { fiscalYear, version: 1, reason: null, documentNumber: null } as never,
    });

  it('are adopted by their author until the jurisdiction asks for two, then by another only', async () => {
    await as('author', 'draftRuleSet', { params: { id: 'own' }, body: { definition: defaultRuleSet } as never });
    expect(await refusalOf(adopt('author', 2030))).toBe(null);
    await setTo('rule-adoption', true);
    expect(await refusalOf(adopt('author', 2031))).toBe('two-person.same-person');
    expect(await refusalOf(adopt('other', 2031))).toBe(null);
    expect((await as('author', 'getTwoPersonRules', {})).items).toEqual([
      { act: 'verification', takesTwo: false },
      { act: 'rule-adoption', takesTwo: true },
    ]);
    await setTo('rule-adoption', false);
    expect(await refusalOf(adopt('author', 2032))).toBe(null);
  });
});

describe('a finding whose progress was entered by the one who verifies', () => {
  it('is closed by another where the jurisdiction asks for two', async () => {
    const object = await as('office', 'registerObject', {
      body: { name: '项目甲', kind: 'continuing-project' } as never,
    });
    const evaluation = await as('office', 'openEvaluation', {
      body: { objectId: object.id, fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 } as never,
    });
    const finding = await as('office', 'raiseFinding', {
      body: {
        evaluationId: evaluation.id,
        description: '设备闲置',
        category: '产出管理',
        class: 'by-stages',
        severity: 'moderate',
        requirement: '盘活',
        dueDate: '2025-06-30',
      } as never,
    });
    const params = { id: finding.id };
    const measures = [{ text: '盘活设备', dueDate: '2025-06-20' }];
    await as('unit', 'makeCommitment', { params, body: { measures, responsible: { role: '科长' }, on } as never });
    await as('reporter', 'submitCompletion', { params, body: { claim: 'complete', evidence: [], on } as never });
    const verify = (person: string) =>
      as(person, 'verifyCompletion', {
        params,
        body: { kind: 'rectified', rating: 'complete', reason: '属实', on } as never,
      });
    await setTo('verification', true);
    expect(await refusalOf(verify('reporter'))).toBe('two-person.same-person');
    expect(await refusalOf(verify('verifier'))).toBe(null);
    // Who reported in the round before does not stand in the way of the next.
    const again = { reason: '回头看不合格', survives: [], dueDate: '2025-12-31', on } as never;
    await as('verifier', 'reopenFinding', { params, body: again });
    await as('unit', 'makeCommitment', { params, body: { measures, responsible: { role: '科长' }, on } as never });
    await as('another', 'submitCompletion', { params, body: { claim: 'complete', evidence: [], on } as never });
    expect(await refusalOf(verify('another'))).toBe('two-person.same-person');
    expect(await refusalOf(verify('reporter'))).toBe(null);
  });
});
