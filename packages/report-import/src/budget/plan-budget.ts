import {
  approveBudget,
  type BudgetFacts,
  type BudgetState,
  factsOnRecord,
  type ImportStep,
  initialBudget,
  newsIn,
  type Problem,
  type StatedFactName,
  type Subject,
  subjectYearId,
} from '@bihuan/domain';
import { hashOf } from '../plan/keys.ts';
import { type Match, matchObjects } from '../plan/match-objects.ts';
import { indexObjects } from '../plan/object-index.ts';
import { organisationsOf } from '../plan/organisations.ts';
import type { Change, RowStatus } from '../plan/plan.ts';
import { countsOf } from '../plan/plan-counts.ts';
import { stepOf } from '../plan/steps.ts';
import { departmentFinder } from './match-departments.ts';
import type { BudgetImportOptions, BudgetPlan, BudgetRegister, PlannedBudgetRow } from './plan.ts';
import type { BudgetRow, ReadBudget } from './read-budget.ts';

export interface PlanBudgetInput {
  readonly read: ReadBudget;
  readonly options: BudgetImportOptions;
  readonly register: BudgetRegister;
}

/** What tells the object of a row of its own, for those rows that are about one. */
const objectRows = (rows: readonly BudgetRow[]) =>
  rows.filter(({ isDepartment, problems }) => !isDepartment && problems.length === 0);

/**
 * What importing a table of budget facts would do, row by row, and the steps that do it. Pure; planned again after its steps were carried
 * out it has none. Nothing is registered: an object that nobody knows is asked for. Refused: `import.choice-unknown`, `import.choice-twice`.
 */
export function planBudget({ read, options, register }: PlanBudgetInput): BudgetPlan {
  const subjects = subjectsOf({ read, options, register });
  const taken = new Map<string, number>();
  const plans = read.rows.map((row): RowPlan => {
    const meant = subjects.get(row.row);
    if (row.problems.length > 0) return skipped(row, 'problems', row.problems);
    if (meant === undefined) return skipped(row, 'choice', []);
    if ('code' in meant) return skipped(row, 'problems', [meant]);
    if ('candidates' in meant)
      return { planned: { ...headOf(row), status: 'needs-choice', candidates: meant.candidates }, steps: [] };
    return planRow(row, meant.subject, taken, { options, register });
  });
  const rows = plans.map(({ planned }) => planned);
  const content = {
    jurisdiction: options.jurisdiction,
    fileName: options.fileName,
    fileHash: read.fileHash,
    fiscalYear: options.fiscalYear,
    rows,
    counts: countsOf(rows),
    problems: rows.flatMap(({ problems }) => problems),
    notes: read.notes,
    steps: plans.flatMap(({ steps }) => steps),
  };
  const id = hashOf(content);
  return { id, importId: `imp-${id.slice(0, 32)}`, ...content };
}

interface RowPlan {
  readonly planned: PlannedBudgetRow;
  readonly steps: readonly ImportStep[];
}

type Meant = { readonly subject: Subject } | Pick<Extract<Match, { kind: 'new' }>, 'candidates'> | Problem;

/** By row: the subject, the objects that it may be, or what is wrong; nothing for one that is left out. */
function subjectsOf({ read, options, register }: PlanBudgetInput): ReadonlyMap<number, Meant> {
  const meant = new Map<number, Meant>();
  const index = indexObjects(register.objects);
  const organisations = organisationsOf(options.jurisdiction, register.organisations);
  const matches = matchObjects(objectRows(read.rows), register.objects, index, organisations, options.choices);
  for (const [row, match] of matches) {
    if (match.kind === 'known') meant.set(row, { subject: { kind: 'object', id: match.object.id } });
    else if (match.kind !== 'skip') meant.set(row, { candidates: match.candidates });
  }
  const departmentOf = departmentFinder(register.organisations);
  for (const row of read.rows) {
    if (!row.isDepartment || options.choices[row.row] === 'skip') continue;
    const found = departmentOf(row);
    meant.set(row.row, 'where' in found ? found : { subject: { kind: 'department', id: found.id } });
  }
  return meant;
}

const headOf = ({ row, where, name, sample, speaksOf }: BudgetRow) => ({
  row,
  where,
  name,
  sample,
  speaksOf,
  subject: null,
  changes: [],
  skippedBecause: null,
  candidates: [],
  remarks: [],
  problems: [],
});

const skipped = (row: BudgetRow, skippedBecause: 'problems' | 'choice', problems: readonly Problem[]): RowPlan => ({
  planned: { ...headOf(row), status: 'skipped', skippedBecause, problems },
  steps: [],
});

interface OnRecord {
  readonly options: BudgetImportOptions;
  readonly register: Pick<BudgetRegister, 'budgets'>;
}

/** `taken`: by subject and day the row that speaks of it; a second one is left to a person. */
function planRow(
  row: BudgetRow,
  subject: Subject,
  taken: Map<string, number>,
  { options, register }: OnRecord,
): RowPlan {
  const { fiscalYear, fileName, document } = options;
  const speaksOf = row.speaksOf ?? options.speaksOf;
  const targetId = subjectYearId(fiscalYear, subject);
  const key = `${targetId} ${speaksOf}`;
  const other = taken.get(key);
  if (other !== undefined) {
    const params = { name: row.name, row: other };
    return skipped(row, 'problems', [{ code: 'budget-import.twice', params, where: { ...row.where, field: 'name' } }]);
  }
  if (row.approvedBudget !== null && row.approvedOn === null) {
    const where = { ...row.where, field: 'approvedBudget' };
    return skipped(row, 'problems', [{ code: 'budget-import.approval-without-day', params: {}, where }]);
  }
  taken.set(key, row.row);
  const state = register.budgets[targetId] ?? initialBudget;
  const reason = `导入文件“${fileName}”`;
  const which = { fiscalYear, subject };
  const base = state.records.length;
  const recordIdOf = (what: unknown) => `rec-${hashOf([targetId, what, base]).slice(0, 24)}`;
  const steps: ImportStep[] = [];
  const changes: Change[] = [];
  const facts = pick(row.facts, newsIn({ facts: row.facts, speaksOf }, state));
  if (Object.keys(facts).length > 0) {
    const sample = Object.keys(facts).filter((name) => row.sample.includes(name));
    const data = { ...which, recordId: recordIdOf([facts, speaksOf]), speaksOf, facts, document, reason, sample };
    steps.push(stepOf('record-budget-facts', row.row, targetId, data, base));
    changes.push(...changesOf(facts, speaksOf, state));
  }
  const isOlder = Object.keys(facts).length > changes.length;
  if (row.approvedBudget !== null && row.approvedOn !== null) {
    const { approvedBudget: amount, approvedOn: on, documentNumber } = row;
    const sample = row.sample.includes('approvedBudget') ? ['amount'] : [];
    const data = { ...which, recordId: recordIdOf([amount, on]), amount, documentNumber, on, reason, sample };
    if (approveBudget(data, state).length > 0) {
      steps.push(stepOf('approve-budget', row.row, targetId, data, base));
      changes.push({ field: 'approvedBudget', from: factsOnRecord(state).approvedBudget?.value ?? null, to: amount });
    }
  }
  const status: RowStatus = steps.length === 0 ? 'unchanged' : state.records.length === 0 ? 'new' : 'changed';
  const remarks = isOlder ? [olderRemark(speaksOf)] : [];
  return { planned: { ...headOf(row), speaksOf, status, subject, changes, remarks }, steps };
}

const pick = (facts: BudgetFacts, names: readonly StatedFactName[]): BudgetFacts =>
  Object.fromEntries(names.map((name) => [name, facts[name]]));

/** What the facts change of what counts: one that speaks of an earlier day than what is on record changes nothing of it. */
function changesOf(facts: BudgetFacts, speaksOf: string, state: BudgetState): readonly Change[] {
  const before = factsOnRecord(state);
  return (Object.entries(facts) as [StatedFactName, string | number][]).flatMap(([field, to]) => {
    const known = before[field];
    return known !== undefined && speaksOf < known.speaksOf ? [] : [{ field, from: known?.value ?? null, to }];
  });
}

const olderRemark = (speaksOf: string) => ({
  zh: `已有比 ${speaksOf} 更晚的数据，早于它的各项只记入历史。`,
  en: `Later figures than those of ${speaksOf} are on record; what is older goes into the history alone.`,
});
