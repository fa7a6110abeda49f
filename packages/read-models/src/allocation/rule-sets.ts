import type { DatabaseSync } from 'node:sqlite';
import { type BihuanEvent, type RuleSetDefinition, withParameterValues } from '@bihuan/domain';
import type { Facts, GoverningRuleSet } from '@bihuan/rules';

type DataOf<Type extends BihuanEvent['type']> = Extract<BihuanEvent, { readonly type: Type }>['data'];
type Values = Readonly<Record<string, string>>;

type Identity = Omit<GoverningRuleSet, 'definition'>;

interface Since {
  readonly position: number;
  readonly ruleSet: GoverningRuleSet;
  /** With its own defaults. */
  readonly adopted: RuleSetDefinition;
}

/** What a fixed ceiling takes from the lines of a year, by subject; another adoption ends it. */
interface FixedCeiling {
  readonly eventId: string;
  readonly reductions: ReadonlyMap<string, number>;
}

/** Which rule set governs a fiscal year from which position on, with the values of that year in it. */
export class RuleSets {
  /** By fiscal year, the earliest first. */
  readonly #years = new Map<number, Since[]>();
  /** By fiscal year and rule set. */
  readonly #values = new Map<string, Values>();
  readonly #ceilings = new Map<number, { readonly position: number; readonly ceiling: FixedCeiling | null }[]>();
  readonly #insertGoverning;
  readonly #insertDefinition;
  readonly #setValues;
  readonly #insertCeiling;

  constructor(database: DatabaseSync) {
    this.#insertGoverning = database.prepare('INSERT OR REPLACE INTO governing VALUES (?, ?, ?, ?, ?, ?)');
    this.#insertDefinition = database.prepare('INSERT OR IGNORE INTO definitions VALUES (?, ?, ?, ?)');
    this.#setValues = database.prepare('INSERT OR REPLACE INTO parameter_values VALUES (?, ?, ?)');
    this.#insertCeiling = database.prepare('INSERT OR REPLACE INTO ceilings VALUES (?, ?, ?, ?)');
    for (const row of database.prepare('SELECT * FROM parameter_values').iterate()) {
      this.#values.set(`${row['fiscal_year']} ${row['rule_set_id']}`, JSON.parse(String(row['given'])) as Values);
    }
    for (const row of database.prepare('SELECT * FROM ceilings ORDER BY valid_from').iterate()) {
      const { fiscal_year: year, valid_from: position, event_id: eventId, reductions } = row;
      const ceiling =
        eventId === null
          ? null
          : { eventId: String(eventId), reductions: new Map(JSON.parse(String(reductions)) as [string, number][]) };
      this.#addCeiling(Number(year), Number(position), ceiling);
    }
    const rows = database.prepare(
      `SELECT g.fiscal_year, g.valid_from, g.parameters, d.* FROM governing g
       JOIN definitions d USING (definition_hash, rule_set_id, rule_set_version) ORDER BY g.valid_from`,
    );
    for (const row of rows.iterate() as Iterable<unknown>) {
      const found = row as Record<'fiscal_year' | 'valid_from' | 'rule_set_version', number> &
        Record<'definition_hash' | 'rule_set_id' | 'definition' | 'parameters', string>;
      const parameters = JSON.parse(found.parameters) as Values;
      const adopted = JSON.parse(found.definition) as RuleSetDefinition;
      const { rule_set_id: id, rule_set_version: version, definition_hash: definitionHash } = found;
      this.#add(found.fiscal_year, found.valid_from, { id, version, definitionHash, parameters }, adopted);
    }
  }

  adopt(
    position: number,
    { fiscalYear, ruleSetId, version, definitionHash, definition }: DataOf<'RuleSetAdopted'>,
  ): void {
    this.#insertDefinition.run(definitionHash, ruleSetId, version, JSON.stringify(definition));
    const parameters = this.#values.get(`${fiscalYear} ${ruleSetId}`) ?? {};
    this.#govern(fiscalYear, position, { id: ruleSetId, version, definitionHash, parameters }, definition);
    if (this.#ceilingAt(fiscalYear, position) !== null) this.#fix(fiscalYear, position, null);
  }

  /** Whether they are those of the rules that govern the year, so that its lines are to be proposed anew. */
  setParameters(position: number, { fiscalYear, ruleSetId, values }: DataOf<'RuleParametersSet'>): boolean {
    this.#setValues.run(fiscalYear, ruleSetId, JSON.stringify(values));
    this.#values.set(`${fiscalYear} ${ruleSetId}`, values);
    const governing = this.#sinceAt(fiscalYear, position);
    if (governing?.ruleSet.id !== ruleSetId) return false;
    this.#govern(fiscalYear, position, { ...governing.ruleSet, parameters: values }, governing.adopted);
    return true;
  }

  fixCeiling(position: number, { fiscalYear, reductions }: DataOf<'CeilingFixed'>, eventId: string): void {
    const bySubject = new Map(reductions.map(({ subjectId, reduction }) => [subjectId, reduction]));
    this.#fix(fiscalYear, position, { eventId, reductions: bySubject });
  }

  /** What the year's fixed ceiling takes from a line; nothing known while none is fixed. */
  ceilingFact(fiscalYear: number, subjectId: string, position: number): Facts {
    const ceiling = this.#ceilingAt(fiscalYear, position);
    if (ceiling === null) return {};
    return { ceilingReduction: { value: ceiling.reductions.get(subjectId) ?? 0, eventId: ceiling.eventId } };
  }

  /** Whether the rules in force have a table for whole departments; without one a department has no line of its own. */
  areForDepartments(fiscalYear: number, position: number): boolean {
    const definition = this.at(fiscalYear, position)?.definition;
    return definition?.tables.some(({ subject }) => subject === 'department') ?? false;
  }

  /** Null before the first adoption. */
  at(fiscalYear: number, position: number): GoverningRuleSet | null {
    return this.#sinceAt(fiscalYear, position)?.ruleSet ?? null;
  }

  #sinceAt(fiscalYear: number, position: number): Since | undefined {
    return this.#years.get(fiscalYear)?.findLast((since) => since.position <= position);
  }

  #govern(fiscalYear: number, position: number, ruleSet: Identity, adopted: RuleSetDefinition): void {
    const { id, version, definitionHash, parameters } = ruleSet;
    this.#insertGoverning.run(fiscalYear, position, id, version, definitionHash, JSON.stringify(parameters));
    this.#add(fiscalYear, position, ruleSet, adopted);
  }

  #fix(fiscalYear: number, position: number, ceiling: FixedCeiling | null): void {
    const reductions = JSON.stringify([...(ceiling?.reductions ?? [])]);
    this.#insertCeiling.run(fiscalYear, position, ceiling?.eventId ?? null, reductions);
    this.#addCeiling(fiscalYear, position, ceiling);
  }

  #ceilingAt(fiscalYear: number, position: number): FixedCeiling | null {
    return this.#ceilings.get(fiscalYear)?.findLast((since) => since.position <= position)?.ceiling ?? null;
  }

  #addCeiling(fiscalYear: number, position: number, ceiling: FixedCeiling | null): void {
    const before = this.#ceilings.get(fiscalYear) ?? [];
    this.#ceilings.set(fiscalYear, [...before, { position, ceiling }]);
  }

  #add(fiscalYear: number, position: number, ruleSet: Identity, adopted: RuleSetDefinition): void {
    const definition = withParameterValues(adopted, ruleSet.parameters);
    const since = { position, ruleSet: { ...ruleSet, definition }, adopted };
    this.#years.set(fiscalYear, [...(this.#years.get(fiscalYear) ?? []), since]);
  }
}
