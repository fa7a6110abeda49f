import type { DatabaseSync } from 'node:sqlite';
import { allocationLineId, type BihuanEvent, countsAsOpen, parseAllocationLineId } from '@bihuan/domain';
import { createMatchCache, createRulesEngine, type MatchCache, type RuleMatch, type RulesEngine } from '@bihuan/rules';
import { type ProjectedEvent, stillValid } from '../projection.ts';
import { amend, countFinding, openedEvaluation, recordOutcome } from './evaluation-changes.ts';
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
import { type LineToPropose, lineOf, seenNumbers } from './line.ts';
import { LineVersions } from './line-versions.ts';
import { RuleSets } from './rule-sets.ts';

type EventOfType<Type extends BihuanEvent['type']> = Extract<BihuanEvent, { readonly type: Type }>;
type Decision = EventOfType<'AdjustmentConfirmed' | 'AdjustmentFilledIn' | 'AdjustmentOverridden'>;

const decisionKinds = {
  AdjustmentConfirmed: 'confirmed',
  AdjustmentFilledIn: 'filled-in',
  AdjustmentOverridden: 'overridden',
} as const;

/** What becomes of a line, in the order of the log: a version to be proposed and written, or its end. */
type LineChange = { readonly line: LineToPropose } | { readonly ended: string; readonly position: number };

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
  readonly #engine: RulesEngine;
  readonly #matches: MatchCache;
  readonly #organisationNames;
  readonly #linesAtOnce: number;
  #pending: LineChange[] = [];
  #adopted: { readonly fiscalYear: number; readonly position: number } | null = null;

  constructor(database: DatabaseSync, { linesAtOnce = 2_000 }: FoldOptions = {}) {
    this.#linesAtOnce = linesAtOnce;
    this.#things = new KnownThings(database);
    this.#lines = new LineVersions(database, this.#things);
    this.#ruleSets = new RuleSets(database);
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
      case 'FindingRaised':
        this.#countFinding(projected, null, { evaluationId: event.data.evaluationId, counts: 'open' });
        return;
      case 'CompletionVerified':
        this.#recount(projected, countsAsOpen(event.data.kind) ? 'open' : 'closed');
        return;
      case 'FindingReopened':
        this.#recount(projected, 'open');
        return;
      case 'FindingWithdrawn':
        this.#recount(projected, 'withdrawn');
        return;
      case 'RuleSetAdopted':
        this.#ruleSets.adopt(position, event.data);
        this.#adopted = { fiscalYear: event.data.fiscalYear, position };
        return;
      case 'RuleParametersSet':
        if (!this.#ruleSets.setParameters(position, event.data)) return;
        this.#adopted = { fiscalYear: event.data.fiscalYear, position };
        return;
      case 'CeilingFixed':
        this.#ruleSets.fixCeiling(position, event.data, projected.id);
        this.#adopted = { fiscalYear: event.data.fiscalYear, position };
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
    return this.#adopted !== null || this.#pending.length >= this.#linesAtOnce;
  }

  async finish(): Promise<void> {
    await this.#writePending();
    const adopted = this.#adopted;
    this.#adopted = null;
    if (adopted !== null) await this.#proposeAgain(adopted.fiscalYear, adopted.position);
  }

  /** Every line of the year, as another rule set now governs it. */
  async #proposeAgain(fiscalYear: number, position: number): Promise<void> {
    let lineIds: readonly string[];
    let last: string | null = null;
    do {
      lineIds = this.#things.lineIds(fiscalYear, last, this.#linesAtOnce);
      for (const lineId of lineIds) {
        const place = parseAllocationLineId(lineId);
        if (place !== null) this.#touch(place.subjectId, fiscalYear, position);
        last = lineId;
      }
      await this.#writePending();
    } while (lineIds.length === this.#linesAtOnce);
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
    const years = new Set(
      object.evaluationIds
        .map((id) => this.#things.get('evaluation', id)?.fiscalYear)
        .filter((year) => year !== undefined),
    );
    for (const year of years) this.#touch(streamId, year, position);
  }

  #changeEvaluation({ position }: ProjectedEvent, id: string, change: (evaluation: KnownEvaluation) => void): void {
    const evaluation = this.#things.get('evaluation', id);
    if (evaluation === undefined) return;
    change(evaluation);
    this.#things.set('evaluation', id, evaluation);
    this.#touch(evaluation.objectId, evaluation.fiscalYear, position);
  }

  /** A finding of which the beginning is known counts in another way from now on. */
  #recount(projected: ProjectedEvent, counts: KnownFinding['counts']): void {
    const before = this.#things.get('finding', projected.streamId);
    if (before === undefined || before.counts === counts) return;
    this.#countFinding(projected, before.counts, { ...before, counts });
  }

  #countFinding(projected: ProjectedEvent, from: KnownFinding['counts'] | null, finding: KnownFinding): void {
    this.#things.set('finding', projected.streamId, finding);
    this.#changeEvaluation(projected, finding.evaluationId, (evaluation) =>
      countFinding(evaluation, from, finding.counts, projected.id),
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
    const place = parseAllocationLineId(streamId);
    if (place === null) return;
    const line = this.#things.get('line', streamId) ?? newLine();
    this.#things.set('line', streamId, { ...change(line), revision });
    this.#touch(place.subjectId, place.fiscalYear, position);
  }

  /** The line as it is now, to be proposed and written at the end of the batch; or its end, when no outcome carries it any more. */
  #touch(objectId: string, fiscalYear: number, position: number): void {
    const object = this.#things.get('object', objectId);
    if (object === undefined) return;
    const [latest] = object.evaluationIds
      .flatMap((id) => {
        const evaluation = this.#things.get('evaluation', id);
        const counts =
          evaluation?.fiscalYear === fiscalYear && !evaluation.withdrawn && evaluation.outcomeStatus !== 'none';
        return counts ? [{ id, evaluation }] : [];
      })
      .sort((a, b) => b.evaluation.outcomeAt - a.evaluation.outcomeAt);
    const lineId = allocationLineId(fiscalYear, objectId);
    const line = this.#things.get('line', lineId) ?? newLine();
    if (latest === undefined) {
      this.#pending.push({ ended: lineId, position });
      return;
    }
    const more = this.#ruleSets.ceilingFact(fiscalYear, objectId, position);
    this.#pending.push({ line: lineOf(position, objectId, object, latest.id, latest.evaluation, line, more) });
  }
}
