import type { OperationId } from '@bihuan/contract';

/** What can be brought in by a file, and the operations of each: the same as the command line's. */
export const kinds = {
  outcomes: {
    preview: 'previewImport',
    commit: 'commitImport',
    get: 'getImport',
    takeBack: 'takeBackImport',
    list: 'listImports',
  },
  budget: {
    preview: 'previewBudgetImport',
    commit: 'commitBudgetImport',
    get: 'getBudgetImport',
    takeBack: 'takeBackBudgetImport',
    list: 'listBudgetImports',
  },
  units: {
    preview: 'previewUnitImport',
    commit: 'commitUnitImport',
    get: 'getUnitImport',
    takeBack: 'takeBackUnitImport',
    list: 'listUnitImports',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, OperationId>>>>;

export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as readonly Kind[];
export const isKind = (name: string | undefined | null): name is Kind => typeof name === 'string' && name in kinds;
