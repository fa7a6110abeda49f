import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import {
  type ChaseEvent,
  chooseLadder,
  evolveChase,
  evolveFinding,
  evolvePolicyChange,
  type FindingEvent,
  initialChase,
  initialFinding,
  initialPolicyChange,
  type KnownFinding,
  type KnownMatter,
  ladderQuestion,
  type Matter,
  matterOf,
  matterOfKey,
  officeOf,
  type PolicyChangeEvent,
} from '@bihuan/domain';
import { type ProjectedEvent, stillValid } from '../projection.ts';
import { Versions } from '../versions.ts';
import { OverdueHolds } from './overdue-holds.ts';
import { type Owner, reminderOf } from './row.ts';
import { ReminderRows } from './rows.ts';
import { calendarTable, evaluationOwnerTable, ladderTable, objectOwnerTable, organisationTable } from './schema.ts';
import { ChaseSettingsNow, type Concerned } from './settings.ts';
import type { Chase, EvaluationOwner, ObjectOwner, OrganisationName } from './state.ts';

/** Rows worked out again at a time when a calendar or a ladder has changed. */
const rowsAtOnce = 500;
/** Longer chains of mergers do not occur; a ring of them, which no decision allows, would never end. */
const longestChain = 50;

/** Follows findings, their look-backs and policy changes, what is said about them, who answers for them, and what they are reckoned with. */
export class RemindersFold {
  readonly #rows: ReminderRows;
  readonly #objects: Versions<ObjectOwner>;
  readonly #evaluations: Versions<EvaluationOwner>;
  readonly #organisations: Versions<OrganisationName>;
  readonly #settings: ChaseSettingsNow;
  readonly #holds: OverdueHolds;
  readonly #mergedInto;
  #toWorkOut: { readonly concerned: Concerned; readonly position: number } | null = null;

  constructor(database: DatabaseSync) {
    this.#rows = new ReminderRows(database);
    this.#holds = new OverdueHolds(database);
    this.#objects = new Versions(database, objectOwnerTable);
    this.#evaluations = new Versions(database, evaluationOwnerTable);
    this.#organisations = new Versions(database, organisationTable);
    this.#settings = new ChaseSettingsNow(
      database,
      new Versions(database, calendarTable),
      new Versions(database, ladderTable),
    );
    this.#mergedInto = database.prepare(
      `SELECT id FROM ${objectOwnerTable.table} WHERE merged_into = ? AND valid_to = ${stillValid}`,
    );
  }

  apply(projected: ProjectedEvent): void {
    const { event, streamId, position } = projected;
    switch (event.type) {
      case 'ObjectRegistered': {
        const { name, unitId, departmentId } = event.data;
        this.#objects.set(streamId, { name, unitId, departmentId, mergedInto: null }, position);
        return;
      }
      case 'ObjectRenamed':
        this.#changeObject(projected, (owner) => ({ ...owner, name: event.data.name }));
        return;
      case 'ObjectAssigned': {
        const { unitId, departmentId } = event.data;
        this.#changeObject(projected, (owner) => ({ ...owner, unitId, departmentId }));
        return;
      }
      case 'ObjectMerged':
        this.#changeObject(projected, (owner) => ({ ...owner, mergedInto: event.data.into }));
        return;
      case 'OrganisationRegistered':
        this.#organisations.set(streamId, { name: event.data.name, mergedInto: null }, position);
        return;
      case 'OrganisationRenamed':
        this.#organisations.change(streamId, position, (state) => ({ ...state, name: event.data.name }));
        return;
      case 'OrganisationMerged':
        this.#organisations.change(streamId, position, (state) => ({ ...state, mergedInto: event.data.into }));
        return;
      case 'EvaluationOpened': {
        const { objectId, departmentId } = event.data;
        this.#evaluations.set(streamId, { objectId, departmentId }, position);
        return;
      }
      case 'EvaluationAmended':
        this.#amendEvaluation(projected, event.data.departmentId);
        return;
      case 'HoldPlaced':
        this.#holds.placed(streamId, event.data, (id) => this.#finding(id));
        return;
      case 'HoldReleased':
        this.#holds.released(streamId, event.data.holdId);
        return;
      case 'CalendarPublished':
      case 'LadderSet':
      case 'LadderWithdrawn':
        this.#toWorkOut = { concerned: this.#settings.take(projected), position };
        return;
      default:
        if (projected.kind === 'finding') this.#changeFinding(projected);
        else if (projected.kind === 'policy-change') this.#changePolicy(projected);
        else if (projected.kind === 'chase') this.#changeChase(projected, 'finding');
        else if (projected.kind === 'policy-change-chase') this.#changeChase(projected, 'policy-change');
        else if (projected.kind === 'look-back-chase') this.#changeChase(projected, 'look-back');
    }
  }

  /** A calendar or a ladder moves many rows: that is done before the next event, which may stand on them. */
  mustFinish(): boolean {
    return this.#toWorkOut !== null;
  }

  async finish(): Promise<void> {
    if (this.#toWorkOut === null) return;
    const { concerned, position } = this.#toWorkOut;
    const { from, to } = concerned ?? { from: '', to: '9999-12-31' };
    let after: [string, string] = [from, ''];
    for (;;) {
      const piece = this.#rows.piece(after, to, rowsAtOnce);
      for (const [, key] of piece) this.#show(matterOfKey(key), position);
      const last = piece.at(-1);
      if (last === undefined || piece.length < rowsAtOnce) break;
      after = last;
      await setImmediate();
    }
    this.#toWorkOut = null;
  }

  #changeObject({ streamId, position }: ProjectedEvent, to: (owner: ObjectOwner) => ObjectOwner): void {
    this.#objects.change(streamId, position, to);
    this.#showObject(streamId, position, 0);
  }

  /** Its findings and their look-backs, and those of the objects that were merged into it. */
  #showObject(objectId: string, position: number, depth: number): void {
    if (depth > longestChain) return;
    for (const matter of this.#rows.ofObject(objectId)) this.#show(matter, position);
    for (const { id } of this.#mergedInto.all(objectId) as { id: string }[]) this.#showObject(id, position, depth + 1);
  }

  #amendEvaluation({ streamId, position }: ProjectedEvent, departmentId: string | null | undefined): void {
    if (departmentId === undefined) return;
    this.#evaluations.change(streamId, position, (state) => ({ ...state, departmentId }));
    const owner = this.#evaluations.get(streamId);
    if (owner !== null) for (const matter of this.#rows.ofObject(owner.objectId)) this.#show(matter, position);
  }

  /** The same fold that decisions stand on, so that a list never says what the sweep would not. */
  #changeFinding({ event, streamId, position }: ProjectedEvent): void {
    const known = evolveFinding(this.#finding(streamId) ?? initialFinding, event as FindingEvent);
    if (known.status === 'none') return;
    this.#put({ kind: 'finding', known }, position);
    if (known.lookBacks.length > 0) this.#put({ kind: 'look-back', known }, position);
    this.#holds.judge(streamId, known);
  }

  #changePolicy({ event, streamId, position }: ProjectedEvent): void {
    const before = this.#rows.get({ kind: 'policy-change', id: streamId })?.matter;
    const state = before?.kind === 'policy-change' ? before.known : initialPolicyChange;
    const known = evolvePolicyChange(state, event as PolicyChangeEvent);
    if (known.status !== 'none') this.#put({ kind: 'policy-change', known }, position);
  }

  #finding(id: string): KnownFinding | null {
    const matter = this.#rows.get({ kind: 'finding', id })?.matter;
    return matter?.kind === 'finding' ? matter.known : null;
  }

  #changeChase({ event, streamId, position }: ProjectedEvent, kind: Matter['kind']): void {
    const before = this.#rows.get({ kind, id: streamId });
    if (before === null) return;
    const chase = evolveChase(before.chase, event as ChaseEvent);
    const stepKey = 'stepKey' in event.data ? event.data.stepKey : null;
    const step = chase.steps.find((one) => one.stepKey === stepKey);
    if (step !== undefined) this.#rows.showStep({ kind, id: streamId }, step);
    this.#put(before.matter, position, chase);
  }

  #put(matter: KnownMatter, position: number, said?: Chase['chase']): void {
    const chase = { matter, chase: said ?? this.#rows.get(matterOf(matter))?.chase ?? initialChase };
    const state = this.#stateOf(chase);
    this.#rows.put(state, chase, matter.kind === 'policy-change' ? null : matter.known.finding.objectId);
    this.#rows.show(state, position);
  }

  #show(matter: Matter, position: number): void {
    const chase = this.#rows.get(matter);
    if (chase !== null) this.#rows.show(this.#stateOf(chase), position);
  }

  #stateOf(chase: Chase) {
    const { matter } = chase;
    const owner = matter.kind === 'policy-change' ? ownerOfPolicy(matter) : this.#ownerOf(matter.known);
    const ladder = chooseLadder(ladderQuestion(matter, owner.departmentId), this.#settings.ladders);
    return reminderOf(chase, owner, { ladder, calendar: this.#settings.calendar });
  }

  /** Who answers now: what the object says, also after it was merged into another one; else what was said when it was evaluated. */
  #ownerOf({ finding, commitment }: KnownFinding): Owner {
    const { objectId, unitId, evaluationId } = finding;
    let object = this.#objects.get(objectId);
    const objectName = object?.name ?? objectId;
    for (let step = 0; object?.mergedInto && step < longestChain; step++) {
      object = this.#objects.get(object.mergedInto) ?? object;
    }
    return {
      objectId,
      objectName,
      unitId: object?.unitId ?? unitId,
      departmentId: object?.departmentId ?? this.#evaluations.get(evaluationId)?.departmentId ?? null,
      responsiblePersonId: commitment?.responsible.personId ?? null,
    };
  }
}

/** The office that was told to carry it out; which department is above it is asked when it is told. */
function ownerOfPolicy({ known }: Extract<KnownMatter, { readonly kind: 'policy-change' }>): Owner {
  const { objectId, title } = known.proposed;
  return { objectId, objectName: title, unitId: officeOf(known), departmentId: null, responsiblePersonId: null };
}
