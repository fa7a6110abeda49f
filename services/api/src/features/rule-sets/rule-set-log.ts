import type { OutputOf } from '@bihuan/contract';
import { type BihuanEvent, parseStreamName } from '@bihuan/domain';
import { definitionHash } from '@bihuan/rules';
import type { HandlerContext } from '../../operations.ts';
import { moment } from '../../page.ts';

type Detail = OutputOf<'getRuleSet'>['item'];

/** Every rule set with its versions and adoptions as they stood at a moment, in the order they began. */
export async function ruleSetsAsOf(context: HandlerContext, asOf: string | undefined): Promise<readonly Detail[]> {
  const { store, jurisdiction, zone } = context;
  const isShown = moment(asOf, zone);
  const sets = new Map<string, { versions: Detail['versions']; revision: bigint }>();
  const adoptions: Detail['adoptions'] = [];
  for await (const stored of store.readAll({ prefixes: [`${jurisdiction}.rule-set~`, `${jurisdiction}.adoption~`] })) {
    if (!isShown(stored)) break;
    const { principal, recordedAt } = stored.metadata;
    const { type, data } = stored as unknown as BihuanEvent;
    if (type === 'RuleSetDrafted') {
      const id = parseStreamName(stored.stream)?.id ?? data.ruleSetId;
      const { version, definition, note } = data;
      const drafted = { version, definition, definitionHash: definitionHash(definition), note, recordedAt, principal };
      sets.set(id, { versions: [...(sets.get(id)?.versions ?? []), drafted], revision: stored.revision });
    } else if (type === 'RuleSetAdopted') {
      const { definition: _, ...adopted } = data;
      adoptions.push({ ...adopted, recordedAt, principal });
    }
  }
  const governing = new Map(adoptions.map((adoption) => [adoption.fiscalYear, adoption]));
  return [...sets].flatMap(([id, { versions, revision }]) => {
    const latest = versions.at(-1);
    if (latest === undefined) return [];
    const governs = [...governing.values()].filter(({ ruleSetId }) => ruleSetId === id);
    return [
      {
        id,
        title: latest.definition.title,
        latestVersion: latest.version,
        governs: governs.map(({ fiscalYear, version }) => ({ fiscalYear, version })),
        revision: String(revision),
        versions,
        adoptions: adoptions.filter(({ ruleSetId }) => ruleSetId === id),
      },
    ];
  });
}
