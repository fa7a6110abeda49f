import type { ImportStep } from '@bihuan/domain';
import { hashOf } from './keys.ts';

type StepKind = ImportStep['kind'];
type StepOf<Kind extends StepKind> = Extract<ImportStep, { kind: Kind }>;

/**
 * One step with its key, which depends on what it does to what. `base` is the revision of the stream it changes (null for a new one):
 * the same change made again after others is another command.
 */
export function stepOf<Kind extends StepKind>(
  kind: Kind,
  row: number,
  targetId: string,
  data: StepOf<Kind>['data'],
  base: number | null,
): StepOf<Kind> {
  const key = `s-${hashOf([kind, targetId, data, base]).slice(0, 32)}`;
  return { key, row, kind, targetId, data } as StepOf<Kind>;
}
