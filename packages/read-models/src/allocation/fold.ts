import type { DatabaseSync } from 'node:sqlite';
import type { AllocationEvent, Subject } from '@bihuan/domain';
import { type ProjectedEvent, stillValid } from '../projection.ts';
import { amend, recordOutcome, recordOwn } from './evaluation-changes.ts';
import { Evaluations, type TouchedObject } from './evaluations.ts';
import { Findings } from './findings.ts';
import { KnownThings, newLine } from './known.ts';
import { lineAfter } from './line-events.ts';
import { LineVersions } from './line-versions.ts';
import { Proposing } from './proposing.ts';
import { type ChangedPlace, rankedSubjects } from './ranked-subjects.ts';
import { RuleSets } from './rule-sets.ts';
import { type LineChange, Subjects } from './subjects.ts';

/** An event that touches more lines than are held at once: all of a year, those whose place a list changes, all with a finding. */
type Wide =
  | { readonly kind: 'year'; readonly fiscalYear: number; readonly position: number }
  | { readonly kind: 'ranking'; readonly rankingId: string; readonly list: PlacesOf; readonly position: number }
  | { readonly kind: 'calendar'; readonly event: ProjectedEvent };

type PlacesOf = Parameters<Subjects['place']>[2] & { readonly fiscalYear: number };

export interface FoldOptions {
  /** Changes of lines that are held in memory before the rules are asked for all of them. Default 2,000. */
  readonly linesAtOnce?: number;
}

/**
 * Folds events into lines. An event changes what is known and says which lines it touches; piece by piece the rules are asked once for
 * many of them and the versions are written, each at the position of its own event. An adoption touches all lines of a year, however
 * many: they are taken from the file again, a piece at a time, before any later event changes what is known.
 */
export class AllocationFold {
  readonly #things: KnownThings;
  readonly #proposing: Proposing;
  readonly #ruleSets: RuleSets;
  readonly #subjects: Subjects;
  readonly #evaluations: Evaluations;
  readonly #findings: Findings;
  readonly #ranked;
  readonly #organisationNames;
  readonly #linesAtOnce: number;
  #wide: Wide | null = null;

  constructor(database: DatabaseSync, { linesAtOnce = 2_000 }: FoldOptions = {}) {
    this.#linesAtOnce = linesAtOnce;
    this.#things = new KnownThings(database);
    this.#ruleSets = new RuleSets(database);
    this.#proposing = new Proposing(new LineVersions(database, this.#things), this.#ruleSets);
    this.#subjects = new Subjects(database, this.#things, this.#ruleSets);
    this.#evaluations = new Evaluations(this.#things);
    this.#findings = new Findings(this.#things);
    this.#ranked = rankedSubjects(database);
    this.#organisationNames = {
      close: database.prepare('UPDATE organisation_names SET valid_to = ? WHERE organisation_id = ? AND valid_to = ?'),
      insert: database.prepare('INSERT INTO organisation_names VALUES (?, ?, ?, ?)'),
    };
  }

  apply(projected: ProjectedEvent): void {
    const { event, streamId, position, id } = projected;
    switch (event.type) {
      case 'ObjectRegistered':
        this.#evaluations.register(streamId, event.data, id);
        return;
      case 'ObjectRenamed':
        this.#touchObjects(this.#evaluations.changeObject(streamId, { name: event.data.name }), position);
        return;
      case 'ObjectAssigned': {
        const { unitId, departmentId, policyArea, sample } = event.data;
        const assigned = { unitId, departmentId, policyArea, sample, assignedBy: id };
        this.#touchObjects(this.#evaluations.changeObject(streamId, assigned), position);
        return;
      }
      case 'OrganisationRegistered':
      case 'OrganisationRenamed':
        this.#organisationNames.close.run(position, streamId, stillValid);
        this.#organisationNames.insert.run(streamId, position, stillValid, event.data.name);
        this.#nameDepartment(projected, event.data.name);
        return;
      case 'EvaluationOpened':
        this.#evaluations.open(streamId, event.data, id);
        return;
      case 'EvaluationAmended':
        this.#changeEvaluation(projected, (evaluation) => amend(evaluation, event.data, id));
        return;
      case 'OutcomeRecorded':
      case 'OutcomeRevised':
        this.#changeEvaluation(projected, (evaluation) => recordOutcome(evaluation, event, projected));
        return;
      case 'SelfEvaluationRecorded':
        this.#changeEvaluation(projected, (evaluation) => recordOwn(evaluation, event.data, id));
        return;
      case 'OutcomeConfirmed':
        this.#changeEvaluation(projected, (evaluation) => Object.assign(evaluation, { outcomeStatus: 'confirmed' }));
        return;
      case 'OutcomePublished':
        this.#changeEvaluation(projected, (evaluation) => Object.assign(evaluation, { outcomeStatus: 'published' }));
        return;
      case 'EvaluationWithdrawn':
        this.#changeEvaluation(projected, (evaluation) => Object.assign(evaluation, { withdrawn: true }));
        return;
      case 'CalendarPublished':
        this.#findings.publish(event.data);
        this.#wide = { kind: 'calendar', event: projected };
        return;
      case 'BudgetFactsRecorded':
      case 'BudgetApproved':
      case 'BudgetRecordWithdrawn':
      case 'SubjectFlagged':
      case 'SubjectFlagWithdrawn': {
        const recorded = this.#subjects.record(projected);
        if (recorded !== null) this.#touch(recorded.subject, recorded.fiscalYear, position);
        return;
      }
      case 'RankingMembersListed':
        this.#ranked.list(streamId, event.data.from, event.data.members);
        return;
      case 'RankingFixed': {
        this.#ranked.fix(streamId, event.data, position);
        const { fiscalYear, group, method, version, counted, sample } = event.data;
        const topQuota = method.quotas.find(({ end }) => end === 'top')?.id ?? null;
        const list = { rankingId: streamId, groupName: group.name, version, counted, topQuota, fiscalYear };
        const made = { fixedBy: id, isSample: sample.length > 0 };
        this.#wide = { kind: 'ranking', rankingId: streamId, list: { ...list, ...made }, position };
        return;
      }
      case 'RankingWithdrawn': {
        this.#ranked.end(streamId, position);
        const fiscalYear = this.#ranked.fiscalYearOf(streamId);
        if (fiscalYear === null) return;
        const none = { rankingId: streamId, groupName: '', version: 0, counted: 0, topQuota: null };
        const list = { ...none, fiscalYear, fixedBy: id, isSample: false };
        this.#wide = { kind: 'ranking', rankingId: streamId, list, position };
        return;
      }
      case 'RuleSetAdopted':
        this.#ruleSets.adopt(position, event.data);
        this.#wide = { kind: 'year', fiscalYear: event.data.fiscalYear, position };
        return;
      case 'RuleParametersSet':
        if (!this.#ruleSets.setParameters(position, event.data)) return;
        this.#wide = { kind: 'year', fiscalYear: event.data.fiscalYear, position };
        return;
      case 'CeilingFixed':
        this.#ruleSets.fixCeiling(position, event.data, id);
        this.#wide = { kind: 'year', fiscalYear: event.data.fiscalYear, position };
        return;
      default:
        if (projected.kind === 'allocation') this.#changeLine(projected);
        else if (projected.kind === 'finding' || projected.kind === 'chase') this.#changeFinding(projected);
    }
  }

  mustFinish(): boolean {
    return this.#wide !== null || this.#proposing.waiting >= this.#linesAtOnce;
  }

  async finish(): Promise<void> {
    await this.#write();
    const wide = this.#wide;
    this.#wide = null;
    if (wide?.kind === 'year') await this.#proposeAgain(wide.fiscalYear, wide.position);
    if (wide?.kind === 'ranking') await this.#placeAgain(wide.rankingId, wide.list, wide.position);
    if (wide?.kind === 'calendar') await this.#countAgain(wide.event);
  }

  async close(): Promise<void> {
    await this.#proposing.close();
  }

  async #write(): Promise<void> {
    await this.#proposing.write();
    this.#things.flush();
  }

  /** Every line of the year, as another rule set now governs it. */
  async #proposeAgain(fiscalYear: number, position: number): Promise<void> {
    let lineIds: readonly string[];
    let last: string | null = null;
    do {
      lineIds = this.#things.lineIds(fiscalYear, last, this.#linesAtOnce);
      for (const lineId of lineIds) {
        const place = this.#subjects.subjectOf(lineId);
        if (place?.subject.kind === 'object')
          this.#proposing.add(this.#subjects.changes(place.subject, fiscalYear, position).filter(isLine(lineId)));
        last = lineId;
      }
      await this.#write();
    } while (lineIds.length === this.#linesAtOnce);
    this.#proposing.add(this.#subjects.ofDepartments(fiscalYear, position));
    await this.#write();
  }

  /** Every line whose place a list changes. */
  async #placeAgain(rankingId: string, { fiscalYear, ...list }: PlacesOf, position: number): Promise<void> {
    let changed: readonly ChangedPlace[];
    let last: Subject | null = null;
    do {
      changed = this.#ranked.changedAt(rankingId, position, last, this.#linesAtOnce);
      for (const { subject, member } of changed) {
        this.#subjects.place(subject, fiscalYear, list, member);
        this.#touch(subject, fiscalYear, position);
        last = subject;
      }
      await this.#write();
    } while (changed.length === this.#linesAtOnce);
  }

  /** Every line with a finding that is overdue by another number of days under the calendar that came. */
  async #countAgain({ position, id }: ProjectedEvent): Promise<void> {
    for (const changes of this.#findings.countAgain()) {
      for (const change of changes) this.#touchObjects(this.#evaluations.count(change, id), position);
      await this.#write();
    }
  }

  /** Its grade is an earlier one for the years that follow. */
  #changeEvaluation({ streamId, position }: ProjectedEvent, change: Parameters<Evaluations['change']>[1]): void {
    this.#touchObjects(this.#evaluations.change(streamId, change), position);
  }

  /** A finding or its chase; most of what is said about one leaves its line as it is. */
  #changeFinding(projected: ProjectedEvent): void {
    const change = this.#findings.take(projected);
    if (change !== null) this.#touchObjects(this.#evaluations.count(change, projected.id), projected.position);
  }

  /** An event of the line's own stream. */
  #changeLine(projected: ProjectedEvent): void {
    const { event, streamId, revision, position } = projected;
    const place = this.#subjects.subjectOf(streamId);
    if (place === null) return;
    const line = this.#things.get('line', streamId) ?? newLine();
    this.#things.set('line', streamId, { ...lineAfter(line, event as AllocationEvent, projected), revision });
    const changes = this.#subjects.changes(place.subject, place.fiscalYear, position);
    this.#proposing.add(changes.filter(isLine(streamId)));
  }

  #nameDepartment({ streamId: id, position }: ProjectedEvent, name: string): void {
    const department = this.#things.get('department', id) ?? { name, objectIds: [], years: [] };
    this.#things.set('department', id, { ...department, name });
    for (const year of department.years) this.#touch({ kind: 'department', id }, year, position);
  }

  #touchObjects(touched: readonly TouchedObject[], position: number): void {
    for (const { objectId: id, fiscalYear } of touched) this.#touch({ kind: 'object', id }, fiscalYear, position);
  }

  /** The lines of the subject as they are now, to be proposed and written at the end of the batch; or their end. */
  #touch(subject: Subject, fiscalYear: number, position: number): void {
    this.#proposing.add(this.#subjects.changes(subject, fiscalYear, position));
  }
}

const isLine = (lineId: string) => (change: LineChange) =>
  ('ended' in change ? change.ended : change.line.lineId) === lineId;
