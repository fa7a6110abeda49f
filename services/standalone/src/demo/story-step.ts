import type { OperationId, RequestOf } from '@bihuan/contract';
import type { CalendarDate, Role } from '@bihuan/domain';

/** Ids that earlier steps were given, by the names that the story gives them: `unit 5`, `evaluation 12`, … */
export type Made = ReadonlyMap<string, string>;

/** One command of the story. `key` is its Idempotency-Key: a load that was interrupted finds what it has done. */
export type CommandStep = {
  readonly [Id in OperationId]: {
    readonly kind: 'command';
    readonly key: string;
    readonly operation: Id;
    readonly input: (made: Made) => RequestOf<Id>;
    /** Name under which later steps know the id in the answer. */
    readonly makes?: string;
    /** Whose account gives it, where that is not the office whose business it usually is. */
    readonly by?: Role | 'local-operator';
  };
}[OperationId];

export interface DecisionStep {
  readonly kind: 'decision';
  readonly key: string;
  readonly sequence: number;
  readonly fiscalYear: number;
  readonly choice:
    | { readonly kind: 'confirm' }
    /** `perMille` of the current budget. */
    | { readonly kind: 'fill-in'; readonly perMille: number; readonly reason: string }
    | {
        readonly kind: 'override';
        readonly perMille: number;
        readonly reason: string;
        readonly documentNumber: string;
      };
}

/** The published table, read by the importer like anybody's file. */
export interface ImportStep {
  readonly kind: 'import';
  readonly fileName: string;
  readonly content: string;
  readonly evaluationYear: number;
  readonly applyToYear: number;
}

export type StoryStep = CommandStep | DecisionStep | ImportStep;

/** What was recorded on one day; the steps of a chapter do not depend on each other. */
export interface Chapter {
  readonly day: CalendarDate;
  readonly steps: readonly StoryStep[];
}

export const chapter = (day: string, steps: readonly StoryStep[]): Chapter => ({ day: day as CalendarDate, steps });

type Inputs = { readonly [Id in OperationId]: (made: Made) => RequestOf<Id> };

export const command = <Id extends OperationId>(
  key: string,
  operation: Id,
  input: Inputs[Id],
  makes?: string,
): CommandStep =>
  ({ kind: 'command', key, operation, input, ...(makes !== undefined && { makes }) }) as unknown as CommandStep;

export const by = (who: NonNullable<CommandStep['by']>, step: CommandStep): CommandStep => ({ ...step, by: who });

/** The project whose unit and third party have accounts of their own; what others bring in on paper the performance office enters. */
export const shownProject = 20;

export const bySide = (role: 'evaluated-unit' | 'third-party', sequence: number, step: CommandStep): CommandStep =>
  sequence === shownProject ? by(role, step) : step;

/** The id that an earlier chapter was given. Throws Error when the story asks for what it has not made. */
export function idOf(made: Made, name: string): string {
  const id = made.get(name);
  if (id === undefined) throw new Error(`the story has not made "${name}"`);
  return id;
}

export const office = '市财政局绩效科（示例）';
