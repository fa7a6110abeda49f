import type { OutputOf } from '@bihuan/contract';
import { type BudgetRecord, subjectYearId, valuesOf } from '@bihuan/domain';
import { factsOfSubject, type SubjectBudget } from '@bihuan/read-models';

type Item = OutputOf<'listBudgetFacts'>['items'][number];
type RecordAnswer = OutputOf<'getBudgetFacts'>['item']['records'][number];

/** What a list says of a subject: its money alone. */
export const budgetItem = (budget: SubjectBudget): Item => {
  const { fiscalYear, subject, name, revision } = budget;
  return {
    id: subjectYearId(fiscalYear, subject),
    fiscalYear,
    subject: { ...subject, name },
    facts: withLists(factsOfSubject({ budget, flags: null, ranked: [] })),
    revision,
  };
};

/** As answers have them: lists that may be changed. */
export const withLists = (facts: ReturnType<typeof factsOfSubject>): Item['facts'] =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, { ...fact, restsOn: [...fact.restsOn] }]));

/** Every record of a subject, oldest first, with who recorded it. */
export const recordAnswers = ({ known, recorded }: SubjectBudget): RecordAnswer[] =>
  known.records.map((record) => recordAnswer(record, recorded[record.recordId]));

function recordAnswer(record: BudgetRecord, by: SubjectBudget['recorded'][string] | undefined): RecordAnswer {
  const { recordId, kind, speaksOf, document, reason, sample, withdrawn } = record;
  return {
    recordId,
    kind,
    speaksOf,
    values: Object.fromEntries(valuesOf(record)),
    document,
    reason,
    sample: [...sample],
    withdrawn,
    eventId: by?.eventId ?? null,
    recordedAt: by?.recordedAt ?? '',
    principal: by?.principal ?? '',
  };
}
