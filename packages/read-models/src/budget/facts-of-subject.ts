import {
  type BudgetFactName,
  type CalendarDate,
  type FactName,
  factsOnRecord,
  type SubjectFlag,
  subjectFlags,
} from '@bihuan/domain';
import type { RankedMember, SubjectBudget, SubjectFlags } from './state.ts';

/** A fact with the event behind it; null where it is known without one, such as that there is no flag. */
export interface FactOfSubject {
  readonly value: string | number | boolean;
  readonly eventId: string | null;
  /** The day on which it was so; null where that is no matter of a day. */
  readonly speaksOf: CalendarDate | null;
  /** Other events that it rests on. */
  readonly restsOn: readonly string[];
  /** Whether it, or what it rests on, is made up (示例). */
  readonly sample: boolean;
}

type RankFactName = 'rank' | 'percentile' | 'withinQuota';
type SubjectFactName = BudgetFactName | FlagFactName | RankFactName;
export type FactsOfSubject = { readonly [Name in SubjectFactName]?: FactOfSubject };

/** What is known of a subject in a fiscal year: null and empty where nothing is. */
export interface KnownOfSubject {
  readonly budget: SubjectBudget | null;
  readonly flags: SubjectFlags | null;
  readonly ranked: readonly RankedMember[];
}

const flagFacts = {
  accident: 'accident',
  dishonesty: 'dishonesty',
  'not-submitted': 'notSubmitted',
  'not-cooperating': 'notCooperating',
  'goals-unsound': 'goalsUnsound',
  'goals-not-followed': 'goalsNotFollowed',
  'unused-in-year': 'unusedInYear',
  'poorly-managed-balance': 'poorlyManagedBalance',
  'special-reason': 'specialReason',
  'matching-missing': 'matchingMissing',
  'inadequately-rectified': 'inadequatelyRectified',
  'serious-case': 'seriousCase',
  'key-expenditure': 'keyExpenditure',
  'cut-impracticable': 'cutImpracticable',
  'special-account': 'specialAccount',
} as const satisfies Record<SubjectFlag, FactName>;
type FlagFactName = (typeof flagFacts)[SubjectFlag];

/**
 * Every fact about a subject's money, its flags and its rank, each with the event behind it. What nobody has recorded is absent, but for
 * flags: one that nobody raised is `false`. A percentage or percentile is exact decimal text, an amount fen.
 */
export const factsOfSubject = ({ budget, flags, ranked }: KnownOfSubject): FactsOfSubject => ({
  ...(budget === null ? {} : moneyFacts(budget)),
  ...flaggedFacts(flags),
  ...rankFacts(ranked),
});

function moneyFacts({ known, recorded }: SubjectBudget): FactsOfSubject {
  const eventOf = (recordId: string) => recorded[recordId]?.eventId ?? null;
  const marks = new Map(known.records.map(({ recordId, sample }) => [recordId, sample]));
  const stated = Object.entries(factsOnRecord(known)).map(([name, fact]) => {
    const rests = 'restsOn' in fact ? fact.restsOn : [];
    const isMarked =
      'restsOn' in fact
        ? [fact.recordId, ...rests].some((id) => (marks.get(id)?.length ?? 0) > 0)
        : (marks.get(fact.recordId) ?? []).includes(name === 'approvedBudget' ? 'amount' : name);
    const { value, speaksOf } = fact;
    const restsOn = rests.flatMap((id) => eventOf(id) ?? []);
    return [name, { value, eventId: eventOf(fact.recordId), speaksOf, restsOn, sample: isMarked }];
  });
  return Object.fromEntries(stated);
}

function flaggedFacts(flags: SubjectFlags | null): FactsOfSubject {
  const inForce = (flags?.known.flags ?? []).filter(({ withdrawn }) => withdrawn === null);
  const facts = subjectFlags.map((kind): [FlagFactName, FactOfSubject] => {
    const last = inForce.findLast(({ flag }) => flag === kind);
    const eventId = last === undefined ? null : (flags?.recorded[last.flagId]?.eventId ?? null);
    const sample = (last?.sample.length ?? 0) > 0;
    return [flagFacts[kind], { value: last !== undefined, eventId, speaksOf: last?.on ?? null, restsOn: [], sample }];
  });
  return Object.fromEntries(facts);
}

/**
 * From the widest list that the subject stands in: the one in which most count, of two alike the one whose id comes first. Whoever has no
 * rank in it has no rank, and says so by what is absent.
 */
function rankFacts(ranked: readonly RankedMember[]): FactsOfSubject {
  const [widest] = ranked.toSorted(
    (one, other) => other.counted - one.counted || (one.rankingId < other.rankingId ? -1 : 1),
  );
  if (widest === undefined || widest.rank === null || widest.percentile === null) return {};
  const restsOn = widest.eventId === null ? [] : [widest.eventId];
  const fact = (value: string | number | boolean) => ({
    value,
    eventId: widest.fixedBy,
    speaksOf: null,
    restsOn,
    sample: widest.isSample,
  });
  const { topQuota, quotas } = widest;
  return {
    rank: fact(widest.rank),
    percentile: fact(widest.percentile),
    // Of several from the top the one that the ranking states first; absent where it has none.
    ...(topQuota !== null && { withinQuota: fact(quotas.includes(topQuota)) }),
  };
}
