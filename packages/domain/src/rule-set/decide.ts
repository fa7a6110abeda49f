import type { EventOf } from '../event/define.ts';
import { sameData } from '../event/same-data.ts';
import { Refused } from '../refusals/refused.ts';
import type { RuleSetDefinition } from './definition.ts';
import type { AdoptionEvent, RuleSetEvent, ruleSetAdopted } from './events.ts';
import type { AdoptionState, RuleSetState } from './state.ts';

export interface DraftRuleSet {
  readonly ruleSetId: string;
  readonly definition: RuleSetDefinition;
  readonly note: string | null;
}
export type AdoptRuleSet = EventOf<typeof ruleSetAdopted>['data'];

/** A new version; the same definition again is none. The definition has been validated by the rules package. */
export function draftRuleSet({ ruleSetId, definition, note }: DraftRuleSet, state: RuleSetState): RuleSetEvent[] {
  const current = state.status === 'none' ? null : state;
  if (current !== null && sameData(current.versions.get(current.version), definition)) return [];
  return [{ type: 'RuleSetDrafted', data: { ruleSetId, version: (current?.version ?? 0) + 1, definition, note } }];
}

/** The definition of a version. Refused `rule-set.not-found`, `rule-set.version-not-found`. */
export function ruleSetVersion(ruleSetId: string, version: number, state: RuleSetState): RuleSetDefinition {
  if (state.status === 'none') throw new Refused('rule-set.not-found', { ruleSetId });
  const definition = state.versions.get(version);
  if (definition === undefined) throw new Refused('rule-set.version-not-found', { ruleSetId, version });
  return definition;
}

/** From here on it governs the fiscal year; adopting what governs already changes nothing. */
export function adoptRuleSet(command: AdoptRuleSet, state: AdoptionState): AdoptionEvent[] {
  const isSame =
    state.status === 'adopted' &&
    state.ruleSetId === command.ruleSetId &&
    state.version === command.version &&
    state.definitionHash === command.definitionHash;
  return isSame ? [] : [{ type: 'RuleSetAdopted', data: command }];
}
