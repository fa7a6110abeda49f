import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evolveAllocation, initialAllocation } from '../allocation/state.ts';
import { evolveDecisionRound, initialDecisionRound } from '../decision-round/state.ts';
import { evolveEvaluation, initialEvaluation } from '../evaluation/state.ts';
import { evolveFinding, initialFinding } from '../finding/state.ts';
import { evolveImport, initialImport } from '../import/state.ts';
import { evolveObject, initialObject } from '../object/state.ts';
import { evolveOrganisation, initialOrganisation } from '../organisation/state.ts';
import { evolvePolicyChange, initialPolicyChange } from '../policy-change/state.ts';
import { evolveAdoption, evolveRuleSet, initialAdoption, initialRuleSet } from '../rule-set/state.ts';
import type { DomainEvent } from './envelope.ts';
import { eventDefinitions } from './registry.ts';

type Evolve = (state: unknown, event: DomainEvent) => unknown;
const streams = [
  ['object', initialObject, evolveObject as Evolve],
  ['organisation', initialOrganisation, evolveOrganisation as Evolve],
  ['evaluation', initialEvaluation, evolveEvaluation as Evolve],
  ['finding', initialFinding, evolveFinding as Evolve],
  ['allocation', initialAllocation, evolveAllocation as Evolve],
  ['decision round', initialDecisionRound, evolveDecisionRound as Evolve],
  ['policy change', initialPolicyChange, evolvePolicyChange as Evolve],
  ['rule set', initialRuleSet, evolveRuleSet as Evolve],
  ['adoption', initialAdoption, evolveAdoption as Evolve],
  ['import', initialImport, evolveImport as Evolve],
] as const;

const folder = new URL('../../samples/', import.meta.url);
const samples: DomainEvent[] = readdirSync(folder).map((name) =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
);
const known = new Set<string>(eventDefinitions.map(({ type }) => type));

const anyKnown = fc.constantFrom(...samples);
const anyUnknown: fc.Arbitrary<DomainEvent> = fc.record({
  type: fc
    .oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'FindingForgotten'))
    .filter((type) => !known.has(type)),
  data: fc.oneof(fc.constantFrom(undefined, null, {}), fc.jsonValue()),
});

describe.each(streams)('the state of the stream of one %s', (_, initial, evolve) => {
  it('is the same with and without the events of a newer release in between', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyKnown, anyUnknown), { maxLength: 30 }), (events) => {
        const understood = events.filter(({ type }) => known.has(type));
        expect(events.reduce(evolve, initial)).toEqual(understood.reduce(evolve, initial));
      }),
    );
  });

  it('is never changed in place: who holds an earlier state still sees it', () => {
    fc.assert(
      fc.property(fc.array(anyKnown, { maxLength: 20 }), anyKnown, (events, next) => {
        const before = events.reduce(evolve, initial);
        const copy = structuredClone(before);
        evolve(before, next);
        expect(before).toEqual(copy);
      }),
    );
  });
});
