import {
  actionOfLine,
  type ContradictionKind,
  type Flow,
  flowOf,
  type Principal,
  Refused,
  type ResultFigure,
  resultFigureSchema,
} from '@bihuan/domain';
import { type PageAsked, readCursor, writeCursor } from '../moment-rows.ts';
import type { Answered, MomentOf, Paged, View } from '../query.ts';
import type { ContradictionRow, ContradictionSums, FigureRow, LineOfYear } from './answer.ts';
import { contradictionsOf, judgedLines } from './contradictions.ts';
import { type FigureSums, figureRows, sumsOf } from './figures.ts';
import { yearsOfObject, yearsOfUnit } from './years.ts';

export interface YearAsked extends View {
  readonly fiscalYear: number;
  /** Every line of the year at the same moment. */
  readonly lines: readonly LineOfYear[];
}

export interface ContradictionsAsked extends YearAsked, PageAsked {
  readonly kind?: ContradictionKind | undefined;
  readonly verdict: ContradictionRow['verdict'];
}

export interface FigureAsked extends YearAsked, PageAsked {
  readonly figure: ResultFigure;
  readonly grade?: string | undefined;
}

/** What is asked of the use of results: now, or as it stood. Lists refuse `request.bad-cursor`. */
export function createApplicationQueries(momentOf: MomentOf) {
  const at = (view: View) => momentOf('application', view);
  return {
    /** What was decided or found and what was done against it, with what could not be judged. */
    contradictions(
      _principal: Principal,
      asked: ContradictionsAsked,
    ): Paged & { items: ContradictionRow[]; byKind: ContradictionSums[] } {
      const moment = at(asked);
      const { rows, byKind } = contradictionsOf(judgedLines(moment, asked.fiscalYear, asked.lines));
      const wanted = rows.filter(
        ({ kind, verdict }) => verdict === asked.verdict && (asked.kind === undefined || kind === asked.kind),
      );
      return { ...pageOf('contradictions', wanted, asked), byKind, ...moment.answered };
    },

    /** Every figure of the report on the use of results, those of outcomes by grade too. */
    figures(_principal: Principal, asked: YearAsked): Answered & { figures: FigureSums[] } {
      const moment = at(asked);
      const rows = figureRows(moment, asked.fiscalYear, asked.lines);
      const figures = resultFigureSchema.options.flatMap((figure): FigureSums[] => {
        const all = rows.get(figure) ?? [];
        const grades = figure === 'evaluated' ? [...new Set(all.flatMap(({ grade }) => grade ?? []))] : [];
        const ofGrade = (grade: string) =>
          sumsOf(
            figure,
            grade,
            all.filter((row) => row.grade === grade),
          );
        return [sumsOf(figure, null, all), ...grades.map(ofGrade)];
      });
      return { figures, ...moment.answered };
    },

    /** The rows behind one figure. */
    figureLines(
      _principal: Principal,
      asked: FigureAsked,
    ): Paged & { items: FigureRow[]; count: number; amount: number | null } {
      const moment = at(asked);
      const all = figureRows(moment, asked.fiscalYear, asked.lines).get(asked.figure) ?? [];
      const rows = asked.grade === undefined ? all : all.filter(({ grade }) => grade === asked.grade);
      const { count, amount } = sumsOf(asked.figure, asked.grade ?? null, rows);
      return { ...pageOf('figure-lines', rows, asked), count, amount, ...moment.answered };
    },

    /** From grade to action to amount; the lines are all that it takes. */
    flow(_principal: Principal, asked: YearAsked): Answered & { flow: Flow } {
      const { answered } = at(asked);
      const flowing = asked.lines.map((line) => ({
        grade: line.grade,
        ...actionOfLine({ ...line, isHeld: line.holds.length > 0 }),
      }));
      return { flow: flowOf(flowing), ...answered };
    },

    /** Grades and money of one object, year by year; null when it is not known. */
    yearsOfObject(_principal: Principal, asked: View & { readonly id: string }) {
      const moment = at(asked);
      const found = yearsOfObject(moment, asked.id);
      return found === null ? null : { ...found, ...moment.answered };
    },

    /** The same of a unit; null when it is not known. */
    yearsOfUnit(_principal: Principal, asked: View & { readonly id: string }) {
      const moment = at(asked);
      const found = yearsOfUnit(moment, asked.id);
      return found === null ? null : { ...found, ...moment.answered };
    },
  };
}
export type ApplicationQueries = ReturnType<typeof createApplicationQueries>;

/** A page of rows that are worked out whole: it goes on behind the row that the cursor names. */
function pageOf<Row extends { readonly id: string }>(list: string, rows: readonly Row[], { limit, cursor }: PageAsked) {
  const after = cursor == null ? null : String(readCursor(cursor, list, 1)[0]);
  const from = after === null ? 0 : rows.findIndex(({ id }) => id === after) + 1;
  if (after !== null && from === 0) throw new Refused('request.bad-cursor');
  const items = rows.slice(from, from + limit);
  const last = items.at(-1);
  return { items, next: last === undefined || from + limit >= rows.length ? null : writeCursor(list, [last.id]) };
}
