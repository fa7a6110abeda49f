import { dayAfter, workingDay } from './calendar-2025.ts';
import type { Day, Deed, Script } from './deeds.ts';
import { ladderFor, type Rung } from './ladders.ts';

export interface IssuedStep {
  readonly on: Day;
  readonly finding: string;
  readonly dueDate: Day;
  readonly offset: number;
  readonly kind: string;
  readonly form: 'message' | 'letter';
  /** Offsets of the steps below it that were never sent and that it stands for. */
  readonly standsFor: readonly number[];
  /** Whom the ladder names. */
  readonly roles: readonly string[];
  /** Who receives it on that day, each once: `unit 5`, `department 市教育局`, `head-of-finance`, `budget-office`. */
  readonly to: readonly string[];
}

export interface PassedDeadline {
  readonly on: Day;
  readonly finding: string;
  readonly dueDate: Day;
}

/** A digest holds every notice and first reminder of a recipient's day; a step that escalates comes alone. */
export interface Message {
  readonly on: Day;
  readonly to: string;
  readonly form: 'digest' | 'single';
  readonly steps: readonly { readonly finding: string; readonly dueDate: Day; readonly offset: number }[];
}

export interface Expected {
  readonly steps: readonly IssuedStep[];
  readonly passed: readonly PassedDeadline[];
  readonly messages: readonly Message[];
}

interface Finding {
  readonly name: string;
  readonly project: number;
  readonly rungs: readonly Rung[];
  term: Day | null;
  /** Measure by its number to the day promised now. */
  readonly promised: Map<string, Day>;
  /** The measures for which more time has been asked and not decided. */
  asked: readonly string[] | null;
  isWithOffice: boolean;
  isDone: boolean;
  /** `due day/offset` of what was sent or stood for. */
  readonly sent: Set<string>;
  readonly passed: Set<Day>;
}

/**
 * What a year of chasing comes to by the rules alone: every day first what people do, then one sweep over everything, unless the
 * sweep is down. It shares nothing with the product.
 */
export function oracle(
  script: Script,
  days: { readonly first: Day; readonly last: Day; readonly noSweepOn?: ReadonlySet<Day> },
): Expected {
  const findings = new Map<string, Finding>();
  const owner = new Map(script.projects.map(({ sequence }) => [sequence, sequence]));
  const department = new Map(script.projects.map((project) => [project.sequence, project.department]));
  const steps: IssuedStep[] = [];
  const passed: PassedDeadline[] = [];

  for (let today = days.first; today <= days.last; today = dayAfter(today)) {
    for (const deed of script.deeds) if (deed.on === today) carryOut(deed, findings, owner);
    if (days.noSweepOn?.has(today)) continue;
    for (const finding of findings.values()) {
      const dueDate = dueDay(finding);
      if (dueDate === null || finding.isDone || finding.isWithOffice || finding.asked !== null) continue;
      if (today > dueDate && !finding.passed.has(dueDate)) {
        finding.passed.add(dueDate);
        passed.push({ on: today, finding: finding.name, dueDate });
      }
      const reached = finding.rungs.filter(
        ({ offset }) => workingDay(dueDate, offset) <= today && !finding.sent.has(`${dueDate}/${offset}`),
      );
      const highest = reached.at(-1);
      if (highest === undefined) continue;
      for (const { offset } of reached) finding.sent.add(`${dueDate}/${offset}`);
      const { offset, kind, form } = highest;
      const standsFor = reached.slice(0, -1).map((rung) => rung.offset);
      const unit = owner.get(finding.project) ?? 0;
      const names = { unit: `unit ${unit}`, department: `department ${department.get(unit)}` };
      const meant = highest.to.map((role) => (role === 'unit' || role === 'department' ? names[role] : role));
      const to = [...new Set(meant.map((name) => standInOn(today, name, script.deeds)))];
      const about = { on: today, finding: finding.name, dueDate };
      steps.push({ ...about, offset, kind, form, standsFor, roles: highest.to, to });
    }
  }
  return { steps, passed, messages: messagesOf(steps) };
}

function carryOut(deed: Deed, findings: Map<string, Finding>, owner: Map<number, number>): void {
  if (deed.kind === 'assign') {
    owner.set(deed.project, deed.toUnitOf);
    return;
  }
  if (deed.kind === 'stand-in') return;
  if (deed.kind === 'merge') {
    for (const [project, unit] of owner) if (unit === deed.unitOf) owner.set(project, deed.intoUnitOf);
    return;
  }
  if (deed.kind === 'raise') {
    const { finding: name, project, due: term, severity } = deed;
    const rungs = ladderFor(severity);
    const nothing = { promised: new Map(), asked: null, isWithOffice: false, isDone: false };
    findings.set(name, { name, project, rungs, term, ...nothing, sent: new Set(), passed: new Set() });
    return;
  }
  const finding = findings.get(deed.finding);
  if (finding === undefined) throw new Error(`nobody has raised ${deed.finding}`);
  const { promised } = finding;
  if (deed.kind === 'commit' || deed.kind === 'amend') for (const { id, due } of deed.measures) promised.set(id, due);
  else if (deed.kind === 'ask') finding.asked = deed.measures;
  else if (deed.kind === 'decline') finding.asked = null;
  else if (deed.kind === 'grant') {
    for (const id of finding.asked ?? []) promised.set(id, deed.until);
    if (finding.asked?.length === 0) finding.term = deed.until;
    finding.asked = null;
  } else if (deed.kind === 'hand-in') finding.isWithOffice = true;
  else if (deed.kind === 'return') finding.isWithOffice = false;
  else if (deed.kind === 'close' || deed.kind === 'withdraw') finding.isDone = true;
  else if (deed.kind === 'reopen') {
    finding.isDone = finding.isWithOffice = false;
    finding.asked = null;
    finding.term = deed.due;
    // A look-back begins anew, or what has been through its whole ladder would be forgotten.
    finding.sent.clear();
    finding.passed.clear();
    if (!deed.keepsCommitment) promised.clear();
    for (const [id, due] of promised) if (deed.due !== null && due < deed.due) promised.set(id, deed.due);
  }
}

function standInOn(day: Day, name: string, deeds: readonly Deed[]): string {
  for (const deed of deeds) {
    if (deed.kind === 'stand-in' && deed.of === name && deed.on <= day && deed.from <= day && day <= deed.until) {
      return deed.by;
    }
  }
  return name;
}

/** The last day that is promised; the term where nothing is. */
const dueDay = ({ promised, term }: Finding): Day | null => [...promised.values()].sort().at(-1) ?? term;

function messagesOf(steps: readonly IssuedStep[]): Message[] {
  const messages: Message[] = [];
  for (const day of [...new Set(steps.map(({ on }) => on))]) {
    const ofDay = steps.filter(({ on }) => on === day);
    for (const to of [...new Set(ofDay.flatMap((step) => step.to))].sort()) {
      const own = ofDay.filter((step) => step.to.includes(to));
      const items = own.map(({ finding, dueDate, offset, form }) => ({ form, item: { finding, dueDate, offset } }));
      const digest = items.filter(({ form }) => form === 'message').map(({ item }) => item);
      if (digest.length > 0) messages.push({ on: day, to, form: 'digest', steps: digest });
      for (const { form, item } of items) {
        if (form === 'letter') messages.push({ on: day, to, form: 'single', steps: [item] });
      }
    }
  }
  return messages;
}
