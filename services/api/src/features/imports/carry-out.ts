import type { ImportStep } from '@bihuan/domain';
import type { Turn } from '../../shared-turn.ts';

const phases = ['organisations', 'objects', 'evaluations', 'budgets'] as const;

/** Steps on different targets wait for each other only between phases. */
const phaseOf: Readonly<Record<ImportStep['kind'], (typeof phases)[number]>> = {
  'register-organisation': 'organisations',
  'register-object': 'objects',
  'rename-object': 'objects',
  'code-object': 'objects',
  'assign-object': 'objects',
  'open-evaluation': 'evaluations',
  'amend-evaluation': 'evaluations',
  'record-self-evaluation': 'evaluations',
  'record-outcome': 'evaluations',
  'revise-outcome': 'evaluations',
  'confirm-outcome': 'evaluations',
  'record-budget-facts': 'budgets',
  'approve-budget': 'budgets',
};

/** Targets worked on at the same time, so that their appends share transactions. */
const targetsAtOnce = 64;

/** Carries out steps, those of one target in their order; ends with the first that fails, after those under way. */
export async function carryOut(
  steps: readonly ImportStep[],
  turn: Turn,
  apply: (step: ImportStep) => Promise<unknown>,
): Promise<void> {
  for (const phase of phases) {
    const byTarget = Map.groupBy(
      steps.filter(({ kind }) => phaseOf[kind] === phase),
      ({ targetId }) => targetId,
    );
    await inParallel([...byTarget.values()], { atOnce: targetsAtOnce, turn }, async (ofTarget) => {
      for (const step of ofTarget) await apply(step);
    });
  }
}

/**
 * Works through items with so many at once while it is their turn; after a failure nothing new is begun, and it is thrown once the rest
 * has ended. Refused: `turn.lost`.
 */
export async function inParallel<Item>(
  items: readonly Item[],
  { atOnce, turn }: { readonly atOnce: number; readonly turn: Turn },
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = [];
  let next = 0;
  const worker = async () => {
    for (let item = items[next++]; item !== undefined && failures.length === 0; item = items[next++]) {
      try {
        turn.refuseWhenLost();
        await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
}
