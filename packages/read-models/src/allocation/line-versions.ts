import type { DatabaseSync } from 'node:sqlite';
import { type GoverningRuleSet, proposeAmounts, type RuleMatch } from '@bihuan/rules';
import { stillValid } from '../projection.ts';
import { Cells, contributionOf } from './cells.ts';
import { type KnownThings, newLine } from './known.ts';
import { afterAll, heldOf, type LineContent, type LineToPropose } from './line.ts';
import { withoutUsualFacts } from './line-facts.ts';

/** Writes versions of lines and keeps the running totals in step. */
export class LineVersions {
  readonly #things: KnownThings;
  readonly #cells: Cells;
  readonly #close;
  readonly #insert;

  constructor(database: DatabaseSync, things: KnownThings) {
    this.#things = things;
    this.#cells = new Cells(database);
    this.#close = database.prepare('UPDATE line_versions SET valid_to = ? WHERE version_id = ?');
    this.#insert = database.prepare(
      `INSERT INTO line_versions (line_id, fiscal_year, valid_from, valid_to, subject_kind, object_id, object_name, grade, grade_rank,
         department_id, policy_area, score_key, budget_key, change_key, definition_hash,
         status, change, min, max, proposed_budget, held, row_number, line)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
  }

  /** `match` is what the rules said of the line's facts; null where no rule set governs. */
  write(line: LineToPropose, ruleSet: GoverningRuleSet | null, match: RuleMatch | null): void {
    const { content } = line;
    const amounts = proposeAmounts({ ruleSet, facts: content.facts, match });
    const { missing, priority, provisional, clawBack } = amounts;
    const kept: LineContent = {
      ...content,
      facts: withoutUsualFacts(content.facts),
      missing,
      priority,
      provisional,
      clawBack,
      match,
    };
    this.end(line.lineId, line.position);
    const inserted = this.#insert.run(
      line.lineId,
      line.fiscalYear,
      line.position,
      stillValid,
      line.subjectKind,
      line.objectId,
      line.objectName,
      line.grade,
      line.gradeRank,
      line.departmentId,
      line.policyArea,
      content.score ?? -1,
      content.currentBudget ?? afterAll,
      amounts.change ?? afterAll,
      ruleSet?.definitionHash ?? null,
      amounts.status,
      amounts.change,
      amounts.min,
      amounts.max,
      amounts.proposedBudget,
      heldOf(amounts, content),
      amounts.rowNumber,
      JSON.stringify(kept),
    );
    const cellId = this.#cells.idOf(line);
    const contribution = contributionOf(line, amounts);
    this.#cells.add(cellId, contribution, 1, line.position);
    const versionId = Number(inserted.lastInsertRowid);
    // Decisions of later events of the same batch are known already and must stay.
    const known = this.#things.get('line', line.lineId) ?? newLine();
    this.#things.set('line', line.lineId, { ...known, versionId, cellId, contribution });
  }

  /** The version that holds now holds no longer from this position on. */
  end(lineId: string, position: number): void {
    const known = this.#things.get('line', lineId);
    if (known === undefined || known.versionId === null || known.cellId === null) return;
    this.#close.run(position, known.versionId);
    this.#cells.add(known.cellId, known.contribution, -1, position);
    this.#things.set('line', lineId, { ...known, versionId: null, cellId: null, contribution: [] });
  }

  flush(): void {
    this.#cells.flush();
  }
}
