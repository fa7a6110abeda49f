import type { RuleSetDefinition } from './definition.ts';
import type { AdoptionEvent, RuleSetEvent } from './events.ts';

export type RuleSetState =
  | { readonly status: 'none' }
  | { readonly status: 'drafted'; readonly version: number; readonly versions: ReadonlyMap<number, RuleSetDefinition> };

export const initialRuleSet: RuleSetState = { status: 'none' };

/** Every version is kept; the last drafted is the present one. */
export function evolveRuleSet(state: RuleSetState, event: RuleSetEvent): RuleSetState {
  if (event.type !== 'RuleSetDrafted') return state;
  const { version, definition } = event.data;
  const earlier = state.status === 'none' ? [] : state.versions;
  return { status: 'drafted', version, versions: new Map([...earlier, [version, definition]]) };
}

export type AdoptionState =
  | { readonly status: 'none' }
  | {
      readonly status: 'adopted';
      readonly ruleSetId: string;
      readonly version: number;
      readonly definitionHash: string;
    };

export const initialAdoption: AdoptionState = { status: 'none' };

/** Which rule set governs a fiscal year: the last one adopted. */
export function evolveAdoption(state: AdoptionState, event: AdoptionEvent): AdoptionState {
  if (event.type !== 'RuleSetAdopted') return state;
  const { ruleSetId, version, definitionHash } = event.data;
  return { status: 'adopted', ruleSetId, version, definitionHash };
}
