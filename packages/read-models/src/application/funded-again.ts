import { type Cancellation, cancelledButFunded, nearNames } from '@bihuan/domain';
import { itemAt, namesAt, rowsAt, statesAt } from '../moment-rows.ts';
import type { Moment } from '../query.ts';
import type { EventBehind, LineOfYear, Named } from './answer.ts';
import { behind, behindPolicy } from './behind.ts';
import type { Judged } from './judged.ts';
import { amountOf, firstAmountOf, moneyAt, objectSubject, statesBy, subjectsOf } from './known-of-year.ts';
import { evaluationTable, lineTable, objectTable, organisationTable, policyTable } from './schema.ts';
import type { EvaluationFacts, LineHistory, ObjectFacts, PolicyFacts } from './state.ts';

interface Cancelled extends Cancellation {
  readonly objectId: string;
  readonly policyChange: Named | null;
  readonly events: EventBehind[];
}

/** Of everything cancelled for the year or before it: whether it, or what is named nearly the same in its unit, is funded in the year. */
export function fundedAgain(moment: Moment, fiscalYear: number, lines: readonly LineOfYear[]): Judged[] {
  const organisationName = namesAt(moment, organisationTable.table);
  const lineOfObject = new Map(lines.map((line) => [line.objectId, line]));
  return cancelledBy(moment, fiscalYear).flatMap((cancelled): Judged[] => {
    const object = itemAt<ObjectFacts>(moment, objectTable.table, cancelled.objectId);
    if (object === null) return [];
    const { unitId } = object;
    const line = lineOfObject.get(cancelled.objectId) ?? null;
    const judged = (
      again: Named,
      events: EventBehind[],
      isSample: boolean,
      judgement: Judged['judgement'],
    ): Judged => ({
      row: {
        id: `cancelled-but-funded:${fiscalYear}-${cancelled.objectId}:${again.id}`,
        kind: 'cancelled-but-funded',
        fiscalYear,
        lineId: line?.id ?? null,
        object: { id: cancelled.objectId, name: object.name },
        unit: unitId === null ? null : { id: unitId, name: organisationName(unitId) ?? unitId },
        grade: line?.grade ?? null,
        events: [...cancelled.events, ...events],
        sample: isSample || (line?.sample.length ?? 0) > 0,
      },
      judgement,
    });
    const itself = { id: cancelled.objectId, name: object.name };
    const others = unitId === null ? [] : ofSameUnit(moment, unitId, itself);
    const candidates = [itself, ...others].map((again) => {
      const itsLine = lineOfObject.get(again.id);
      const subjects = itsLine === undefined ? [objectSubject(again.id)] : subjectsOf(itsLine);
      const approved = firstAmountOf(
        subjects.map((subject) => moneyAt(moment, fiscalYear, subject)),
        'approvedBudget',
      );
      const isItself = again.id === itself.id;
      const judgement = cancelledButFunded(cancelled, fiscalYear, {
        isItself,
        hadMoneyBefore: !isItself && hadMoney(moment, again.id, cancelled.year),
        approved: approved?.amount ?? null,
        approvedOn: approved?.on ?? null,
      });
      const events = behind(again.id, 'approved-budget', approved?.eventId);
      if (judgement.verdict !== 'contradiction') return judged(again, events, approved?.isSample ?? false, judgement);
      const { by, policyChange, year } = cancelled;
      const { amount } = judgement.found;
      const found = { kind: 'cancelled-but-funded' as const, by, policyChange, year, again, approved: amount };
      return judged(again, events, approved?.isSample ?? false, { verdict: 'contradiction', found: { amount, found } });
    });
    // Without its unit nobody knows among whose objects to look for a new name.
    if (unitId === null && candidates.every(({ judgement }) => judgement.verdict === 'none')) {
      return [judged(itself, [], false, { verdict: 'unjudged', missing: ['unit'] })];
    }
    return candidates;
  });
}

function cancelledBy(moment: Moment, fiscalYear: number): Cancelled[] {
  const byDecision = statesAt<LineHistory>(moment, lineTable.table, ['fiscal_year <= ?'], fiscalYear).flatMap(
    ({ known, decidedBy, objectId, fiscalYear: year }): Cancelled[] =>
      known.status === 'decided' && known.finalBudget === 0 && known.change < 0
        ? [
            {
              by: 'decision',
              year,
              on: null,
              objectId,
              policyChange: null,
              events: behind(objectId, 'cancellation', decidedBy),
            },
          ]
        : [],
  );
  const byPolicy = statesAt<PolicyFacts>(moment, policyTable.table).flatMap(({ known, adoptedBy }): Cancelled[] => {
    if (!('adopted' in known) || known.proposed.kind !== 'cancel' || known.proposed.objectId === null) return [];
    const { policyChangeId, title, objectId } = known.proposed;
    const { on } = known.adopted;
    const year = Number(on.slice(0, 4));
    const policyChange = { id: policyChangeId, name: title };
    const events = behindPolicy(policyChangeId, 'cancellation', adoptedBy);
    return year > fiscalYear ? [] : [{ by: 'policy-change', year, on, objectId, policyChange, events }];
  });
  // What was cancelled twice is asked once: what a decision says holds for the whole year.
  const first = new Map<string, Cancelled>();
  for (const one of [...byDecision, ...byPolicy]) {
    const known = first.get(one.objectId);
    if (known === undefined || one.year < known.year) first.set(one.objectId, one);
  }
  return [...first.values()];
}

/** Objects of the unit whose name is nearly the same, by the measure by which the import asks whether two names are one object. */
function ofSameUnit(moment: Moment, unitId: string, itself: Named): Named[] {
  const rows = rowsAt<{ id: string; item: string }>(
    moment,
    `SELECT id, item FROM ${objectTable.table} WHERE unit_id = ? AND valid_from <= ? AND valid_to > ? ORDER BY id`,
    unitId,
    moment.position,
    moment.position,
  );
  const others = rows.flatMap(({ id, item }) => {
    const { name, mergedInto, isWithdrawn } = JSON.parse(item) as ObjectFacts;
    return id === itself.id || mergedInto !== null || isWithdrawn ? [] : [{ id, name }];
  });
  return [...nearNames(others)(itself.name)];
}

/** Whether an object is known to have had money in a year before this one. */
function hadMoney(moment: Moment, objectId: string, year: number): boolean {
  const isPositive = (amount: { readonly amount: number } | null) => (amount?.amount ?? 0) > 0;
  const stated = moneyAt(moment, year, objectSubject(objectId));
  return (
    isPositive(amountOf(stated, 'currentBudget')) ||
    isPositive(amountOf(stated, 'lastBudget')) ||
    isPositive(amountOf(moneyAt(moment, year - 1, objectSubject(objectId)), 'approvedBudget')) ||
    statesBy<EvaluationFacts>(moment, evaluationTable.table, 'object_id', objectId).some(
      ({ fiscalYear, currentBudget, isWithdrawn }) => !isWithdrawn && fiscalYear <= year && (currentBudget ?? 0) > 0,
    )
  );
}
