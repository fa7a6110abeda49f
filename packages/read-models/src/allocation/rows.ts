import type { DatabaseSync } from 'node:sqlite';
import { type Fen, type RuleSetDefinition, type SubjectKind, withParameterValues } from '@bihuan/domain';
import { type GoverningRuleSet, proposalHash } from '@bihuan/rules';
import { prepared } from '../projector/prepared.ts';
import type { AllocationLine } from './answer.ts';
import { type LineContent, seenNumbers } from './line.ts';
import { withUsualFacts } from './line-facts.ts';

/** A row of `line_versions` as the pages select it. */
export interface LineRow {
  readonly version_id: number;
  readonly line_id: string;
  readonly fiscal_year: number;
  readonly valid_from: number;
  readonly subject_kind: SubjectKind;
  readonly object_id: string;
  readonly object_name: string;
  readonly grade: string | null;
  readonly grade_rank: number;
  readonly department_id: string | null;
  readonly policy_area: string | null;
  readonly score_key: number;
  readonly budget_key: number;
  readonly change_key: number;
  readonly status: AllocationLine['status'];
  readonly change: Fen | null;
  readonly min: Fen | null;
  readonly max: Fen | null;
  readonly proposed_budget: Fen | null;
  readonly held: Fen | null;
  readonly row_number: number | null;
  readonly line: string;
}

/** What a row keeps as text, with every fact that is known. */
export function contentOf({ line }: Pick<LineRow, 'line'>): LineContent {
  const content = JSON.parse(line) as LineContent;
  return { ...content, facts: withUsualFacts(content.facts) };
}

/** Names of organisations at one position, each looked up once. */
export function namesAt(database: DatabaseSync, position: number): (id: string | null) => string | null {
  const statement = prepared(
    database,
    'SELECT name FROM organisation_names WHERE organisation_id = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1',
  );
  const names = new Map<string, string | null>();
  return (id) => {
    if (id === null) return null;
    const known = names.get(id);
    if (known !== undefined) return known;
    const row = statement.get(id, position) as { name: string } | undefined;
    names.set(id, row?.name ?? null);
    return row?.name ?? null;
  };
}

const definitions = new WeakMap<DatabaseSync, Map<string, RuleSetDefinition>>();

/** The rule set that governed a fiscal year at a position with the year's values, parsed once for each connection. */
export function governingAt(database: DatabaseSync, fiscalYear: number, position: number): GoverningRuleSet | null {
  const statement = prepared(
    database,
    `SELECT rule_set_id, rule_set_version, definition_hash, parameters FROM governing
     WHERE fiscal_year = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1`,
  );
  const row = statement.get(fiscalYear, position) as
    | { rule_set_id: string; rule_set_version: number; definition_hash: string; parameters: string }
    | undefined;
  if (row === undefined) return null;
  const { rule_set_id: id, rule_set_version: version, definition_hash: definitionHash } = row;
  const parameters = JSON.parse(row.parameters) as Record<string, string>;
  const definition = definitionOf(database, definitionHash, row.parameters);
  return { id, version, definitionHash, definition, parameters };
}

function definitionOf(database: DatabaseSync, definitionHash: string, parameters: string): RuleSetDefinition {
  const known = definitions.get(database) ?? new Map<string, RuleSetDefinition>();
  definitions.set(database, known);
  const key = `${definitionHash} ${parameters}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const row = prepared(database, 'SELECT definition FROM definitions WHERE definition_hash = ? LIMIT 1').get(
    definitionHash,
  );
  const adopted = JSON.parse(String(row?.['definition'])) as RuleSetDefinition;
  const definition = withParameterValues(adopted, JSON.parse(parameters) as Record<string, string>);
  known.set(key, definition);
  return definition;
}

/** A version of a line as the API shows it. */
export function lineFrom(
  row: LineRow,
  content: LineContent,
  nameOf: (id: string | null) => string | null,
  ruleSet: GoverningRuleSet | null,
): AllocationLine {
  const { decision } = content;
  const numbers = { ...row, proposedBudget: row.proposed_budget };
  return {
    id: row.line_id,
    fiscalYear: row.fiscal_year,
    objectId: row.object_id,
    objectName: row.object_name,
    objectKind: content.objectKind,
    evaluationId: content.evaluationId,
    unitId: content.unitId,
    unit: nameOf(content.unitId),
    departmentId: row.department_id,
    department: nameOf(row.department_id),
    policyArea: row.policy_area,
    grade: row.grade,
    score: content.score,
    notDemonstrated: content.notDemonstrated,
    outcomeStatus: content.outcomeStatus,
    currentBudget: content.currentBudget,
    proposedChange: row.change,
    bounds: row.min === null ? null : { min: row.min, max: row.max },
    proposedBudget: row.proposed_budget,
    held: row.held,
    clawBack: content.clawBack,
    priority: content.priority,
    provisional: content.provisional,
    status: row.status,
    missing: [...content.missing],
    rowNumber: row.row_number,
    ruleSet: ruleSet && { id: ruleSet.id, version: ruleSet.version },
    proposalHash: proposalHash(ruleSet, content.facts),
    decision: decision && {
      kind: decision.kind,
      change: decision.change,
      finalBudget: decision.finalBudget,
      reason: decision.reason,
      documentNumber: decision.documentNumber,
      principal: decision.principal,
      recordedAt: decision.recordedAt,
      proposalHash: decision.proposalHash,
      changedSince: decision.seen !== seenNumbers(numbers),
      approved: decision.approved,
    },
    holds: content.holds.map(({ eventId: _, ...hold }) => hold),
    clawbacks: [...content.clawbacks],
    finalBudget: decision?.finalBudget ?? null,
    openFindings: content.openFindings,
    rectification: content.rectification,
    isOverdue: Number(content.facts.overdueWorkingDays?.value ?? 0) > 0,
    sample: [...content.sample],
    revision: content.revision === null ? null : String(content.revision),
  };
}
