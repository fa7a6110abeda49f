import type { Moment, MomentOf, View } from '../query.ts';

/** Two projections may have got differently far: both are read at the position that both have reached. */
export function momentsTogether(
  momentOf: MomentOf,
  view: View,
): { readonly register: Moment; readonly evaluations: Moment } {
  const register = momentOf('register', view);
  const evaluations = momentOf('evaluations', view);
  const { position, answered } = register.position <= evaluations.position ? register : evaluations;
  return { register: { ...register, position, answered }, evaluations: { ...evaluations, position, answered } };
}
