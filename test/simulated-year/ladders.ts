import type { Severity } from './deeds.ts';

/** One step of a ladder: so many working days after the due day, negative before it. */
export interface Rung {
  readonly offset: number;
  readonly kind: 'notice' | 'reminder' | 'copy-to-department' | 'head-of-finance' | 'propose-hold';
  readonly form: 'message' | 'letter';
  readonly to: readonly ('unit' | 'responsible-person' | 'department' | 'budget-office' | 'head-of-finance')[];
}

/** The ladder where nobody has set one. */
const byDefault: readonly Rung[] = [
  { offset: -5, kind: 'notice', form: 'message', to: ['unit'] },
  { offset: 1, kind: 'reminder', form: 'message', to: ['unit'] },
  { offset: 5, kind: 'copy-to-department', form: 'letter', to: ['unit', 'department'] },
  { offset: 15, kind: 'head-of-finance', form: 'letter', to: ['unit', 'department', 'head-of-finance'] },
  { offset: 30, kind: 'propose-hold', form: 'letter', to: ['unit', 'department', 'budget-office', 'head-of-finance'] },
];

/** The ladder that the office of the simulated year sets for serious findings: two notices, and a word on the due day itself to whoever answers for it. */
export const forSerious: readonly Rung[] = [
  { offset: -10, kind: 'notice', form: 'message', to: ['unit'] },
  { offset: -3, kind: 'notice', form: 'message', to: ['unit', 'department'] },
  { offset: 0, kind: 'reminder', form: 'message', to: ['responsible-person'] },
  { offset: 2, kind: 'copy-to-department', form: 'letter', to: ['department', 'unit'] },
  { offset: 10, kind: 'head-of-finance', form: 'letter', to: ['head-of-finance', 'unit'] },
  { offset: 22, kind: 'propose-hold', form: 'letter', to: ['budget-office', 'head-of-finance'] },
];

export const ladderFor = (severity: Severity): readonly Rung[] => (severity === 'serious' ? forSerious : byDefault);
