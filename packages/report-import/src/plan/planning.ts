import type { ImportStep } from '@bihuan/domain';
import type { ReadReport } from '../report.ts';
import type { Organisations } from './organisations.ts';
import type { Change, ImportOptions } from './plan.ts';
import type { KnownEvaluation, KnownObject } from './register.ts';

/** What all rows of one plan share. `used`: ids that exist already; planning adds to them. */
export interface Planning {
  readonly report: ReadReport;
  readonly options: ImportOptions;
  readonly fundYear: number;
  readonly organisations: Organisations;
  /** The living object that has a code. */
  readonly holderOf: (code: string) => KnownObject | null;
  readonly evaluationOf: (objectId: string) => KnownEvaluation | null;
  readonly usedObjects: Set<string>;
  readonly usedEvaluations: Set<string>;
}

/** What a row does to one stream, as steps and as the fields that they change. */
export interface Part {
  readonly steps: readonly ImportStep[];
  readonly changes: readonly Change[];
}

/** Why a step was taken, as it stands in the record. */
export const reasonOf = ({ report }: Planning): string => `导入文件“${report.fileName}”`;
