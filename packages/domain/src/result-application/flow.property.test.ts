import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Fen, fen } from '../money/fen.ts';
import { flowOf } from './flow.ts';
import { actionOfLine, type LineMoney } from './line-action.ts';

const amount = fc.nat(1_000_000).map((value) => fen(value));
const decision = fc
  .record({ before: amount, finalBudget: amount })
  .map(({ before, finalBudget }) => ({ change: fen(finalBudget - before), finalBudget }));
const money: fc.Arbitrary<LineMoney> = fc.record({
  currentBudget: fc.option(amount),
  decision: fc.option(decision),
  proposedChange: fc.option(fc.constant(0 as Fen)),
  held: fc.option(amount),
  isHeld: fc.boolean(),
});
const line = fc
  .record({ money, grade: fc.option(fc.constantFrom('优', '良', '中', '差')) })
  .map(({ money: of, grade }) => ({ ...actionOfLine(of), grade }));

it('what flows into an action flows out of it, and every line is counted once', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const { nodes, links, linesWithoutBudget } = flowOf(lines);
      const sum = (of: typeof links) => of.reduce((total, link) => total + link.amount, 0);
      for (const { id, kind, amount: through } of nodes) {
        const [into, out] = [links.filter(({ to }) => to === id), links.filter(({ from }) => from === id)];
        if (kind === 'action') expect(sum(into)).toBe(sum(out));
        expect(through).toBe(Math.max(sum(into), sum(out)));
      }
      const of = (kind: string) => nodes.filter((node) => node.kind === kind);
      const total = (kind: string, what: 'lines' | 'amount') => of(kind).reduce((all, node) => all + node[what], 0);
      expect(total('grade', 'lines')).toBe(lines.length);
      expect(total('action', 'lines')).toBe(lines.length);
      expect(total('grade', 'amount') + total('added', 'amount')).toBe(total('end', 'amount'));
      expect(total('grade', 'amount')).toBe(lines.reduce((all, { before }) => all + (before ?? 0), 0));
      expect(linesWithoutBudget).toBe(lines.filter(({ before }) => before === null).length);
    }),
  );
});

it('a held line counts as held, one that is decided as decided, one that nobody can say as open', () => {
  const plain = { currentBudget: fen(100), decision: null, proposedChange: null, held: null, isHeld: false };
  expect(actionOfLine(plain)).toMatchObject({ action: 'open', basis: 'none', before: 100, after: null });
  expect(actionOfLine({ ...plain, proposedChange: fen(-30) })).toMatchObject({
    action: 'cut',
    basis: 'proposed',
    after: 70,
  });
  const cancelled = { ...plain, proposedChange: fen(-30), decision: { change: fen(-100), finalBudget: fen(0) } };
  expect(actionOfLine(cancelled)).toMatchObject({ action: 'cancelled', basis: 'decided', before: 100, after: 0 });
  expect(actionOfLine({ ...plain, proposedChange: fen(5), isHeld: true })).toMatchObject({ action: 'held', held: 105 });
});
