import { expect, it } from 'vitest';
import { ringOf } from './ring.ts';

const known = {
  outcomeStatus: 'published',
  rectification: 'none',
  isOverdue: false,
  isDecided: false,
  policyChanges: [],
} as const;

it('a ring closes only where every part of the loop is done', () => {
  const implemented = [{ status: 'implemented', isOverdue: false }] as const;
  expect(ringOf({ ...known, rectification: 'rectified', isDecided: true, policyChanges: implemented })).toEqual({
    evaluation: 'done',
    findings: 'done',
    rectification: 'done',
    budget: 'done',
    policy: 'done',
  });
  expect(ringOf({ ...known, outcomeStatus: 'recorded' })).toEqual({
    evaluation: 'under-way',
    findings: 'empty',
    rectification: 'empty',
    budget: 'under-way',
    policy: 'empty',
  });
});

it('what is late is seen, whatever else is done', () => {
  const changes = [
    { status: 'implemented', isOverdue: false },
    { status: 'adopted', isOverdue: true },
  ] as const;
  const ring = ringOf({ ...known, rectification: 'open', isOverdue: true, policyChanges: changes });
  expect([ring.rectification, ring.policy]).toEqual(['overdue', 'overdue']);
  const withdrawn = [{ status: 'rejected', isOverdue: false }] as const;
  expect(ringOf({ ...known, policyChanges: withdrawn }).policy).toBe('empty');
});
