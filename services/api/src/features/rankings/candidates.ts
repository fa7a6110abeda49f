import type { InputOf, OutputOf } from '@bihuan/contract';
import { type RankingCandidate, type RankingGroup, Refused } from '@bihuan/domain';
import type { ScoredObject } from '@bihuan/read-models';
import type { HandlerContext } from '../../operations.ts';
import type { View } from '../../read-side.ts';

type Asked = Pick<InputOf<'fixRanking'>['body'], 'fiscalYear' | 'group' | 'method' | 'scores'>;

export interface Candidate extends RankingCandidate {
  /** The event that the score came from. */
  readonly eventId: string | null;
}

export interface Candidates {
  /** What the scores reflect. */
  readonly answered: Pick<OutputOf<'previewRanking'>, 'asOf' | 'on' | 'position'>;
  readonly candidates: readonly Candidate[];
  /** How many have a score that does not count because its outcome is not confirmed. */
  readonly unconfirmed: number;
}

/**
 * Who belongs to the group, with the score that counts: the one handed in, else that of the outcome. Refused: `ranking.scores-missing`,
 * `ranking.member-outside-group`.
 */
export async function candidatesOf(context: HandlerContext, asked: Asked, view: View): Promise<Candidates> {
  return asked.group.subjectKind === 'department' ? departments(context, asked, view) : objects(context, asked, view);
}

async function objects(context: HandlerContext, { fiscalYear, group, method, scores }: Asked, view: View) {
  const { items, ...answered } = await context.projections.budget.scoresOf(context.principal, { ...view, fiscalYear });
  const members = items.filter((object) => meets(object, group));
  const outside = Object.keys(scores).find((id) => !members.some(({ objectId }) => objectId === id));
  if (outside !== undefined) throw outsideGroup(outside);
  const counts = ({ outcomeStatus }: ScoredObject) =>
    outcomeStatus === 'confirmed' || (outcomeStatus === 'recorded' && method.outcomes === 'recorded');
  const isGiven = ({ objectId }: ScoredObject) => Object.hasOwn(scores, objectId);
  return {
    answered,
    candidates: members.map((object) => {
      const { objectId: subjectId, name } = object;
      if (isGiven(object)) return { subjectId, name, score: scores[subjectId] ?? null, eventId: null };
      if (!counts(object) || object.score === null) return { subjectId, name, score: null, eventId: null };
      return { subjectId, name, score: object.score, eventId: object.eventId };
    }),
    unconfirmed: members.filter((object) => !isGiven(object) && object.score !== null && !counts(object)).length,
  };
}

const meets = ({ objectKind, departmentId, policyArea }: ScoredObject, group: RankingGroup): boolean =>
  isAmong(objectKind, group.objectKinds) &&
  isAmong(departmentId, group.departmentIds) &&
  isAmong(policyArea, group.policyAreas);

/** An empty list asks nothing. */
const isAmong = (value: string | null, list: readonly string[]): boolean =>
  list.length === 0 || (value !== null && list.includes(value));

async function departments({ projections, principal, streams }: HandlerContext, { group, scores }: Asked, view: View) {
  const ids = Object.keys(scores);
  if (ids.length === 0) throw new Refused('ranking.scores-missing', {}, { pointer: '/scores' });
  const outside = ids.find((id) => !isAmong(id, group.departmentIds));
  if (outside !== undefined) throw outsideGroup(outside);
  for (const id of ids) {
    const { status } = await streams.organisation.load(id);
    if (status === 'none') throw new Refused('organisation.not-found', {}, { pointer: `/scores/${id}` });
  }
  const { names, ...answered } = await projections.budget.departmentNames(principal, { ...view, ids });
  const candidates = ids.map((id) => ({
    subjectId: id,
    name: names.get(id) ?? id,
    score: scores[id] ?? null,
    eventId: null,
  }));
  return { answered, candidates, unconfirmed: 0 };
}

const outsideGroup = (id: string) => new Refused('ranking.member-outside-group', { id }, { pointer: `/scores/${id}` });
