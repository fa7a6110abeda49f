import type { DatabaseSync } from 'node:sqlite';
import {
  allocationLineId,
  type BudgetEvent,
  parseAllocationLineId,
  parseSubjectYearId,
  type RankingMember,
  type Subject,
  type SubjectFlagEvent,
  subjectYearId,
} from '@bihuan/domain';
import type { Facts } from '@bihuan/rules';
import type { KnownOfSubject } from '../budget/facts-of-subject.ts';
import { foldBudget, foldFlags } from '../budget/fold.ts';
import type { RankedMember } from '../budget/state.ts';
import type { ProjectedEvent } from '../projection.ts';
import { type KnownEvaluation, type KnownThings, newLine } from './known.ts';
import { departmentLineOf, type LineToPropose, lineOf } from './line.ts';
import { historyFacts, outcomeFacts, recordFacts, withUsualFacts } from './line-facts.ts';
import type { RuleSets } from './rule-sets.ts';

/** What becomes of a line: a version to be proposed and written, or its end. */
export type LineChange = { readonly line: LineToPropose } | { readonly ended: string; readonly position: number };

type List = Omit<RankedMember, keyof RankingMember>;
type Counted = { readonly id: string; readonly evaluation: KnownEvaluation };

const nothingKnown: KnownOfSubject = { budget: null, flags: null, ranked: [] };

/** Which lines a subject has in a year, and on what each of them stands. */
export class Subjects {
  readonly #things: KnownThings;
  readonly #ruleSets: RuleSets;
  /** Nobody asks for what is on record before the first of it comes. */
  #hasRecords: boolean;

  constructor(database: DatabaseSync, things: KnownThings, ruleSets: RuleSets) {
    this.#things = things;
    this.#ruleSets = ruleSets;
    const found = database.prepare("SELECT EXISTS (SELECT 1 FROM states WHERE kind = 'subject') AS found").get();
    this.#hasRecords = found?.['found'] === 1;
  }

  /** Takes over what an event says about a subject's money or flags, and says whose lines it touches. */
  record(projected: ProjectedEvent): { readonly subject: Subject; readonly fiscalYear: number } | null {
    const parsed = parseSubjectYearId(projected.streamId);
    if (parsed === null) return null;
    const before = this.#recordOf(projected.streamId);
    const isFlag = projected.event.type === 'SubjectFlagged' || projected.event.type === 'SubjectFlagWithdrawn';
    const name = parsed.subject.id;
    const known = isFlag
      ? { ...before, flags: foldFlags(before.flags, projected as ProjectedEvent & { event: SubjectFlagEvent }, name) }
      : { ...before, budget: foldBudget(before.budget, projected as ProjectedEvent & { event: BudgetEvent }, name) };
    this.#keep(parsed.subject, parsed.fiscalYear, known);
    return parsed;
  }

  /** The subject's place in a list that holds from now on; null: it has none there any more. */
  place(subject: Subject, fiscalYear: number, list: List, member: RankingMember | null): void {
    const before = this.#recordOf(subjectYearId(fiscalYear, subject));
    const others = before.ranked.filter(({ rankingId }) => rankingId !== list.rankingId);
    const ranked = member === null ? others : [...others, { ...member, ...list }];
    this.#keep(subject, fiscalYear, { ...before, ranked });
  }

  /** The lines of a subject as they are now. An object that stands for a whole department takes the place of the department's line. */
  changes({ kind, id }: Subject, fiscalYear: number, position: number): LineChange[] {
    if (kind === 'department') return this.#ofDepartment(id, fiscalYear, position);
    const own = this.#ofObject(id, fiscalYear, position);
    const departmentId = this.#mayStandFor(id, fiscalYear);
    if (departmentId !== null) this.#standIn(departmentId, id);
    // The line of a department that it stands for no longer comes back.
    const departments = this.#things.get('object', id)?.stoodFor ?? [];
    return [...own, ...departments.flatMap((one) => this.#ofDepartment(one, fiscalYear, position, id))];
  }

  /** The lines of the departments of which something is on record, which come and go with the rules that have a table for them. */
  ofDepartments(fiscalYear: number, position: number): LineChange[] {
    return this.#things
      .idsOf('department')
      .filter((id) => this.#department(id).years.includes(fiscalYear))
      .flatMap((id) => this.#ofDepartment(id, fiscalYear, position));
  }

  /** Whose line it is, or was. */
  subjectOf(lineId: string): { readonly subject: Subject; readonly fiscalYear: number } | null {
    const place = parseAllocationLineId(lineId);
    if (place === null) return null;
    const { subjectId: id, fiscalYear } = place;
    const kind = this.#things.get('object', id) === undefined ? 'department' : 'object';
    return { subject: { kind, id }, fiscalYear };
  }

  #recordOf(id: string): KnownOfSubject {
    return this.#hasRecords ? (this.#things.get('subject', id) ?? nothingKnown) : nothingKnown;
  }

  #keep(subject: Subject, fiscalYear: number, known: KnownOfSubject): void {
    this.#hasRecords = true;
    this.#things.set('subject', subjectYearId(fiscalYear, subject), known);
    if (subject.kind !== 'department') return;
    const department = this.#department(subject.id);
    if (department.years.includes(fiscalYear)) return;
    this.#things.set('department', subject.id, { ...department, years: [...department.years, fiscalYear] });
  }

  #department(id: string) {
    return this.#things.get('department', id) ?? { name: id, objectIds: [], years: [] };
  }

  #standIn(departmentId: string, objectId: string): void {
    const department = this.#department(departmentId);
    if (department.objectIds.includes(objectId)) return;
    this.#things.set('department', departmentId, { ...department, objectIds: [...department.objectIds, objectId] });
    const object = this.#things.get('object', objectId);
    if (object !== undefined)
      this.#things.set('object', objectId, { ...object, stoodFor: [...object.stoodFor, departmentId] });
  }

  /** The department that an object is evaluated as; null for everything but whole departments. */
  #standsFor(objectId: string, fiscalYear: number): string | null {
    return this.#departmentOf(objectId, this.#counted(objectId, fiscalYear)?.evaluation);
  }

  /** The same, also while no outcome of it counts. */
  #mayStandFor(objectId: string, fiscalYear: number): string | null {
    const ids = this.#things.get('object', objectId)?.evaluationIds ?? [];
    const evaluations = ids.map((id) => this.#things.get('evaluation', id));
    return this.#departmentOf(
      objectId,
      evaluations.findLast((one) => one?.fiscalYear === fiscalYear && one.objectKind === 'whole-department'),
    );
  }

  #departmentOf(objectId: string, evaluation: KnownEvaluation | undefined): string | null {
    if (evaluation?.objectKind !== 'whole-department') return null;
    return evaluation.departmentId ?? this.#things.get('object', objectId)?.departmentId ?? null;
  }

  /** Of several evaluations of a year the one whose outcome came last. */
  #counted(objectId: string, fiscalYear: number): Counted | null {
    let latest: Counted | null = null;
    for (const id of this.#things.get('object', objectId)?.evaluationIds ?? []) {
      const evaluation = this.#things.get('evaluation', id);
      if (evaluation?.fiscalYear !== fiscalYear || evaluation.withdrawn || evaluation.outcomeStatus === 'none')
        continue;
      if (latest === null || evaluation.outcomeAt > latest.evaluation.outcomeAt) latest = { id, evaluation };
    }
    return latest;
  }

  #ofObject(objectId: string, fiscalYear: number, position: number): LineChange[] {
    const object = this.#things.get('object', objectId);
    if (object === undefined) return [];
    const counted = this.#counted(objectId, fiscalYear);
    const lineId = allocationLineId(fiscalYear, objectId);
    if (counted === null) return [{ ended: lineId, position }];
    const { id, evaluation } = counted;
    const history = historyFacts(evaluation, this.#earlier(objectId, object.evaluationIds.length, fiscalYear));
    const departmentId = this.#standsFor(objectId, fiscalYear);
    const ofDepartment =
      departmentId === null ? null : this.#recorded({ kind: 'department', id: departmentId }, fiscalYear);
    const own = this.#recorded({ kind: 'object', id: objectId }, fiscalYear);
    const facts = {
      ...outcomeFacts(object, evaluation),
      ...history,
      ...ofDepartment?.facts,
      ...own.facts,
      ...this.#ruleSets.ceilingFact(fiscalYear, objectId, position),
    };
    const sample = [...(ofDepartment?.sample ?? []), ...own.sample];
    const ground = this.#ground(lineId, fiscalYear, position, facts, sample);
    return [{ line: lineOf(objectId, object, id, evaluation, ground) }];
  }

  /** Back to the first year of which nothing counts; with one evaluation there is no such year. */
  #earlier(objectId: string, evaluations: number, fiscalYear: number): (KnownEvaluation | null)[] {
    const years: (KnownEvaluation | null)[] = [];
    for (let back = 1; back <= evaluations && evaluations > 1; back++)
      years.push(this.#counted(objectId, fiscalYear - back)?.evaluation ?? null);
    return years;
  }

  #ofDepartment(departmentId: string, fiscalYear: number, position: number, butFor?: string): LineChange[] {
    const department = this.#department(departmentId);
    // An object of the same id has the line of that id.
    if (!department.years.includes(fiscalYear) || this.#things.get('object', departmentId) !== undefined)
      return this.#standIns(departmentId, fiscalYear, position, butFor);
    const standIns = this.#standIns(departmentId, fiscalYear, position, butFor);
    const isStoodFor = department.objectIds.some((id) => this.#standsFor(id, fiscalYear) === departmentId);
    const lineId = allocationLineId(fiscalYear, departmentId);
    const { facts: recorded, sample } = this.#recorded({ kind: 'department', id: departmentId }, fiscalYear);
    const hasLine = Object.keys(recorded).length > 0 && this.#ruleSets.areForDepartments(fiscalYear, position);
    if (isStoodFor || !hasLine) return [...standIns, { ended: lineId, position }];
    const facts: Facts = {
      objectKind: { value: 'whole-department', eventId: null },
      department: { value: departmentId, eventId: null },
      ...recorded,
      ...this.#ruleSets.ceilingFact(fiscalYear, departmentId, position),
    };
    const ground = this.#ground(lineId, fiscalYear, position, facts, sample);
    return [...standIns, { line: departmentLineOf(departmentId, department.name, ground) }];
  }

  #standIns(departmentId: string, fiscalYear: number, position: number, butFor?: string): LineChange[] {
    return this.#department(departmentId).objectIds.flatMap((id) =>
      id !== butFor && this.#standsFor(id, fiscalYear) === departmentId ? this.#ofObject(id, fiscalYear, position) : [],
    );
  }

  #recorded(subject: Subject, fiscalYear: number) {
    const known = this.#recordOf(subjectYearId(fiscalYear, subject));
    return known === nothingKnown ? { facts: {}, sample: [] } : recordFacts(known);
  }

  #ground(lineId: string, fiscalYear: number, position: number, facts: Facts, sample: readonly string[]) {
    const line = this.#things.get('line', lineId) ?? newLine();
    return { position, fiscalYear, line, facts: withUsualFacts(facts), sample };
  }
}
