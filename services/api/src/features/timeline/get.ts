import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

const nobodyKnown = { zh: '已不在册的人员', en: 'somebody no longer on record' };

/** Everything that happened to one object, in plain words; people by the names they have now. */
export const handleGetTimeline: Handler<'getTimeline'> = async (context, { params, query }) => {
  const found = await context.projections.timeline.get(context.principal, {
    ...query,
    id: params.id,
    ...viewAsked(context, query),
  });
  if (found === null) throw new Refused('object.not-found');
  const ids = found.items.flatMap(({ people }) => people);
  const names = await context.projections.contacts.personNames(context.principal, {
    ids,
    asOf: null,
    on: context.today,
  });
  const named = (text: string, people: readonly string[], language: 'zh' | 'en') =>
    people.reduce((said, id) => said.replaceAll(id, names.get(id) ?? nobodyKnown[language]), text);
  return {
    ...found,
    items: found.items.map(({ people, words, ...entry }) => ({
      ...entry,
      words: { zh: named(words.zh, people, 'zh'), en: named(words.en, people, 'en') },
    })),
  };
};
