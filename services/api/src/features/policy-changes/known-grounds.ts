import { type Grounds, Refused } from '@bihuan/domain';
import type { HandlerContext } from '../../operations.ts';

/** Refused `policy-change.unknown-grounds`: an id that is no evaluation, or no finding. */
export async function knownGrounds(
  { streams }: HandlerContext,
  { evaluationIds = [], findingIds = [] }: { readonly [Kind in keyof Grounds]?: Grounds[Kind] | undefined },
): Promise<Grounds> {
  for (const [at, id] of evaluationIds.entries()) {
    if ((await streams.evaluation.load(id)).status === 'none') throw unknown(id, `/grounds/evaluationIds/${at}`);
  }
  for (const [at, id] of findingIds.entries()) {
    if ((await streams.finding.load(id)).status === 'none') throw unknown(id, `/grounds/findingIds/${at}`);
  }
  return { evaluationIds: [...evaluationIds], findingIds: [...findingIds] };
}

const unknown = (id: string, pointer: string) => new Refused('policy-change.unknown-grounds', { id }, { pointer });

/** Refused `request.not-found` with the place where it was named. */
export async function knownOffice({ streams }: HandlerContext, id: string | null): Promise<void> {
  if (id === null || (await streams.organisation.load(id)).status !== 'none') return;
  throw new Refused('request.not-found', { what: 'organisation', id }, { pointer: '/officeId' });
}
