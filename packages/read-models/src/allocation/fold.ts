import type { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import { type BihuanEvent, countsAsOpen, type Subject } from '@bihuan/domain';
import { createMatchCache, createRulesEngine, type MatchCache, type RuleMatch, type RulesEngine } from '@bihuan/rules';
import { type ProjectedEvent, stillValid } from '../projection.ts';
import { amend, countFinding, openedEvaluation, recordOutcome, recordOwn } from './evaluation-changes.ts';
import { followedUp } from './follow-up.ts';
import {
  type KnownDecision,
  type KnownEvaluation,
  type KnownFinding,
  type KnownLine,
  type KnownObject,
  KnownThings,
  newLine,
} from './known.ts';
import { type LineToPropose, seenNumbers } from './line.ts';
import { LineVersions } from './line-versions.ts';
import { type ChangedPlace, rankedSubjects } from './ranked-subjects.ts';
import { RuleSets } from './rule-sets.ts';
import { type LineChange, Subjects } from './subjects.ts';

type EventOfType<Type extends BihuanEvent['type']> = Extract<BihuanEvent, { readonly type: Type }>;
type Decision = EventOfType<'AdjustmentConfirmed' | 'AdjustmentFilledIn' | 'AdjustmentOverridden'>;

const decisionKinds = {
  AdjustmentConfirmed: 'confirmed',
  AdjustmentFilledIn: 'filled-in',
  AdjustmentOverridden: 'overridden',
} as const;

/** An event that touches more lines than are held at once: all of a year, or those whose place a list changes. */
type Wide =
  | { readonly kind: 'year'; readonly fiscalYear: number; readonly position: number }
  | { readonly kind: 'ranking'; readonly rankingId: string; readonly list: PlacesOf; readonly position: number };

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
  readonly #lines: LineVersions;
  readonly #ruleSets: RuleSets;
  readonly #subjects: Subjects;
  readonly #ranked;
  readonly #engine: RulesEngine;
  readonly #matches: MatchCache;
  readonly #organisationNames;
  readonly #linesAtOnce: number;
  #pending: LineChange[] = [];
  #wide: Wide | null = null;

  constructor(database: DatabaseSync, { linesAtOnce = 2_000 }: FoldOptions = {}) {
    this.#linesAtOnce = linesAtOnce;
    this.#things = new KnownThings(database);
    this.#lines = new LineVersions(database, this.#things);
    this.#ruleSets = new RuleSets(database);
    this.#subjects = new Subjects(database, this.#things, this.#ruleSets);
    this.#ranked = rankedSubjects(database);
    this.#engine = createRulesEngine();
    this.#matches = createMatchCache(this.#engine, { combinations: 5_000, definitions: 8 });
    this.#organisationNames = {
      close: database.prepare('UPDATE organisation_names SET valid_to = ? WHERE organisation_id = ? AND valid_to = ?'),
      insert: database.prepare('INSERT INTO organisation_names VALUES (?, ?, ?, ?)'),
    };
  }

  apply(projected: ProjectedEvent): void {
    const { event, streamId, position } = projected;
    switch (event.type) {
      case 'ObjectRegistered': {
        const { name, unitId, departmentId, policyArea, sample } = event.data;
        const assignedBy = projected.id;
        this.#things.set('object', streamId, {
          name,
          unitId,
          departmentId,
          policyArea,
          evaluationIds: [],
          sample,
          assignedBy,
        });
        return;
      }
      case 'ObjectRenamed':
        this.#changeObject(projected, (object) => Object.assign(object, { name: event.data.name }));
        return;
      case 'ObjectAssigned': {
        const { unitId, departmentId, policyArea, sample } = event.data;
        const changed = { unitId, departmentId, policyArea, sample, assignedBy: projected.id };
        this.#changeObject(projected, (object) => Object.assign(object, changed));
        return;
      }
      case 'OrganisationRegistered':
      case 'OrganisationRenamed':
        this.#organisationNames.close.run(position, streamId, stillValid);
        this.#organisationNames.insert.run(streamId, position, stillValid, event.data.name);
        this.#nameDepartment(projected, event.data.name);
        return;
      case 'EvaluationOpened':
        this.#openEvaluation(projected, event);
        return;
      case 'EvaluationAmended':
        this.#changeEvaluation(projected, streamId, (evaluation) => amend(evaluation, event.data, projected.id));
        return;
      case 'OutcomeRecorded':
      case 'OutcomeRevised':
        this.#changeEvaluation(projected, streamId, (evaluation) => recordOutcome(evaluation, event, projected));
        return;
      case 'SelfEvaluationRecorded':
        this.#changeEvaluation(projected, streamId, (evaluation) => recordOwn(evaluation, event.data, projected.id));
        return;
      case 'OutcomeConfirmed':
        this.#changeEvaluation(projected, streamId, (evaluation) =>
          Object.assign(evaluation, { outcomeStatus: 'confirmed' }),
        );
        return;
      case 'OutcomePublished':
        this.#changeEvaluation(projected, streamId, (evaluation) =>
          Object.assign(evaluation, { outcomeStatus: 'published' }),
        );
        return;
      case 'EvaluationWithdrawn':
        this.#changeEvaluation(projected, streamId, (evaluation) => Object.assign(evaluation, { withdrawn: true }));
        return;
      case 'FindingRaised': {
        const { evaluationId, severity } = event.data;
        this.#countFinding(projected, null, { evaluationId, severity, counts: 'open', isRepeat: false, overdue: 0 });
        return;
      }
      case 'RepeatRecognised':
        this.#recount(projected, { severity: event.data.severity, isRepeat: true });
        return;
      case 'CompletionVerified':
        this.#recount(projected, { counts: countsAsOpen(event.data.kind) ? 'open' : 'closed' });
        return;
      case 'FindingReopened':
        this.#recount(projected, { counts: 'open', overdue: 0 });
        return;
      case 'FindingWithdrawn':
        this.#recount(projected, { counts: 'withdrawn' });
        return;
      case 'ExtensionGranted':
      case 'TermRecomputed':
        this.#recount(projected, { overdue: 0 });
        return;
      case 'DeadlinePassed':
        this.#recountOverdue(projected, 1);
        return;
      case 'ReminderIssued':
        this.#recountOverdue(projected, event.data.workingDaysOverdue);
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
        const made = { fixedBy: projected.id, isSample: sample.length > 0 };
        this.#wide = { kind: 'ranking', rankingId: streamId, list: { ...list, ...made }, position };
        return;
      }
      case 'RankingWithdrawn': {
        this.#ranked.end(streamId, position);
        const fiscalYear = this.#ranked.fiscalYearOf(streamId);
        if (fiscalYear === null) return;
        const none = { rankingId: streamId, groupName: '', version: 0, counted: 0, topQuota: null };
        const list = { ...none, fiscalYear, fixedBy: projected.id, isSample: false };
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
        this.#ruleSets.fixCeiling(position, event.data, projected.id);
        this.#wide = { kind: 'year', fiscalYear: event.data.fiscalYear, position };
        return;
      case 'AdjustmentConfirmed':
      case 'AdjustmentFilledIn':
      case 'AdjustmentOverridden':
        this.#decide(projected, event);
        return;
      case 'HoldPlaced': {
        const { fiscalYear: _year, subjectId: _subject, ...hold } = event.data;
        const { id: eventId, principal, recordedAt } = projected;
        this.#changeLine(projected, (line) => ({
          ...line,
          holds: [...line.holds, { ...hold, principal, recordedAt, eventId }],
        }));
        return;
      }
      case 'HoldReleased':
        this.#changeLine(projected, (line) => ({
          ...line,
          holds: line.holds.filter(({ holdId }) => holdId !== event.data.holdId),
        }));
        return;
      case 'DecisionWithdrawn':
      case 'DecisionReviewed':
      case 'ClawbackOrdered':
      case 'ClawbackReturned':
        this.#changeLine(projected, (line) => followedUp(line, event, projected));
        return;
      default:
        // The others do not touch a line; the runner passes on only what the projection listens to.
        return;
    }
  }

  mustFinish(): boolean {
    return this.#wide !== null || this.#pending.length >= this.#linesAtOnce;
  }

  async finish(): Promise<void> {
    await this.#writePending();
    const wide = this.#wide;
    this.#wide = null;
    if (wide?.kind === 'year') await this.#proposeAgain(wide.fiscalYear, wide.position);
    if (wide?.kind === 'ranking') await this.#placeAgain(wide.rankingId, wide.list, wide.position);
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
          this.#pending.push(...this.#subjects.changes(place.subject, fiscalYear, position).filter(isLine(lineId)));
        last = lineId;
      }
      await this.#writePending();
    } while (lineIds.length === this.#linesAtOnce);
    this.#pending.push(...this.#subjects.ofDepartments(fiscalYear, position));
    await this.#writePending();
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
      await this.#writePending();
    } while (changed.length === this.#linesAtOnce);
  }

  async #writePending(): Promise<void> {
    const changes = this.#pending;
    this.#pending = [];
    const matches = await this.#askRules(changes.flatMap((change) => ('line' in change ? [change.line] : [])));
    for (const change of changes) {
      if ('ended' in change) this.#lines.end(change.ended, change.position);
      else this.#lines.write(change.line, this.#ruleSetOf(change.line), matches.get(change.line) ?? null);
    }
    this.#lines.flush();
    this.#things.flush();
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

  async close(): Promise<void> {
    await this.#engine.close();
  }

  #openEvaluation(projected: ProjectedEvent, { data }: EventOfType<'EvaluationOpened'>): void {
    const object = this.#things.get('object', data.objectId);
    if (object !== undefined) {
      object.evaluationIds.push(projected.streamId);
      this.#things.set('object', data.objectId, object);
    }
    this.#things.set('evaluation', projected.streamId, openedEvaluation(data, projected.id));
  }

  #changeObject({ streamId, position }: ProjectedEvent, change: (object: KnownObject) => void): void {
    const object = this.#things.get('object', streamId);
    if (object === undefined) return;
    change(object);
    this.#things.set('object', streamId, object);
    for (const year of this.#yearsOf(object)) this.#touchObject(streamId, year, position);
  }

  #yearsOf({ evaluationIds }: KnownObject): ReadonlySet<number> {
    return new Set(
      evaluationIds.map((id) => this.#things.get('evaluation', id)?.fiscalYear).filter((year) => year !== undefined),
    );
  }

  /** Its grade is an earlier one for the years that follow. */
  #changeEvaluation({ position }: ProjectedEvent, id: string, change: (evaluation: KnownEvaluation) => void): void {
    const evaluation = this.#things.get('evaluation', id);
    if (evaluation === undefined) return;
    change(evaluation);
    this.#things.set('evaluation', id, evaluation);
    const { objectId, fiscalYear } = evaluation;
    this.#touchObject(objectId, fiscalYear, position);
    const object = this.#things.get('object', objectId);
    if (object === undefined || object.evaluationIds.length < 2) return;
    for (const year of this.#yearsOf(object)) if (year > fiscalYear) this.#touchObject(objectId, year, position);
  }

  /** A finding of which the beginning is known counts in another way from now on. */
  #recount(projected: ProjectedEvent, change: Partial<Omit<KnownFinding, 'evaluationId'>>): void {
    const before = this.#things.get('finding', projected.streamId);
    if (before === undefined) return;
    const after = { ...before, ...change };
    if (!isDeepStrictEqual(before, after)) this.#countFinding(projected, before, after);
  }

  /** In the chase stream, which has the finding's id. It only grows: a step that is told late does not set it back. */
  #recountOverdue(projected: ProjectedEvent, workingDays: number): void {
    // Policy changes are chased too, in streams of their own.
    if (projected.kind !== 'chase') return;
    const before = this.#things.get('finding', projected.streamId);
    if (before !== undefined && workingDays > before.overdue) this.#recount(projected, { overdue: workingDays });
  }

  #countFinding(projected: ProjectedEvent, from: KnownFinding | null, to: KnownFinding): void {
    this.#things.set('finding', projected.streamId, to);
    this.#changeEvaluation(projected, to.evaluationId, (evaluation) =>
      countFinding(evaluation, projected.streamId, { from, to }, projected.id),
    );
  }

  #decide(projected: ProjectedEvent, event: Decision): void {
    const { change, finalBudget, reason, documentNumber, proposal } = event.data;
    const { min = null, max = null } = proposal.bounds ?? {};
    const decision: KnownDecision = {
      kind: decisionKinds[event.type],
      change,
      finalBudget,
      reason,
      documentNumber,
      principal: projected.principal,
      recordedAt: projected.recordedAt,
      eventId: projected.id,
      proposalHash: proposal.hash,
      seen: seenNumbers({ ...proposal, min, max }),
      approved: null,
    };
    this.#changeLine(projected, (line) => ({ ...line, decision }));
  }

  /** An event of the line's own stream. */
  #changeLine({ streamId, revision, position }: ProjectedEvent, change: (line: KnownLine) => KnownLine): void {
    const place = this.#subjects.subjectOf(streamId);
    if (place === null) return;
    const line = this.#things.get('line', streamId) ?? newLine();
    this.#things.set('line', streamId, { ...change(line), revision });
    const changes = this.#subjects.changes(place.subject, place.fiscalYear, position);
    this.#pending.push(...changes.filter(isLine(streamId)));
  }

  #nameDepartment({ streamId: id, position }: ProjectedEvent, name: string): void {
    const department = this.#things.get('department', id) ?? { name, objectIds: [], years: [] };
    this.#things.set('department', id, { ...department, name });
    for (const year of department.years) this.#touch({ kind: 'department', id }, year, position);
  }

  #touchObject(id: string, fiscalYear: number, position: number): void {
    this.#touch({ kind: 'object', id }, fiscalYear, position);
  }

  /** The lines of the subject as they are now, to be proposed and written at the end of the batch; or their end. */
  #touch(subject: Subject, fiscalYear: number, position: number): void {
    this.#pending.push(...this.#subjects.changes(subject, fiscalYear, position));
  }
}

const isLine = (lineId: string) => (change: LineChange) =>
  ('ended' in change ? change.ended : change.line.lineId) === lineId;
