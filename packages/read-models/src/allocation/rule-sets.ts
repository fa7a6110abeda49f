import type { DatabaseSync } from 'node:sqlite';
import type { BihuanEvent, RuleSetDefinition } from '@bihuan/domain';
import type { GoverningRuleSet } from '@bihuan/rules';

type Adopted = Extract<BihuanEvent, { readonly type: 'RuleSetAdopted' }>['data'];

interface Since {
  readonly position: number;
  readonly ruleSet: GoverningRuleSet;
}

/** Which rule set governs a fiscal year from which position on. */
export class RuleSets {
  /** By fiscal year, the earliest first. */
  readonly #years = new Map<number, Since[]>();
  readonly #insertGoverning;
  readonly #insertDefinition;

  constructor(database: DatabaseSync) {
    this.#insertGoverning = database.prepare('INSERT INTO governing VALUES (?, ?, ?, ?, ?)');
    this.#insertDefinition = database.prepare('INSERT OR IGNORE INTO definitions VALUES (?, ?, ?, ?)');
    const rows = database.prepare(
      `SELECT g.fiscal_year, g.valid_from, d.* FROM governing g
       JOIN definitions d USING (definition_hash, rule_set_id, rule_set_version) ORDER BY g.valid_from`,
    );
    for (const row of rows.iterate() as Iterable<unknown>) {
      const found = row as Record<'fiscal_year' | 'valid_from' | 'rule_set_version', number> &
        Record<'definition_hash' | 'rule_set_id' | 'definition', string>;
      this.#add(found.fiscal_year, found.valid_from, {
        id: found.rule_set_id,
        version: found.rule_set_version,
        definitionHash: found.definition_hash,
        definition: JSON.parse(found.definition) as RuleSetDefinition,
      });
    }
  }

  adopt(position: number, { fiscalYear, ruleSetId, version, definitionHash, definition }: Adopted): void {
    this.#insertDefinition.run(definitionHash, ruleSetId, version, JSON.stringify(definition));
    this.#insertGoverning.run(fiscalYear, position, ruleSetId, version, definitionHash);
    this.#add(fiscalYear, position, { id: ruleSetId, version, definitionHash, definition });
  }

  /** Null before the first adoption. */
  at(fiscalYear: number, position: number): GoverningRuleSet | null {
    return this.#years.get(fiscalYear)?.findLast((since) => since.position <= position)?.ruleSet ?? null;
  }

  #add(fiscalYear: number, position: number, ruleSet: GoverningRuleSet): void {
    const years = this.#years.get(fiscalYear);
    if (years === undefined) this.#years.set(fiscalYear, [{ position, ruleSet }]);
    else years.push({ position, ruleSet });
  }
}
