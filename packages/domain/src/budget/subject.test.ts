import { expect, it } from 'vitest';
import { parseSubjectYearId, subjectYearId } from './subject.ts';

it('an object and a department of one id are two subjects, and the id of each says which', () => {
  for (const kind of ['object', 'department'] as const) {
    const id = subjectYearId(2025, { kind, id: 'a-1' });
    expect(parseSubjectYearId(id)).toEqual({ fiscalYear: 2025, subject: { kind, id: 'a-1' } });
  }
  for (const id of ['2025', '2025-unit-a', '25-object-a', '2025-object-']) expect(parseSubjectYearId(id)).toBeNull();
});
