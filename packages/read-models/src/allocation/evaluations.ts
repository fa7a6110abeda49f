import type { BihuanEvent } from '@bihuan/domain';
import { countFinding, openedEvaluation } from './evaluation-changes.ts';
import type { FindingChange } from './findings.ts';
import type { KnownEvaluation, KnownObject, KnownThings } from './known.ts';

type DataOf<Type extends BihuanEvent['type']> = Extract<BihuanEvent, { readonly type: Type }>['data'];

/** An object whose line of a year is to be worked out again. */
export interface TouchedObject {
  readonly objectId: string;
  readonly fiscalYear: number;
}

/** Objects and their evaluations as they are known; each change says whose lines it touches. */
export class Evaluations {
  readonly #things: KnownThings;

  constructor(things: KnownThings) {
    this.#things = things;
  }

  register(
    id: string,
    { name, unitId, departmentId, policyArea, sample }: DataOf<'ObjectRegistered'>,
    assignedBy: string,
  ): void {
    const assigned = { unitId, departmentId, policyArea, sample, assignedBy };
    this.#things.set('object', id, { name, ...assigned, evaluationIds: [], stoodFor: [] });
  }

  open(id: string, data: DataOf<'EvaluationOpened'>, eventId: string): void {
    const object = this.#things.get('object', data.objectId);
    if (object !== undefined) {
      object.evaluationIds.push(id);
      this.#things.set('object', data.objectId, object);
    }
    this.#things.set('evaluation', id, openedEvaluation(data, eventId));
  }

  changeObject(objectId: string, members: Partial<KnownObject>): readonly TouchedObject[] {
    const object = this.#things.get('object', objectId);
    if (object === undefined) return [];
    this.#things.set('object', objectId, { ...object, ...members });
    return [...this.#yearsOf(object)].map((fiscalYear) => ({ objectId, fiscalYear }));
  }

  /** Its grade is an earlier one for the years that follow. */
  change(id: string, change: (evaluation: KnownEvaluation) => void): readonly TouchedObject[] {
    const evaluation = this.#things.get('evaluation', id);
    if (evaluation === undefined) return [];
    change(evaluation);
    this.#things.set('evaluation', id, evaluation);
    const { objectId, fiscalYear } = evaluation;
    const object = this.#things.get('object', objectId);
    const isAlone = object === undefined || object.evaluationIds.length < 2;
    const later = isAlone ? [] : [...this.#yearsOf(object)].filter((year) => year > fiscalYear);
    return [fiscalYear, ...later].map((year) => ({ objectId, fiscalYear: year }));
  }

  /** One of its findings counts in another way from now on. */
  count(change: FindingChange, eventId: string): readonly TouchedObject[] {
    return this.change(change.to.evaluationId, (evaluation) => countFinding(evaluation, change, eventId));
  }

  #yearsOf({ evaluationIds }: KnownObject): ReadonlySet<number> {
    return new Set(
      evaluationIds.map((id) => this.#things.get('evaluation', id)?.fiscalYear).filter((year) => year !== undefined),
    );
  }
}
