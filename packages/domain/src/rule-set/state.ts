import type { RuleSetDefinition } from './definition.ts';
import type { AdoptionEvent, RuleSetEvent } from './events.ts';

export type RuleSetState =
  | { readonly status: 'none' }
  | {
      readonly status: 'drafted' | 'retired';
      readonly version: number;
      readonly versions: ReadonlyMap<number, RuleSetDefinition>;
    };

export const initialRuleSet: RuleSetState = { status: 'none' };

/** Every version is kept; the last drafted is the present one. */
export function evolveRuleSet(state: RuleSetState, event: RuleSetEvent): RuleSetState {
  switch (event.type) {
    case 'RuleSetDrafted': {
      const { version, definition } = event.data;
      const earlier = state.status === 'none' ? [] : state.versions;
      return { status: 'drafted', version, versions: new Map([...earlier, [version, definition]]) };
    }
    case 'RuleSetRetired':
      return state.status === 'none' ? state : { ...state, status: 'retired' };
    default:
      return state;
  }
}

/** Values of a fiscal year by the rule set that they are for: another set's parameters may have the same names. */
type ParameterValues = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type AdoptionState = { readonly parameters: ParameterValues } & (
  | { readonly status: 'none' }
  | {
      readonly status: 'adopted';
      readonly ruleSetId: string;
      readonly version: number;
      readonly definitionHash: string;
    }
);

export const initialAdoption: AdoptionState = { status: 'none', parameters: {} };

/** Which rule set governs a fiscal year: the last one adopted; and which values its parameters have in that year. */
export function evolveAdoption(state: AdoptionState, event: AdoptionEvent): AdoptionState {
  switch (event.type) {
    case 'RuleSetAdopted': {
      const { ruleSetId, version, definitionHash } = event.data;
      return { status: 'adopted', ruleSetId, version, definitionHash, parameters: state.parameters };
    }
    case 'RuleParametersSet': {
      const { ruleSetId, values } = event.data;
      return { ...state, parameters: { ...state.parameters, [ruleSetId]: values } };
    }
    default:
      return state;
  }
}

/** The values that a fiscal year has for a rule set; none where nobody has set any. */
export const parameterValuesOf = (
  { parameters }: AdoptionState,
  ruleSetId: string,
): Readonly<Record<string, string>> => (Object.hasOwn(parameters, ruleSetId) ? (parameters[ruleSetId] ?? {}) : {});
