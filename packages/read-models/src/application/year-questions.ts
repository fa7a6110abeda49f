import {
  actionOfLine,
  type ContradictionKind,
  type Flow,
  flowOf,
  Refused,
  type ResultFigure,
  resultFigureSchema,
  type Sees,
  seesObject,
} from '@bihuan/domain';
import { type PageAsked, readCursor, writeCursor } from '../moment-rows.ts';
import type { Answered, Moment, MomentOf, Paged, View } from '../query.ts';
import { subjectsText } from '../seen-conditions.ts';
import type { ContradictionRow, ContradictionSums, FigureRow, LineOfYear } from './answer.ts';
import { contradictionsOf, judgedLines } from './contradictions.ts';
import { type FigureSums, figureRows, sumsOf } from './figures.ts';
import type { Judged } from './judged.ts';
import { linesOfYear } from './lines-of-year.ts';

export interface YearAsked extends View {
  readonly fiscalYear: number;
}

export interface ContradictionsAsked extends YearAsked, PageAsked {
  readonly kind?: ContradictionKind | undefined;
  readonly verdict: ContradictionRow['verdict'];
}

export interface FigureAsked extends YearAsked, PageAsked {
  readonly figure: ResultFigure;
  readonly grade?: string | undefined;
}

/** What the thread is told with every question: who asks, by what the answer may show. */
type Seeing<Asked> = Asked & { readonly sees: Sees };

/** A year at one moment, with what has been worked out of it. */
interface Year {
  readonly key: string;
  readonly moment: Moment;
  readonly lines: readonly LineOfYear[];
  readonly contradictions: () => ReturnType<typeof contradictionsOf>;
  readonly figures: () => ReturnType<typeof figureRows>;
}

/**
 * Questions that look at every line of a year. What was worked out last is kept: pages and lists behind figures are asked of the same
 * moment one after the other. Lists refuse `request.bad-cursor`.
 */
export function createYearQuestions(momentOf: MomentOf) {
  let kept: Year | null = null;

  const yearAt = (asked: Seeing<YearAsked>): Year => {
    const { fiscalYear, sees } = asked;
    const lineMoment = momentOf('allocation', asked);
    const moment = momentOf('application', asked);
    const places = [lineMoment, moment].map(({ database, position }) => [database.location(), position]);
    const key = JSON.stringify([fiscalYear, places]) + (subjectsText(sees) ?? '');
    if (kept?.key === key) return { ...kept, moment };
    kept = null;
    const lines = linesOfYear(lineMoment, fiscalYear, sees);
    const contradictions = once(() => contradictionsOf(judgedLines(moment, fiscalYear, lines).filter(isTheirs(sees))));
    const figures = once(() => figureRows(moment, fiscalYear, lines, sees));
    kept = { key, moment, lines, contradictions, figures };
    return kept;
  };

  return {
    /** What was decided or found and what was done against it, with what could not be judged. */
    contradictions(
      asked: Seeing<ContradictionsAsked>,
    ): Paged & { items: ContradictionRow[]; byKind: ContradictionSums[] } {
      const { moment, contradictions } = yearAt(asked);
      const { rows, byKind } = contradictions();
      const wanted = rows.filter(
        ({ kind, verdict }) => verdict === asked.verdict && (asked.kind === undefined || kind === asked.kind),
      );
      return { ...pageOf('contradictions', wanted, asked), byKind, ...moment.answered };
    },

    /** Every figure of the report on the use of results, those of outcomes by grade too. */
    figures(asked: Seeing<YearAsked>): Answered & { figures: FigureSums[] } {
      const { moment, figures: rowsOf } = yearAt(asked);
      const rows = rowsOf();
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
    figureLines(asked: Seeing<FigureAsked>): Paged & { items: FigureRow[]; count: number; amount: number | null } {
      const { moment, figures } = yearAt(asked);
      const all = figures().get(asked.figure) ?? [];
      const rows = asked.grade === undefined ? all : all.filter(({ grade }) => grade === asked.grade);
      const { count, amount } = sumsOf(asked.figure, asked.grade ?? null, rows);
      return { ...pageOf('figure-lines', rows, asked), count, amount, ...moment.answered };
    },

    /** From grade to action to amount, of what was evaluated: the money of a department as a whole is that of its objects, and more. */
    flow(asked: Seeing<YearAsked>): Answered & { flow: Flow } {
      const { moment, lines } = yearAt(asked);
      const evaluated = lines.filter(({ evaluationId }) => evaluationId !== null);
      const flowing = evaluated.map((line) => ({ grade: line.grade, ...actionOfLine(line) }));
      return { flow: flowOf(flowing), ...moment.answered };
    },
  };
}
export type YearQuestions = ReturnType<typeof createYearQuestions>;

/** What was cancelled is asked of all years, not of the lines of this one alone. */
const isTheirs =
  (sees: Sees) =>
  ({ row }: Judged): boolean =>
    row.lineId !== null || seesObject(sees, row.object.id);

/** A page of rows that are worked out whole: it goes on behind the row that the cursor names. */
function pageOf<Row extends { readonly id: string }>(list: string, rows: readonly Row[], { limit, cursor }: PageAsked) {
  const after = cursor == null ? null : String(readCursor(cursor, list, 1)[0]);
  const from = after === null ? 0 : rows.findIndex(({ id }) => id === after) + 1;
  if (after !== null && from === 0) throw new Refused('request.bad-cursor');
  const items = rows.slice(from, from + limit);
  const last = items.at(-1);
  return { items, next: last === undefined || from + limit >= rows.length ? null : writeCursor(list, [last.id]) };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
