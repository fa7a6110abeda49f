import {
  type AmountRef,
  type Effect,
  factDeclaration,
  isAllowed,
  isAmountEffect,
  isGreater,
  type PlainEffect,
  type Problem,
  percent,
  type RatioRef,
  type RuleSetDefinition,
} from '@bihuan/domain';
import { fenTextOf, percentOf } from '../amount/resolve.ts';
import { type RowPlace, rowProblem } from './place.ts';

/** Effects of which one row may have several. */
const repeatable: ReadonlySet<Effect['kind']> = new Set([
  'action',
  'points',
  'amount',
  'per-unit',
  'basis',
  'note',
  'claw-back',
]);
const stacking: ReadonlySet<Effect['kind']> = new Set(['amount', 'per-unit']);

/** What is wrong in the effects of one row, each with the effect that it is about. */
export function effectProblems(definition: RuleSetDefinition, place: RowPlace): readonly Problem[] {
  const { effects } = place.row;
  const at = '/effects';
  return [
    ...listProblems(effects, definition, place, at),
    ...effects.flatMap((effect, position) => {
      const pointer = `${at}/${position}`;
      if (effect.kind === 'exempt') return exemptProblems(effect, definition, place, pointer);
      if (effect.kind !== 'either') return plainProblems(effect, definition, place, pointer);
      return effect.options.flatMap((option, choice) => {
        const inside = `${pointer}/options/${choice}/effects`;
        return [
          ...listProblems(option.effects, definition, place, inside),
          ...option.effects.flatMap((one, index) => [
            ...plainProblems(one, definition, place, `${inside}/${index}`),
            // What goes back is one number for the line, whatever is chosen.
            ...(one.kind === 'claw-back' ? [report('rules.claw-back-in-choice', place, {}, `${inside}/${index}`)] : []),
          ]),
        ];
      });
    }),
  ];
}

const report = (code: Problem['code'], place: RowPlace, params: Problem['params'], pointer: string): Problem =>
  rowProblem(code, place, params, pointer, 'effects');

/** One effect on the amount (those by amount add up), and each other effect once. */
function listProblems(
  effects: readonly Effect[],
  definition: RuleSetDefinition,
  place: RowPlace,
  pointer: string,
): readonly Problem[] {
  const kinds = effects.map(({ kind }) => kind);
  const amounts = effects.filter((effect) => isAmountEffect(effect) && !stacking.has(effect.kind));
  const repeated = kinds.filter((kind, index) => !repeatable.has(kind) && kinds.indexOf(kind) < index);
  const problems: Problem[] = [];
  if (amounts.length > 1 || repeated.length > 0) {
    problems.push(report('rules.conflicting-effects', place, { effects: kinds }, pointer));
  }
  const cap = effects.find((effect) => effect.kind === 'cap');
  const floor = effects.find((effect) => effect.kind === 'floor');
  if (cap !== undefined && floor !== undefined && cap.base === floor.base) {
    const [most, least] = [percentOf(cap.at, definition), percentOf(floor.at, definition)];
    if (isAbove(least, most)) problems.push(report('rules.limits-reversed', place, {}, pointer));
  }
  const isExemption = place.table.role === 'exemption';
  for (const [index, { kind }] of effects.entries()) {
    if ((kind === 'exempt') !== isExemption) {
      problems.push(report('rules.misplaced-effect', place, { effect: kind }, `${pointer}/${index}`));
    }
  }
  return problems;
}

function exemptProblems(
  { from }: Extract<Effect, { kind: 'exempt' }>,
  { tables }: RuleSetDefinition,
  place: RowPlace,
  pointer: string,
): readonly Problem[] {
  const known = new Set(tables.filter(({ role }) => role === 'rule').map(({ id }) => id));
  return from.flatMap((id, index) =>
    known.has(id) ? [] : [report('rules.unknown-table', place, { id }, `${pointer}/from/${index}`)],
  );
}

function plainProblems(
  effect: PlainEffect,
  definition: RuleSetDefinition,
  place: RowPlace,
  pointer: string,
): readonly Problem[] {
  const ratio = (member: string, ref: RatioRef | null, from = '-100', to = '1000') =>
    ref === null ? [] : ratioProblems(ref, definition, place, `${pointer}/${member}`, { from, to });
  switch (effect.kind) {
    case 'change':
      return ratio('by', effect.by);
    case 'judgement': {
      const problems = [...ratio('atLeast', effect.atLeast), ...ratio('atMost', effect.atMost)];
      return problems.length > 0 ? problems : boundProblems(effect, definition, place, pointer);
    }
    case 'may-rise':
      return ratio('atMost', effect.atMost, '0');
    case 'cap':
    case 'floor':
      return ratio('at', effect.at, '0');
    case 'claw-back':
      return ratio('share', effect.share, '0', '100');
    case 'amount':
      return amountProblems(effect.by, definition, place, `${pointer}/by`);
    case 'per-unit': {
      const isNumber = factDeclaration(effect.of).type === 'number';
      const problems = amountProblems(effect.by, definition, place, `${pointer}/by`);
      return isNumber
        ? problems
        : [...problems, report('rules.not-a-count', place, { fact: effect.of }, `${pointer}/of`)];
    }
    default:
      return [];
  }
}

function boundProblems(
  { atLeast, atMost }: Extract<PlainEffect, { kind: 'judgement' }>,
  definition: RuleSetDefinition,
  place: RowPlace,
  pointer: string,
): readonly Problem[] {
  const least = atLeast === null ? null : percentOf(atLeast, definition);
  const most = atMost === null ? null : percentOf(atMost, definition);
  if (!isAbove(least, most)) return [];
  return [report('rules.bounds-reversed', place, { atLeast: least, atMost: most }, pointer)];
}

const isPercent = (text: string): boolean => isAllowed({ kind: 'percent', range: null }, text);

/** Whether one share is larger than the other; of what is no share something else is said. */
const isAbove = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && isPercent(one) && isPercent(other) && isGreater(percent(one), percent(other));

/** A parameter that no share can be is reported once, where it is defined; one that this effect cannot take, here. */
function ratioProblems(
  ref: RatioRef,
  definition: RuleSetDefinition,
  place: RowPlace,
  pointer: string,
  range: { readonly from: string; readonly to: string },
): readonly Problem[] {
  if ('parameter' in ref) {
    const problems = parameterProblems(ref.parameter, 'percent', definition, place, pointer);
    if (problems.length > 0) return problems;
  }
  const text = percentOf(ref, definition);
  if (text === null || isAllowed({ kind: 'percent', range }, text)) return [];
  if ('parameter' in ref && !isPercent(text)) return [];
  return [report('rules.percentage-out-of-range', place, { percent: text, ...range }, pointer)];
}

function amountProblems(
  ref: AmountRef,
  definition: RuleSetDefinition,
  place: RowPlace,
  pointer: string,
): readonly Problem[] {
  if ('parameter' in ref) return parameterProblems(ref.parameter, 'amount', definition, place, pointer);
  const value = fenTextOf(ref, definition) ?? '';
  if (isAllowed({ kind: 'amount', range: null }, value)) return [];
  return [report('rules.amount-out-of-range', place, { value }, pointer)];
}

function parameterProblems(
  name: string,
  expected: 'percent' | 'amount',
  { parameters }: RuleSetDefinition,
  place: RowPlace,
  pointer: string,
): readonly Problem[] {
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (parameter === undefined) return [report('rules.unknown-parameter', place, { parameter: name }, pointer)];
  if (parameter.kind === expected) return [];
  return [report('rules.parameter-kind', place, { parameter: name, kind: parameter.kind, expected }, pointer)];
}
