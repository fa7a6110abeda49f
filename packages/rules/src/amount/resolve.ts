import {
  type ActionEffect,
  type AmountRef,
  type BaseName,
  type Bilingual,
  type Effect,
  type FactName,
  isActionEffect,
  isAllowed,
  type PlainEffect,
  percent,
  type Ratio,
  type RatioRef,
  type RowMatch,
  type RuleRow,
  type RuleSetDefinition,
  type RuleTable,
} from '@bihuan/domain';

/** A share of a base, exact, with the percentage as it is written. */
export interface Share {
  readonly ratio: Ratio;
  readonly text: string;
}

/** What an effect does, its parameters replaced by exact numbers. */
export type ResolvedEffect =
  | SimpleEffect
  | {
      readonly kind: 'either';
      readonly options: readonly { readonly label: Bilingual; readonly effects: readonly SimpleEffect[] }[];
    };

export type SimpleEffect =
  | { readonly kind: 'keep'; readonly base: BaseName }
  /** `least` and `most` null: no bound of its own. */
  | {
      readonly kind: 'span';
      readonly base: BaseName;
      readonly least: Share | null;
      readonly most: Share | null;
      readonly isOpen: boolean;
    }
  | { readonly kind: 'amount'; readonly fen: bigint }
  | { readonly kind: 'per-unit'; readonly of: FactName; readonly fen: bigint }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'freeze' }
  | { readonly kind: 'cap' | 'floor'; readonly base: BaseName; readonly at: Share }
  | { readonly kind: 'claw-back'; readonly base: BaseName; readonly at: Share }
  | { readonly kind: 'hold' }
  | { readonly kind: 'action'; readonly effect: ActionEffect }
  /** It cannot be computed: an unknown parameter, or a number out of range. */
  | { readonly kind: 'broken' };

export interface ResolvedRow {
  readonly match: RowMatch;
  readonly row: RuleRow;
  readonly effects: readonly ResolvedEffect[];
  /** Ids of the tables that an exemption takes out of force, or all of them; null for other rows. */
  readonly exempts: readonly string[] | 'all' | null;
}

// Definitions are never changed in place, so each is worked out once.
const resolved = new WeakMap<RuleSetDefinition, readonly (readonly ResolvedRow[])[]>();

/** The rows of each table with their parameters replaced, worked out once for each definition. */
export function resolveRows(definition: RuleSetDefinition): readonly (readonly ResolvedRow[])[] {
  const found = resolved.get(definition);
  if (found !== undefined) return found;
  const tables = definition.tables.map((table) =>
    table.rows.map((row, index) => resolveRow(definition, table, row, index + 1)),
  );
  resolved.set(definition, tables);
  return tables;
}

function resolveRow(definition: RuleSetDefinition, table: RuleTable, row: RuleRow, rowNumber: number): ResolvedRow {
  const exempt = row.effects.find((effect) => effect.kind === 'exempt');
  return {
    match: { tableId: table.id, role: table.role, rowId: row.id, rowNumber },
    row,
    effects: row.effects.flatMap((effect) => (effect.kind === 'exempt' ? [] : [resolveEffect(effect, definition)])),
    exempts: exempt === undefined ? null : exempt.from.length === 0 ? 'all' : exempt.from,
  };
}

const broken = { kind: 'broken' } as const;

function resolveEffect(effect: Exclude<Effect, { kind: 'exempt' }>, definition: RuleSetDefinition): ResolvedEffect {
  if (effect.kind !== 'either') return resolvePlain(effect, definition);
  const options = effect.options.map(({ label, effects }) => ({
    label,
    effects: effects.map((one) => resolvePlain(one, definition)),
  }));
  return { kind: 'either', options };
}

function resolvePlain(effect: PlainEffect, definition: RuleSetDefinition): SimpleEffect {
  if (isActionEffect(effect)) return { kind: 'action', effect };
  const share = (ref: RatioRef) => shareFrom(ref, definition);
  switch (effect.kind) {
    case 'keep':
      return { kind: 'keep', base: effect.base };
    case 'change': {
      const by = share(effect.by);
      return by === null ? broken : { kind: 'span', base: effect.base, least: by, most: by, isOpen: false };
    }
    case 'judgement':
      return span(effect.base, effect.atLeast, effect.atMost, share);
    case 'may-rise':
      return span(effect.base, { percent: '0' }, effect.atMost, share);
    case 'amount': {
      const fen = fenFrom(effect.by, definition);
      return fen === null ? broken : { kind: 'amount', fen };
    }
    case 'per-unit': {
      const fen = fenFrom(effect.by, definition);
      return fen === null ? broken : { kind: 'per-unit', of: effect.of, fen };
    }
    case 'cap':
    case 'floor': {
      const at = share(effect.at);
      return at === null || at.ratio.numerator < 0n ? broken : { kind: effect.kind, base: effect.base, at };
    }
    case 'claw-back': {
      const at = share(effect.share);
      return at === null || at.ratio.numerator < 0n ? broken : { kind: 'claw-back', base: effect.base, at };
    }
    case 'cancel':
    case 'freeze':
      return { kind: effect.kind };
    case 'hold':
      return { kind: 'hold' };
  }
}

function span(
  base: BaseName,
  atLeast: RatioRef | null,
  atMost: RatioRef | null,
  share: (ref: RatioRef) => Share | null,
): SimpleEffect {
  const least = atLeast === null ? null : share(atLeast);
  const most = atMost === null ? null : share(atMost);
  if ((least === null && atLeast !== null) || (most === null && atMost !== null)) return broken;
  return { kind: 'span', base, least, most, isOpen: true };
}

/** The value that stands there or that the parameter has, as text; null for an unknown parameter or one of another kind. */
export function percentOf(ref: RatioRef, definition: RuleSetDefinition): string | null {
  return 'percent' in ref ? ref.percent : parameterValue(ref.parameter, 'percent', definition);
}

function parameterValue(name: string, kind: 'percent' | 'amount', { parameters }: RuleSetDefinition): string | null {
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  return parameter?.kind === kind ? parameter.value : null;
}

function shareFrom(ref: RatioRef, definition: RuleSetDefinition): Share | null {
  const text = percentOf(ref, definition);
  return text === null || !isPercentageInRange(text) ? null : { ratio: percent(text), text };
}

/** The amount in fen as text; null for an unknown parameter or one of another kind. */
export function fenTextOf(ref: AmountRef, definition: RuleSetDefinition): string | null {
  return 'fen' in ref ? ref.fen : parameterValue(ref.parameter, 'amount', definition);
}

function fenFrom(ref: AmountRef, definition: RuleSetDefinition): bigint | null {
  const text = fenTextOf(ref, definition);
  return text === null || !isAllowed({ kind: 'amount', range: null }, text) ? null : BigInt(text);
}

/** From −100 % (nothing is left) to 1000 %, both included; exact. */
const isPercentageInRange = (text: string): boolean => isAllowed({ kind: 'percent', range: null }, text);
