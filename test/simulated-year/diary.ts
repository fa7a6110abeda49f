import { daysLater } from './calendar-2025.ts';
import type { Day, Deed } from './deeds.ts';

type OnFinding = Exclude<Deed, { readonly kind: 'raise' | 'assign' | 'merge' | 'stand-in' }>;
type More<Kind extends OnFinding['kind']> = Omit<
  Extract<OnFinding, { readonly kind: Kind }>,
  'on' | 'kind' | 'finding'
>;
type Raise = Extract<Deed, { readonly kind: 'raise' }>;

/** Nobody plans further: what would come later is not done. */
export const lastDay: Day = '2025-12-31';

/** What is done about one finding, one deed after the other; a day before the last deed becomes the day of that one. */
export class Diary {
  readonly deeds: Deed[];
  readonly raised: Raise;
  today: Day;
  #term: Day | null;
  #promised = new Map<string, Day>();

  constructor(raised: Raise) {
    this.raised = raised;
    this.deeds = [raised];
    this.today = raised.on;
    this.#term = raised.due;
  }

  /** The last day promised, or else the term; behaviours that have none begin by promising one. */
  get due(): Day {
    const due = [...this.#promised.values()].sort().at(-1) ?? this.#term;
    if (due === null) throw new Error(`${this.raised.finding} has no due day to act by`);
    return due;
  }
  get term(): Day | null {
    return this.#term;
  }
  get promised(): { readonly id: string; readonly due: Day }[] {
    return [...this.#promised].map(([id, due]) => ({ id, due }));
  }

  /** So many days after the last deed. */
  later(days: number): Day {
    return daysLater(this.today, days);
  }

  /** The measures are numbered from 1. Of every other project somebody answers for it by name. */
  commit(on: Day, days: readonly Day[]): void {
    const measures = days.map((due, at) => ({ id: String(at + 1), due }));
    const { project } = this.raised;
    const responsible = project % 2 === 1 ? `responsible ${project}` : null;
    if (this.#write(on, 'commit', { measures, responsible })) this.#promise(measures);
  }

  amend(on: Day, measures: readonly { readonly id: string; readonly due: Day }[]): void {
    if (this.#write(on, 'amend', { measures })) this.#promise(measures);
  }

  progress(on: Day, measure: string, percent: number): void {
    this.#write(on, 'progress', { measure, percent });
  }

  /** For every measure, or for the term where nothing is promised. */
  ask(on: Day, until: Day): void {
    this.#write(on, 'ask', { measures: [...this.#promised.keys()], until });
  }

  grant(on: Day, until: Day): void {
    if (!this.#write(on, 'grant', { until })) return;
    if (this.#promised.size === 0) this.#term = until;
    this.#promise([...this.#promised.keys()].map((id) => ({ id, due: until })));
  }

  decline = (on: Day): unknown => this.#write(on, 'decline', {});
  handIn = (on: Day): unknown => this.#write(on, 'hand-in', {});
  return = (on: Day): unknown => this.#write(on, 'return', {});
  close = (on: Day, as: More<'close'>['as']): unknown => this.#write(on, 'close', { as });
  withdraw = (on: Day): unknown => this.#write(on, 'withdraw', {});

  reopen(on: Day, due: Day | null, keepsCommitment: boolean): void {
    if (!this.#write(on, 'reopen', { keepsCommitment, due })) return;
    this.#term = due;
    if (!keepsCommitment) this.#promised.clear();
    for (const [id, day] of this.#promised) if (due !== null && day < due) this.#promised.set(id, due);
  }

  assign(on: Day, toUnitOf: number): void {
    const day = this.#notBefore(on);
    if (day <= lastDay) this.#add({ on: day, kind: 'assign', project: this.raised.project, toUnitOf });
  }

  #write<Kind extends OnFinding['kind']>(on: Day, kind: Kind, more: More<Kind>): boolean {
    const day = this.#notBefore(on);
    if (day > lastDay) this.today = day;
    else this.#add({ on: day, kind, finding: this.raised.finding, ...more } as Deed);
    return day <= lastDay;
  }

  #add(deed: Deed): void {
    this.today = deed.on;
    this.deeds.push(deed);
  }

  #notBefore = (on: Day): Day => (on < this.today ? this.today : on);

  #promise(measures: readonly { readonly id: string; readonly due: Day }[]): void {
    for (const { id, due } of measures) this.#promised.set(id, due);
  }
}
