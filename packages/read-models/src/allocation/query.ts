import type { CalendarDate, Principal, Proposal, RuleSetDefinition } from '@bihuan/domain';
import { propose } from '@bihuan/rules';
import { prepared } from '../projector/prepared.ts';
import type { Answered, Asker, MomentOf, View } from '../query.ts';
import type { AllocationLine, AllocationPage, AllocationQuestion } from './answer.ts';
import { daysOfChange } from './days-of-change.ts';
import { departmentIdsOf, everyLine, type LineFilter } from './filter.ts';
import { keptTotals } from './kept-totals.ts';
import { cursorOf, pageOf, selected, worthWalking } from './page.ts';
import { contentOf, governingAt, type LineRow, lineFrom, namesAt } from './rows.ts';
import { type YearUnderCeiling, yearUnderCeiling } from './under-ceiling.ts';

const projection = 'allocation';

export interface LineWithReasons extends Answered {
  readonly item: AllocationLine;
  readonly proposal: Proposal;
  /** The rules that governed the year at that moment, with the year's values; null before any were adopted. */
  readonly definition: RuleSetDefinition | null;
  /** The event of the decision that stands; null without one. */
  readonly decisionEventId: string | null;
}

/** What does each grade do to next year's money? Each question takes who asks and from when it is looked at. */
export function createAllocationQueries(momentOf: MomentOf, walkedFrom = worthWalking) {
  const totalsOf = keptTotals();
  return {
    /** One page of lines and the totals of everything that the filter shows. Refused: `request.bad-cursor`, as `MomentOf`. */
    list({ sees }: Asker, question: AllocationQuestion): AllocationPage {
      const { database, position, answered } = momentOf(projection, question);
      const { fiscalYear, grade, policyArea, q, decision, subject } = question;
      const departmentIds =
        question.department === undefined ? undefined : departmentIdsOf(database, question.department, position);
      const filter: LineFilter = { grade, departmentIds, policyArea, q, decision, subject, sees };
      const nameOf = namesAt(database, position);
      const summed = totalsOf(database, fiscalYear, position, filter, nameOf);
      const rows = pageOf({ database, position, question, filter, summed, walkedFrom });
      const shown = rows.slice(0, question.limit);
      const last = shown.at(-1);
      const ruleSet = governingAt(database, fiscalYear, position);
      return {
        ...answered,
        items: shown.map((row) => lineFrom(row, contentOf(row), nameOf, ruleSet)),
        totals: summed.totals,
        next: rows.length > question.limit && last !== undefined ? cursorOf(last, question.sort) : null,
      };
    },

    /** One line with its whole proposal; null when there is none at that moment. */
    get(_principal: Principal, { id, ...view }: View & { readonly id: string }): LineWithReasons | null {
      const { database, position, answered } = momentOf(projection, view);
      const statement = prepared(
        database,
        `SELECT ${selected} FROM line_versions WHERE line_id = ? AND valid_from <= ? AND valid_to > ? ORDER BY valid_from DESC LIMIT 1`,
      );
      const row = statement.get(id, position, position) as unknown as LineRow | undefined;
      if (row === undefined) return null;
      const content = contentOf(row);
      const ruleSet = governingAt(database, row.fiscal_year, position);
      return {
        ...answered,
        item: lineFrom(row, content, namesAt(database, position), ruleSet),
        proposal: propose({ ruleSet, facts: content.facts, match: content.match }),
        definition: ruleSet?.definition ?? null,
        decisionEventId: content.decision?.eventId ?? null,
      };
    },

    /** Every line of a year as a ceiling for the whole budget looks at it. */
    underCeiling(
      _principal: Principal,
      { fiscalYear, ...view }: View & { readonly fiscalYear: number },
    ): YearUnderCeiling {
      const { database, position } = momentOf(projection, view);
      return yearUnderCeiling(database, fiscalYear, position);
    },

    /** The days by that moment on which lines of a year changed, earliest first. */
    days(
      { sees }: Asker,
      { fiscalYear, ...view }: View & { readonly fiscalYear: number },
    ): Answered & { readonly items: CalendarDate[] } {
      const { database, position, answered } = momentOf(projection, view);
      return { ...answered, items: daysOfChange(database, fiscalYear, position, sees) };
    },

    /** The fiscal years that have lines at that moment, earliest first. */
    fiscalYears({ sees }: Asker, view: View): Answered & { readonly items: { fiscalYear: number; objects: number }[] } {
      const { database, position, answered } = momentOf(projection, view);
      const years = prepared(database, 'SELECT DISTINCT fiscal_year FROM cells ORDER BY fiscal_year').all();
      // Totals are kept for whoever asks next, and they name departments.
      const nameOf = namesAt(database, position);
      const items = years.map((row) => {
        const fiscalYear = Number(row['fiscal_year']);
        const { totals, lines } = totalsOf(database, fiscalYear, position, { ...everyLine, sees }, nameOf);
        return { fiscalYear, objects: totals.objects, lines };
      });
      return { ...answered, items: items.flatMap(({ lines, ...year }) => (lines > 0 ? [year] : [])) };
    },
  };
}
