import {
  type ActionEffect,
  type BaseName,
  type Bilingual,
  decimal,
  type FactName,
  type Fen,
  type ProposalStep,
  percent,
  roundedShare,
  type roundingUnits,
} from '@bihuan/domain';
import { type Facts, knownAmount, knownValue } from '../facts.ts';
import type { ResolvedRow, Share, SimpleEffect } from './resolve.ts';

export type RoundingUnit = (typeof roundingUnits)[number];

/** So many fen each unit has that a rule set can round to. */
export const unitFen: Readonly<Record<RoundingUnit, bigint>> = {
  fen: 1n,
  yuan: 100n,
  'hundred-yuan': 10_000n,
  'thousand-yuan': 100_000n,
  'ten-thousand-yuan': 1_000_000n,
};

export interface Arithmetic {
  readonly currentBudget: Fen;
  readonly facts: Facts;
  readonly rounding: RoundingUnit;
  /** Whether the steps are kept; a projection wants the numbers alone. */
  readonly withSteps: boolean;
}

/** What one of the alternatives comes to; a line without alternatives has one. Bounds of the change in fen. */
export interface Branch {
  readonly label: Bilingual | null;
  readonly isOpen: boolean;
  readonly least: bigint;
  /** Null: no upper bound. */
  readonly most: bigint | null;
  /** The least that the change may be: what the floors leave, at least nothing. */
  readonly lowest: bigint;
  readonly isHeld: boolean;
  readonly clawBack: bigint;
  readonly actions: readonly ActionEffect[];
  readonly steps: readonly ProposalStep[];
}

/** The branches; or the facts that the arithmetic lacks, or `effect` where a row cannot be computed. */
export type Worked = { readonly branches: readonly Branch[] } | { readonly missing: readonly (FactName | 'effect')[] };

/**
 * From effects to fen. Shares are rounded half-up once each and add up; then no more than the caps, no less than the floors and never
 * less than nothing is left; what a fixed ceiling takes comes last. A cancellation leaves nothing, whatever else adds up, but a floor.
 */
export function workOut(rows: readonly ResolvedRow[], arithmetic: Arithmetic): Worked {
  const run = new Run(arithmetic);
  let drafts: Draft[] = [newDraft(null)];
  for (const row of rows) {
    for (const effect of row.effects) {
      if (effect.kind !== 'either') {
        for (const draft of drafts) run.add(draft, effect, row);
        continue;
      }
      drafts = drafts.flatMap((draft) =>
        effect.options.map(({ label, effects }) => {
          const chosen = copyOf(draft, label);
          for (const one of effects) run.add(chosen, one, row);
          return chosen;
        }),
      );
      if (drafts.length > mostBranches) return { missing: ['effect'] };
    }
  }
  if (run.missing.size > 0) return { missing: [...run.missing] };
  return { branches: drafts.map((draft) => run.finished(draft)) };
}

const mostBranches = 16;

interface Draft {
  label: Bilingual | null;
  isOpen: boolean;
  least: bigint;
  most: bigint | null;
  isCancelled: boolean;
  /** What may be arranged at most and must be at least, in fen, each with its step. */
  readonly caps: Limit[];
  readonly floors: Limit[];
  isHeld: boolean;
  clawBack: bigint;
  readonly actions: ActionEffect[];
  readonly steps: ProposalStep[];
}

interface Limit {
  readonly budget: bigint;
  readonly step: ProposalStep;
}

const newDraft = (label: Bilingual | null): Draft => ({
  label,
  isOpen: false,
  least: 0n,
  most: 0n,
  isCancelled: false,
  caps: [],
  floors: [],
  isHeld: false,
  clawBack: 0n,
  actions: [],
  steps: [],
});

/** The draft with one of the options taken; labels of several choices stand one after the other. */
const copyOf = (draft: Draft, label: Bilingual): Draft => ({
  ...draft,
  label: draft.label === null ? label : { zh: `${draft.label.zh}，${label.zh}`, en: `${draft.label.en}, ${label.en}` },
  caps: [...draft.caps],
  floors: [...draft.floors],
  actions: [...draft.actions],
  steps: [...draft.steps],
});

/** What else adds up does not matter any more, and is not told. */
const cancelled = (draft: Draft, change: bigint): Draft => ({
  ...draft,
  isOpen: false,
  least: change,
  most: change,
  steps: draft.steps.filter(({ kind }) => !adding.has(kind)),
});
const adding: ReadonlySet<ProposalStep['kind']> = new Set(['keep', 'share', 'amount', 'per-unit', 'no-bound']);

class Run {
  readonly missing = new Set<FactName | 'effect'>();
  readonly #current: bigint;
  readonly #facts: Facts;
  readonly #unit: bigint;
  readonly #withSteps: boolean;

  constructor({ currentBudget, facts, rounding, withSteps }: Arithmetic) {
    this.#current = BigInt(currentBudget);
    this.#facts = facts;
    this.#unit = unitFen[rounding];
    this.#withSteps = withSteps;
  }

  add(draft: Draft, effect: SimpleEffect, row: ResolvedRow): void {
    switch (effect.kind) {
      case 'keep': {
        const base = this.#base(effect.base);
        const step = this.#step('keep', row, { of: effect.base, baseAmount: base, amount: base - this.#current });
        this.#addBoth(draft, base - this.#current, step);
        return;
      }
      case 'span':
        this.#addSpan(draft, effect, row);
        return;
      case 'amount':
        this.#addBoth(draft, effect.fen, this.#step('amount', row, { amount: effect.fen }));
        return;
      case 'per-unit': {
        const factor = this.#count(effect.of);
        const amount = roundedShare(effect.fen, decimal(factor), this.#unit);
        this.#addBoth(
          draft,
          amount,
          this.#step('per-unit', row, { of: effect.of, factor, unitAmount: effect.fen, amount }),
        );
        return;
      }
      case 'cancel':
        draft.isCancelled = true;
        this.#keep(draft, this.#step('cancel', row, { amount: -this.#current }));
        return;
      case 'freeze': {
        this.#keep(draft, this.#step('keep', row, { of: 'currentBudget', baseAmount: this.#current, amount: 0n }));
        const share = { of: 'currentBudget', baseAmount: this.#current, factor: '100', amount: 0n } as const;
        draft.caps.push({ budget: this.#current, step: this.#step('cap', row, share) });
        return;
      }
      case 'cap':
      case 'floor': {
        const { budget, step } = this.#limit(effect.kind, effect.base, effect.at, row);
        draft[effect.kind === 'cap' ? 'caps' : 'floors'].push({ budget, step });
        return;
      }
      case 'claw-back': {
        const { budget, step } = this.#limit('claw-back', effect.base, effect.at, row);
        draft.clawBack += budget;
        this.#keep(draft, step);
        return;
      }
      case 'hold':
        draft.isHeld = true;
        return;
      case 'action':
        draft.actions.push(effect.effect);
        return;
      case 'broken':
        this.missing.add('effect');
    }
  }

  finished(drafted: Draft): Branch {
    const draft = drafted.isCancelled ? cancelled(drafted, -this.#current) : drafted;
    let { least, most } = draft;
    for (const { budget, step } of draft.caps) {
      const limit = budget - this.#current;
      if (least > limit) this.#keep(draft, { ...step, bound: 'least', amount: Number(limit - least) as Fen });
      if (least > limit) least = limit;
      if (most !== null && most <= limit) continue;
      this.#keep(draft, { ...step, bound: 'most', amount: Number(most === null ? limit : limit - most) as Fen });
      most = limit;
    }
    const nothing = { of: 'currentBudget', baseAmount: this.#current, factor: '0', amount: 0n } as const;
    const floors = [...draft.floors, { budget: 0n, step: this.#step('floor', null, nothing) }];
    for (const { budget, step } of floors) {
      const limit = budget - this.#current;
      if (least < limit) this.#keep(draft, { ...step, bound: 'least', amount: Number(limit - least) as Fen });
      if (least < limit) least = limit;
      if (most === null || most >= limit) continue;
      this.#keep(draft, { ...step, bound: 'most', amount: Number(limit - most) as Fen });
      most = limit;
    }
    const lowest = largest(floors.map(({ budget }) => budget)) - this.#current;
    ({ least, most } = this.#underCeiling(draft, least, most, lowest));
    return { ...draft, least, most, lowest };
  }

  /** What a fixed ceiling takes from this line; it never goes below the floor. */
  #underCeiling(draft: Draft, least: bigint, most: bigint | null, lowest: bigint) {
    const reduction = BigInt(knownAmount(this.#facts, 'ceilingReduction') ?? 0);
    if (reduction === 0n) return { least, most };
    const reduced = (change: bigint) => (change - reduction < lowest ? lowest : change - reduction);
    const step = (bound: 'least' | 'most', from: bigint) =>
      this.#keep(draft, {
        ...this.#step('ceiling', null, { of: 'ceilingReduction', baseAmount: reduction, amount: reduced(from) - from }),
        bound,
      });
    step('least', least);
    if (most !== null) step('most', most);
    return { least: reduced(least), most: most === null ? null : reduced(most) };
  }

  #addSpan(draft: Draft, effect: Extract<SimpleEffect, { kind: 'span' }>, row: ResolvedRow): void {
    const { base: of, least, most, isOpen } = effect;
    if (isOpen) draft.isOpen = true;
    const baseAmount = this.#base(of);
    const side = (share: Share, bound: ProposalStep['bound']) => {
      const amount = roundedShare(baseAmount, share.ratio, this.#unit);
      const step = this.#step('share', row, { of, baseAmount, factor: share.text, amount });
      this.#keep(draft, { ...step, bound, rounded: !isExact(baseAmount, share.text, amount) });
      return amount;
    };
    if (!isOpen && least !== null) {
      const amount = side(least, 'exact');
      draft.least += amount;
      if (draft.most !== null) draft.most += amount;
      return;
    }
    if (least !== null) draft.least += side(least, 'least');
    else {
      draft.least -= this.#current;
      this.#keep(draft, { ...this.#step('no-bound', row, { amount: -this.#current }), bound: 'least' });
    }
    if (most === null) {
      draft.most = null;
      this.#keep(draft, { ...this.#step('no-bound', row, { amount: 0n }), bound: 'most' });
    } else {
      const amount = side(most, 'most');
      if (draft.most !== null) draft.most += amount;
    }
  }

  #addBoth(draft: Draft, amount: bigint, step: ProposalStep): void {
    draft.least += amount;
    if (draft.most !== null) draft.most += amount;
    this.#keep(draft, step);
  }

  #limit(kind: 'cap' | 'floor' | 'claw-back', of: BaseName, { ratio, text }: Share, row: ResolvedRow): Limit {
    const baseAmount = this.#base(of);
    const budget = roundedShare(baseAmount, ratio, this.#unit);
    const step = this.#step(kind, row, { of, baseAmount, factor: text, amount: budget });
    return { budget, step: { ...step, rounded: !isExact(baseAmount, text, budget) } };
  }

  #base(name: BaseName): bigint {
    const amount = knownAmount(this.#facts, name);
    if (amount === null) this.missing.add(name);
    return BigInt(amount ?? 0);
  }

  /** As decimal text; a fact that is no number makes the row one that cannot be computed. */
  #count(name: FactName): string {
    const value = knownValue(this.#facts, name);
    if (value === null) this.missing.add(name);
    const text = typeof value === 'number' ? String(value) : '0';
    if (value !== null && (typeof value !== 'number' || !/^-?\d{1,16}(\.\d{1,6})?$/.test(text)))
      this.missing.add('effect');
    return /^-?\d{1,16}(\.\d{1,6})?$/.test(text) ? text : '0';
  }

  #keep(draft: Draft, step: ProposalStep): void {
    if (this.#withSteps) draft.steps.push(step);
  }

  #step(
    kind: ProposalStep['kind'],
    row: ResolvedRow | null,
    more: {
      readonly of?: FactName;
      readonly baseAmount?: bigint;
      readonly factor?: string;
      readonly unitAmount?: bigint;
      readonly amount: bigint;
    },
  ): ProposalStep {
    const fen = (amount: bigint | undefined) => (amount === undefined ? null : (Number(amount) as Fen));
    return {
      kind,
      bound: 'exact',
      alternative: null,
      tableId: row?.match.tableId ?? null,
      rowId: row?.match.rowId ?? null,
      of: more.of ?? null,
      baseAmount: fen(more.baseAmount),
      factor: more.factor ?? null,
      unitAmount: fen(more.unitAmount),
      amount: Number(more.amount) as Fen,
      rounded: false,
    };
  }
}

/** Of at least one. */
export function largest(amounts: readonly bigint[]): bigint {
  let [most = 0n] = amounts;
  for (const amount of amounts) if (amount > most) most = amount;
  return most;
}

function isExact(base: bigint, percentText: string, amount: bigint): boolean {
  const { numerator, denominator } = percent(percentText);
  return base * numerator === amount * denominator;
}
