import { subjectYearId } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** Subjects of a year with their flags. */
export const handleListSubjectFlags: Handler<'listSubjectFlags'> = async (context, { query }) => {
  const asked = { ...query, ...viewAsked(context, query) };
  const { items, ...answered } = await context.projections.budget.listFlags(context.principal, asked);
  return {
    items: items.map(({ fiscalYear, subject, name, known, recorded, revision }) => ({
      id: subjectYearId(fiscalYear, subject),
      fiscalYear,
      subject: { ...subject, name },
      flags: known.flags.map((flag) => ({
        ...flag,
        eventId: recorded[flag.flagId]?.eventId ?? null,
        recordedAt: recorded[flag.flagId]?.recordedAt ?? '',
        principal: recorded[flag.flagId]?.principal ?? '',
      })),
      revision,
    })),
    ...answered,
  };
};
