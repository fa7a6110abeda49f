import { type FactName, quotientText, type Severity, severitySchema } from '@bihuan/domain';
import type { Facts } from '@bihuan/rules';
import { type FactsOfSubject, factsOfSubject, type KnownOfSubject } from '../budget/facts-of-subject.ts';
import type { KnownEvaluation, KnownObject } from './known.ts';

/** `none`: no finding stands; `open`: one of them is not verified; `rectified`: the office has verified them all. */
export type Rectification = 'none' | 'open' | 'rectified';

/** How the findings on one evaluation count for its line. */
export type FindingsCounted = Pick<
  KnownEvaluation,
  'openFindings' | 'closedFindings' | 'open' | 'repeats' | 'overdue' | 'by'
>;

export function rectificationOf({
  openFindings,
  closedFindings,
}: Pick<FindingsCounted, 'openFindings' | 'closedFindings'>): Rectification {
  if (openFindings > 0) return 'open';
  return closedFindings > 0 ? 'rectified' : 'none';
}

const without = (value: string | number | boolean) => ({ value, eventId: null });

/** Flags that nobody raised. */
const noFlags: Facts = Object.fromEntries(
  Object.entries(factsOfSubject({ budget: null, flags: null, ranked: [] })).map(([name, { value }]) => [
    name,
    without(value),
  ]),
);

/** What is so until something is recorded; a row leaves it out, and whoever reads the row has it all the same. */
const usualFacts: Facts = {
  ...noFlags,
  gradeGivenByHigherLevel: without('none'),
  gradeOneYearAgo: without('none'),
  gradeTwoYearsAgo: without('none'),
  shareVerified: without(100),
  overdueWorkingDays: without(0),
  worstOpenSeverity: without('none'),
  repeats: without(0),
};

/** What an evaluation that counts and the findings on it say of a line; what nobody has said is absent. */
export function outcomeFacts(object: KnownObject, evaluation: KnownEvaluation): Facts {
  const { by } = evaluation;
  const of = (value: string | number | boolean | null, field: string) => ({ value, eventId: by[field] ?? null });
  const known = (name: FactName, value: string | number | null, field: string): Facts =>
    value === null ? {} : { [name]: of(value, field) };
  const ofObject = (value: string | null) => ({ value, eventId: object.assignedBy });
  return {
    grade: of(evaluation.grade, 'outcome'),
    score: of(evaluation.score, 'outcome'),
    notDemonstrated: of(evaluation.notDemonstrated, 'outcome'),
    ...known('ownGrade', evaluation.ownGrade, 'own'),
    ...known('ownScore', evaluation.ownScore, 'own'),
    ...known('decisionScore', evaluation.dimensions['decision'] ?? null, 'outcome'),
    ...known('processScore', evaluation.dimensions['process'] ?? null, 'outcome'),
    ...known('outputScore', evaluation.dimensions['output'] ?? null, 'outcome'),
    ...known('effectScore', evaluation.dimensions['effect'] ?? null, 'outcome'),
    ...(evaluation.isGivenByHigherLevel ? known('gradeGivenByHigherLevel', evaluation.grade, 'outcome') : {}),
    objectKind: of(evaluation.objectKind, 'opened'),
    policyArea: evaluation.policyArea === null ? ofObject(object.policyArea) : of(evaluation.policyArea, 'policyArea'),
    department:
      evaluation.departmentId === null ? ofObject(object.departmentId) : of(evaluation.departmentId, 'departmentId'),
    ...known('evaluator', evaluation.evaluator, 'evaluator'),
    currentBudget: of(evaluation.currentBudget, 'currentBudget'),
    fundsEvaluated: of(evaluation.fundsEvaluated, 'fundsEvaluated'),
    rectification: of(rectificationOf(evaluation), 'findings'),
    openFindings: of(evaluation.openFindings, 'findings'),
    ...findingFacts(evaluation),
  };
}

/** An object without a finding has nothing that is not verified. */
function findingFacts({ openFindings, closedFindings, open, repeats, overdue, by }: FindingsCounted): Facts {
  const all = openFindings + closedFindings;
  const worst = severitySchema.options.findLast((severity: Severity) => open[severity] > 0);
  const eventId = by['findings'] ?? null;
  const facts: Facts = {};
  if (all > 0)
    facts.shareVerified = { value: Number(quotientText(BigInt(closedFindings) * 100n, BigInt(all))), eventId };
  if (worst !== undefined) facts.worstOpenSeverity = { value: worst, eventId };
  if (repeats > 0) facts.repeats = { value: repeats, eventId };
  const days = Math.max(0, ...Object.values(overdue));
  // More days go by without anything being recorded: what is known is how it stood when something last was.
  if (days > 0) facts.overdueWorkingDays = { value: days, eventId: by['overdue'] ?? null, provisional: true };
  return facts;
}

/** The facts of a line if its findings counted in another way than they do; everything else as it is. */
export function withFindings(facts: Facts, counted: FindingsCounted): Facts {
  const {
    shareVerified: _share,
    worstOpenSeverity: _worst,
    repeats: _repeats,
    overdueWorkingDays: _days,
    ...others
  } = facts;
  return withUsualFacts({
    ...others,
    rectification: without(rectificationOf(counted)),
    openFindings: without(counted.openFindings),
    ...findingFacts(counted),
  });
}

/** `earlier`: the evaluations of the years before that count, the latest year first; null for a year without one. */
export function historyFacts(
  { grade, gradeRank, grades, by }: KnownEvaluation,
  earlier: readonly (KnownEvaluation | null)[],
): Facts {
  const facts: Facts = {};
  for (const [index, name] of (['gradeOneYearAgo', 'gradeTwoYearsAgo'] as const).entries()) {
    const before = earlier[index] ?? null;
    if (before !== null) facts[name] = { value: before.grade, eventId: before.by['outcome'] ?? null };
  }
  if (grade === null) return facts;
  const isLowest = (one: Pick<KnownEvaluation, 'grade' | 'gradeRank' | 'grades'> | null) =>
    one !== null && one.grade !== null && one.gradeRank === one.grades.length - 1;
  const run = earlier.findIndex((one) => !isLowest(one));
  const years = isLowest({ grade, gradeRank, grades }) ? 1 + (run === -1 ? earlier.length : run) : 0;
  facts.consecutiveLowest = { value: years, eventId: by['outcome'] ?? null };
  return facts;
}

/** What is on record about a subject: money, flags, its place in a ranking that is fixed. `sample` names what of it is made up. */
export function recordFacts(known: KnownOfSubject): { readonly facts: Facts; readonly sample: readonly string[] } {
  const facts: Facts = {};
  const sample: string[] = [];
  for (const [name, fact] of Object.entries(factsOfSubject(known)) as [FactName, FactsOfSubject['balance']][]) {
    if (fact === undefined || !isAboutRules(name)) continue;
    // A flag that nobody raised is what is usual.
    if (fact.value === false && fact.eventId === null) continue;
    facts[name] = { value: isPercentage(name) ? Number(fact.value) : fact.value, eventId: fact.eventId };
    if (fact.sample) sample.push(name);
  }
  return { facts, sample };
}

/** Kept on record and no fact of rules: what has been approved and paid, and what others follow from. */
const notAskedFor: ReadonlySet<string> = new Set([
  'executedAmount',
  'plannedProgress',
  'lastBalance',
  'payments',
  'approvedBudget',
]);
const isAboutRules = (name: string): boolean => !notAskedFor.has(name);

/** Exact to six decimals as text; six decimals of a number are still told apart. */
const isPercentage = (name: string): boolean => ['executionRate', 'executionGap', 'percentile'].includes(name);

export const withUsualFacts = (facts: Facts): Facts => ({ ...usualFacts, ...facts });

/** The facts without what is usual, as a row keeps them. */
export function withoutUsualFacts(facts: Facts): Facts {
  const kept: Facts = {};
  for (const [name, fact] of Object.entries(facts) as [FactName, NonNullable<Facts[FactName]>][]) {
    const usual = usualFacts[name];
    if (usual === undefined || fact.value !== usual.value || fact.eventId !== null) kept[name] = fact;
  }
  return kept;
}
