import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

const nobodyKnown = { zh: '已不在册的人员', en: 'somebody no longer on record' };
/** For whoever may not look everybody up: whether there is such a person is not told either. */
const somebody = { zh: '有关人员', en: 'somebody' };

/** Everything that happened to one object, in plain words; people by the names they have now where the reader may look them up. */
export const handleGetTimeline: Handler<'getTimeline'> = async (context, { params, query }) => {
  const found = await context.projections.timeline.get(context.principal, {
    ...query,
    id: params.id,
    ...viewAsked(context, query),
  });
  if (found === null) throw new Refused('object.not-found');
  const ids = found.items.flatMap(({ people }) => people);
  const names = await context.projections.contacts.personNamesSeen(context.principal, {
    ids,
    asOf: null,
    on: context.today,
  });
  const unnamed = context.principal.sees === 'everything' ? nobodyKnown : somebody;
  const named = (text: string, people: readonly string[], language: 'zh' | 'en') =>
    people.reduce((said, id) => said.replaceAll(id, () => names.get(id) ?? unnamed[language]), text);
  return {
    ...found,
    items: found.items.map(({ people, words, ...entry }) => ({
      ...entry,
      words: { zh: named(words.zh, people, 'zh'), en: named(words.en, people, 'en') },
    })),
  };
};
