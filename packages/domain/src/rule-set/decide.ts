import type { EventOf } from '../event/define.ts';
import { sameData } from '../event/same-data.ts';
import { type Problem, Refused, refusedFor } from '../refusals/refused.ts';
import type { RuleSetDefinition } from './definition.ts';
import type {
  AdoptionEvent,
  ceilingFixed,
  RuleSetEvent,
  ruleParametersSet,
  ruleSetAdopted,
  ruleSetRetired,
} from './events.ts';
import { allowedRange, isAllowed } from './parameters.ts';
import { type AdoptionState, parameterValuesOf, type RuleSetState } from './state.ts';

export interface DraftRuleSet {
  readonly ruleSetId: string;
  readonly definition: RuleSetDefinition;
  readonly note: string | null;
}
export type AdoptRuleSet = EventOf<typeof ruleSetAdopted>['data'];
export type RetireRuleSet = EventOf<typeof ruleSetRetired>['data'];
export type SetRuleParameters = EventOf<typeof ruleParametersSet>['data'] & {
  /** The version whose parameters they are. */
  readonly definition: RuleSetDefinition;
};
export type FixCeiling = EventOf<typeof ceilingFixed>['data'];

/**
 * A new version; the same definition again is none. The definition has been validated by the rules package.
 * Refused: `rule-set.retired`.
 */
export function draftRuleSet({ ruleSetId, definition, note }: DraftRuleSet, state: RuleSetState): RuleSetEvent[] {
  if (state.status === 'retired') throw new Refused('rule-set.retired', { ruleSetId });
  const current = state.status === 'none' ? null : state;
  if (current !== null && sameData(current.versions.get(current.version), definition)) return [];
  return [{ type: 'RuleSetDrafted', data: { ruleSetId, version: (current?.version ?? 0) + 1, definition, note } }];
}

/** From here on no year adopts it any more; years that it governs keep it. Twice is once. Refused: `rule-set.not-found`. */
export function retireRuleSet(command: RetireRuleSet, state: RuleSetState): RuleSetEvent[] {
  if (state.status === 'none') throw new Refused('rule-set.not-found', { ruleSetId: command.ruleSetId });
  return state.status === 'retired' ? [] : [{ type: 'RuleSetRetired', data: command }];
}

/** The definition of a version. Refused `rule-set.not-found`, `rule-set.version-not-found`. */
export function ruleSetVersion(ruleSetId: string, version: number, state: RuleSetState): RuleSetDefinition {
  if (state.status === 'none') throw new Refused('rule-set.not-found', { ruleSetId });
  const definition = state.versions.get(version);
  if (definition === undefined) throw new Refused('rule-set.version-not-found', { ruleSetId, version });
  return definition;
}

/** The same for a version that is to govern a year. Refused, besides: `rule-set.retired`. */
export function adoptableVersion(ruleSetId: string, version: number, state: RuleSetState): RuleSetDefinition {
  if (state.status === 'retired') throw new Refused('rule-set.retired', { ruleSetId });
  return ruleSetVersion(ruleSetId, version, state);
}

/** From here on it governs the fiscal year; adopting what governs already changes nothing (a version never changes its content). */
export function adoptRuleSet(command: AdoptRuleSet, state: AdoptionState): AdoptionEvent[] {
  const isSame =
    state.status === 'adopted' && state.ruleSetId === command.ruleSetId && state.version === command.version;
  return isSame ? [] : [{ type: 'RuleSetAdopted', data: command }];
}

/**
 * The values of a fiscal year take the place of those that it had; the same again is no event.
 * Refused with every fault: `rule-set.unknown-parameter`, `rule-set.parameter-out-of-range`.
 */
export function setRuleParameters({ definition, ...set }: SetRuleParameters, state: AdoptionState): AdoptionEvent[] {
  const problems = Object.entries(set.values).flatMap(([name, value]) => valueProblems(definition, name, value));
  if (problems.length > 0) throw refusedFor(problems);
  if (sameData(parameterValuesOf(state, set.ruleSetId), set.values)) return [];
  return [{ type: 'RuleParametersSet', data: set }];
}

/** What is wrong with the value that a parameter is to have. */
export function valueProblems({ parameters }: RuleSetDefinition, name: string, value: string): readonly Problem[] {
  const where = { pointer: `/values/${name}`, field: name };
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (parameter === undefined) {
    return [{ code: 'rule-set.unknown-parameter', params: { parameter: name, known: Object.keys(parameters) }, where }];
  }
  if (isAllowed(parameter, value)) return [];
  const params = { parameter: name, value, ...allowedRange(parameter) };
  return [{ code: 'rule-set.parameter-out-of-range', params, where }];
}

/** What the ceiling takes is fixed for the rules that govern the year. Refused: `rule-set.not-governing`. */
export function fixCeiling(command: FixCeiling, state: AdoptionState): AdoptionEvent[] {
  const { ruleSetId, version, fiscalYear } = command;
  if (state.status !== 'adopted' || state.ruleSetId !== ruleSetId || state.version !== version) {
    throw new Refused('rule-set.not-governing', { ruleSetId, version, fiscalYear });
  }
  return [{ type: 'CeilingFixed', data: command }];
}
