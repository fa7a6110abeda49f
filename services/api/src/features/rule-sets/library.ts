import { ruleSetLibrary } from '@bihuan/rules';
import type { Handler } from '../../operations.ts';

/** Published practices as rules, to be looked at and taken as a beginning. */
export const handleListRuleSetLibrary: Handler<'listRuleSetLibrary'> = async () => ({
  items: ruleSetLibrary.map(({ definition, ...entry }) => ({ ...entry, name: definition.title, definition })),
});
