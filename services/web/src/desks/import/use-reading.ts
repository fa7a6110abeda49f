import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { useCommand } from '../../api/queries.ts';
import type { Kind } from './kinds.ts';
import { type Choice, type ColumnField, type ReadFile, readBudget, readOutcomes, readUnits } from './read.ts';

/** What somebody says beside the file; what does not belong to the kind is left out. */
export interface Asked {
  readonly fileName: string;
  readonly contentBase64: string;
  readonly evaluationYear: number | undefined;
  readonly applyToYear: number | undefined;
  readonly outcomes: 'recorded' | 'confirmed';
  readonly fiscalYear: number;
  readonly choices: Readonly<Record<string, Choice>>;
  readonly columns: Readonly<Record<string, ColumnField | 'none'>>;
}

export interface Reading {
  readonly found: ReadFile | null;
  readonly problem: Problem | null;
  readonly isUnderWay: boolean;
  read(asked: Asked): void;
  forget(): void;
}

/** Asks what is in a file; what was found before stays on the screen while a choice is looked at. */
export function useReading(kind: Kind): Reading {
  const outcomes = useCommand('previewImport');
  const budget = useCommand('previewBudgetImport');
  const units = useCommand('previewUnitImport');
  const [found, setFound] = useState<{ readonly kind: Kind; readonly file: ReadFile } | null>(null);
  const keep = (file: ReadFile) => setFound({ kind, file });
  const command: Pick<UseMutationResult<unknown, Problem>, 'error' | 'isPending' | 'reset'> = {
    outcomes,
    budget,
    units,
  }[kind];
  return {
    found: found?.kind === kind ? found.file : null,
    problem: command.error,
    isUnderWay: command.isPending,
    read: (asked) => {
      const { fileName, contentBase64, evaluationYear, applyToYear, choices, columns } = asked;
      if (kind === 'outcomes') {
        const years = {
          ...(evaluationYear !== undefined && { evaluationYear }),
          ...(applyToYear !== undefined && { applyToYear }),
        };
        const body = { fileName, contentBase64, ...years, outcomes: asked.outcomes, choices, columns };
        outcomes.mutate({ request: { body } }, { onSuccess: (answer) => keep(readOutcomes(answer)) });
      } else if (kind === 'budget') {
        const known = Object.entries(choices).filter(([, choice]) => choice !== 'new') as [string, BudgetChoice][];
        const body = { fileName, contentBase64, fiscalYear: asked.fiscalYear, choices: Object.fromEntries(known) };
        budget.mutate({ request: { body } }, { onSuccess: (answer) => keep(readBudget(answer)) });
      } else {
        const body = { fileName, contentBase64 };
        units.mutate({ request: { body } }, { onSuccess: (answer) => keep(readUnits(answer)) });
      }
    },
    forget: () => {
      setFound(null);
      command.reset();
    },
  };
}

type BudgetChoice = 'skip' | { objectId: string };
