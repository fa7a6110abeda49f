import fc from 'fast-check';
import { expect, it } from 'vitest';
import { idSchema } from '../values.ts';
import { allocationLineId, parseAllocationLineId } from './line-id.ts';

it('names a line by fiscal year and subject, and reads it back whatever the subject is called', () => {
  const subject = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/);
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2199 }), subject, (fiscalYear, subjectId) => {
      expect(idSchema.parse(subjectId)).toBe(subjectId);
      expect(parseAllocationLineId(allocationLineId(fiscalYear, subjectId))).toEqual({ fiscalYear, subjectId });
    }),
  );
});

it.each(['', '2025', '2025-', '25-obj', 'obj-1'])('%j is no line', (id) => {
  expect(parseAllocationLineId(id)).toBeNull();
});
