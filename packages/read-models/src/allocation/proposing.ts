import { createMatchCache, createRulesEngine, type MatchCache, type RuleMatch, type RulesEngine } from '@bihuan/rules';
import type { LineToPropose } from './line.ts';
import type { LineVersions } from './line-versions.ts';
import type { RuleSets } from './rule-sets.ts';
import type { LineChange } from './subjects.ts';

/** Changes of lines wait here; the rules are then asked once for many of them, and each version is written at its own position. */
export class Proposing {
  readonly #lines: LineVersions;
  readonly #ruleSets: RuleSets;
  readonly #engine: RulesEngine;
  readonly #matches: MatchCache;
  #waiting: LineChange[] = [];

  constructor(lines: LineVersions, ruleSets: RuleSets) {
    this.#lines = lines;
    this.#ruleSets = ruleSets;
    this.#engine = createRulesEngine();
    this.#matches = createMatchCache(this.#engine, { combinations: 5_000, definitions: 8 });
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  add(changes: readonly LineChange[]): void {
    this.#waiting.push(...changes);
  }

  async write(): Promise<void> {
    const changes = this.#waiting;
    this.#waiting = [];
    const matches = await this.#askRules(changes.flatMap((change) => ('line' in change ? [change.line] : [])));
    for (const change of changes) {
      if ('ended' in change) this.#lines.end(change.ended, change.position);
      else this.#lines.write(change.line, this.#ruleSetOf(change.line), matches.get(change.line) ?? null);
    }
    this.#lines.flush();
  }

  async close(): Promise<void> {
    await this.#engine.close();
  }

  /** What the rules say of each line; of one without a rule set nothing. */
  async #askRules(lines: readonly LineToPropose[]): Promise<ReadonlyMap<LineToPropose, RuleMatch>> {
    const said = new Map<LineToPropose, RuleMatch>();
    for (const [ruleSet, governed] of Map.groupBy(lines, (line) => this.#ruleSetOf(line))) {
      if (ruleSet === null) continue;
      const { definitionHash, definition } = ruleSet;
      const facts = governed.map(({ content }) => content.facts);
      const matches = await this.#matches.ensure(definitionHash, definition, facts);
      for (const [index, line] of governed.entries()) said.set(line, matches[index] as RuleMatch);
    }
    return said;
  }

  #ruleSetOf({ fiscalYear, position }: LineToPropose) {
    return this.#ruleSets.at(fiscalYear, position);
  }
}
