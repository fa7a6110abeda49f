import type { Principal } from '@bihuan/domain';
import type { Asker, MomentOf, View } from '../query.ts';
import type { ContradictionsAsked, FigureAsked, YearAsked } from './year-questions.ts';
import type { YearThread } from './year-thread.ts';
import { yearsOfObject, yearsOfUnit } from './years.ts';

/**
 * What is asked of the use of results: now, or as it stood. What looks at every line of a year is worked out in a thread of its own; it
 * reads two views, so whoever asks says a position that both have reached.
 */
export function createApplicationQueries(momentOf: MomentOf, years: Pick<YearThread, 'ask'>) {
  const at = (view: View) => momentOf('application', view);
  return {
    contradictions: ({ sees }: Asker, asked: ContradictionsAsked) => years.ask('contradictions', { ...asked, sees }),
    figures: ({ sees }: Asker, asked: YearAsked) => years.ask('figures', { ...asked, sees }),
    figureLines: ({ sees }: Asker, asked: FigureAsked) => years.ask('figureLines', { ...asked, sees }),
    flow: ({ sees }: Asker, asked: YearAsked) => years.ask('flow', { ...asked, sees }),

    /** Grades and money of one object, year by year; null when it is not known. */
    yearsOfObject(_principal: Principal, asked: View & { readonly id: string }) {
      const moment = at(asked);
      const found = yearsOfObject(moment, asked.id);
      return found === null ? null : { ...found, ...moment.answered };
    },

    /** The same of a unit; null when it is not known. */
    yearsOfUnit({ sees }: Asker, asked: View & { readonly id: string }) {
      const moment = at(asked);
      const found = yearsOfUnit(moment, asked.id, sees);
      return found === null ? null : { ...found, ...moment.answered };
    },
  };
}
export type ApplicationQueries = ReturnType<typeof createApplicationQueries>;
