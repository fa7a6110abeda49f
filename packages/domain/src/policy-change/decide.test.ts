import { describe, it } from 'vitest';
import { givenOn } from '../fixtures/given.ts';
import { calendarDate as day } from '../time/calendar-date.ts';
import {
  addPolicyChangeGrounds,
  adoptPolicyChange,
  extendPolicyChange,
  implementPolicyChange,
  proposePolicyChange,
  rejectPolicyChange,
  withdrawPolicyChange,
} from './decide.ts';
import type { PolicyChangeEvent } from './events.ts';
import { evolvePolicyChange, initialPolicyChange } from './state.ts';

const given = givenOn<typeof initialPolicyChange, PolicyChangeEvent>({
  initial: initialPolicyChange,
  evolve: evolvePolicyChange,
});

const grounds = { evaluationIds: ['e-1'], findingIds: ['f-1'] };
const proposal = {
  policyChangeId: 'p-1',
  title: '小额贷款贴息政策',
  kind: 'improve' as const,
  objectId: 'o-1',
  content: '贴息对象改为按季申报，逾期不补',
  basis: null,
  officeId: null,
  grounds,
  on: day('2025-02-10'),
  sample: [],
};
const why = { reason: '评价反映申报滞后', documentNumber: null };
const proposed: PolicyChangeEvent = { type: 'PolicyChangeProposed', data: proposal };
const adoption = { ...why, officeId: 'unit-1', dueDate: day('2025-06-30'), on: day('2025-03-01') };
const adopted: PolicyChangeEvent = { type: 'PolicyChangeAdopted', data: adoption };
const rejection = { ...why, on: day('2025-03-01') };
const rejected: PolicyChangeEvent = { type: 'PolicyChangeRejected', data: rejection };
const implementation = {
  note: '办法已修订',
  documentNumber: '示例发〔2025〕3号',
  evidence: [],
  on: day('2025-06-20'),
  sample: [],
};
const implemented: PolicyChangeEvent = { type: 'PolicyChangeImplemented', data: implementation };

describe('a change of a policy', () => {
  it('is proposed on the grounds of an outcome or a finding, once', () => {
    given()
      .when((state) => proposePolicyChange(proposal, state))
      .thenEvents(proposed);
    given(proposed)
      .when((state) => proposePolicyChange(proposal, state))
      .thenRefused('policy-change.already-proposed', { title: proposal.title });
  });

  it('without grounds is an opinion', () => {
    const groundless = { ...proposal, grounds: { evaluationIds: [], findingIds: [] } };
    given()
      .when((state) => proposePolicyChange(groundless, state))
      .thenRefused('policy-change.no-grounds');
  });

  it('gathers further grounds, each once', () => {
    const more = { grounds: { evaluationIds: ['e-1', 'e-2'], findingIds: ['f-1'] }, note: null, on: day('2025-02-20') };
    given(proposed)
      .when((state) => addPolicyChangeGrounds(more, state))
      .thenEvents({
        type: 'PolicyChangeGroundsAdded',
        data: { ...more, grounds: { evaluationIds: ['e-2'], findingIds: [] } },
      });
    given(proposed)
      .when((state) => addPolicyChangeGrounds({ ...more, grounds }, state))
      .thenNothing();
    given(proposed)
      .when((state) => addPolicyChangeGrounds({ ...more, grounds: { evaluationIds: [], findingIds: [] } }, state))
      .thenRefused('policy-change.no-grounds');
  });

  it('is adopted with an office and a term, or rejected with a reason; what was rejected may still be adopted', () => {
    given(proposed)
      .when((state) => adoptPolicyChange(adoption, state))
      .thenState({ status: 'adopted', dueDate: '2025-06-30', grounds });
    given(proposed)
      .when((state) => rejectPolicyChange(rejection, state))
      .thenState({ status: 'rejected', rejected: { reason: why.reason } });
    given(proposed, rejected)
      .when((state) => adoptPolicyChange(adoption, state))
      .thenState({ status: 'adopted' });
    given(proposed)
      .when((state) => adoptPolicyChange({ ...adoption, dueDate: day('2025-02-28') }, state))
      .thenRefused('policy-change.due-in-the-past');
  });

  it('keeps the first day of its term beside the present one', () => {
    const extension = { ...why, dueDate: day('2025-09-30'), on: day('2025-06-01') };
    given(proposed, adopted)
      .when((state) => extendPolicyChange(extension, state))
      .thenState({ dueDate: '2025-09-30', adopted: { dueDate: '2025-06-30' }, extensions: [extension] });
    given(proposed, adopted)
      .when((state) => extendPolicyChange({ ...extension, dueDate: day('2025-06-30') }, state))
      .thenRefused('extension.not-later');
  });

  it('is carried out when a document or a file shows it', () => {
    given(proposed, adopted)
      .when((state) => implementPolicyChange(implementation, state))
      .thenState({ status: 'implemented' });
    given(proposed, adopted)
      .when((state) => implementPolicyChange({ ...implementation, documentNumber: null }, state))
      .thenRefused('policy-change.not-shown');
    given(proposed)
      .when((state) => implementPolicyChange(implementation, state))
      .thenRefused('policy-change.move-not-allowed', { status: 'proposed' });
  });

  it('is withdrawn with a reason, until it is carried out', () => {
    given(proposed, adopted)
      .when((state) => withdrawPolicyChange(rejection, state))
      .thenState({ status: 'withdrawn' });
    given(proposed, adopted, implemented)
      .when((state) => withdrawPolicyChange(rejection, state))
      .thenRefused('policy-change.move-not-allowed');
    given()
      .when((state) => withdrawPolicyChange(rejection, state))
      .thenRefused('policy-change.not-found');
  });
});
