import { dayAfter, isWorked, workingDay } from './calendar-2025.ts';
import type { Day, Deed, Script } from './deeds.ts';
import type { Expected, IssuedStep, Message, PassedDeadline, Step, YearOptions } from './expected.ts';
import { ladderFor, type Rung } from './ladders.ts';

interface Finding {
  readonly name: string;
  readonly project: number;
  readonly rungs: readonly Rung[];
  term: Day | null;
  /** Measure by its number to the day promised now. */
  readonly promised: Map<string, Day>;
  /** Who answers for it by name. */
  responsible: string | null;
  /** The measures for which more time has been asked and not decided. */
  asked: readonly string[] | null;
  isWithOffice: boolean;
  isDone: boolean;
  /** How often it was reopened. A look-back begins anew, or what has been through its whole ladder would be forgotten. */
  round: number;
  /** `round/due day/offset` of what was issued or stood for. */
  readonly issued: Set<string>;
  /** `round/due day`. */
  readonly passed: Set<string>;
}

interface Waiting {
  readonly finding: Finding;
  readonly round: number;
  readonly step: IssuedStep;
}

/**
 * What a year of chasing comes to by the rules alone: every day first what people do, then one sweep over everything, then what is
 * waiting is sent; no sweep and no sending while the scheduler is down, and no sending late in the evening, nor on a day off unless that
 * is wanted. It shares nothing with the product.
 */
export function oracle(script: Script, days: YearOptions): Expected {
  const findings = new Map<string, Finding>();
  const owner = new Map(script.projects.map(({ sequence }) => [sequence, sequence]));
  const department = new Map(script.projects.map((project) => [project.sequence, project.department]));
  const expected = {
    steps: [] as IssuedStep[],
    passed: [] as PassedDeadline[],
    withdrawn: [] as (Step & { on: Day })[],
  };
  const messages: Message[] = [];
  let waiting: Waiting[] = [];

  for (let today = days.first; today <= days.last; today = dayAfter(today)) {
    for (const deed of script.deeds) if (deed.on === today) carryOut(deed, findings, owner);
    if (days.isDownOn?.has(today)) continue;

    for (const finding of findings.values()) {
      const { name, round, issued } = finding;
      const dueDate = dueDay(finding);
      if (dueDate === null || !isChased(finding)) continue;
      if (today > dueDate && !finding.passed.has(`${round}/${dueDate}`)) {
        finding.passed.add(`${round}/${dueDate}`);
        expected.passed.push({ on: today, finding: name, dueDate });
      }
      const reached = finding.rungs.filter(
        ({ offset }) => workingDay(dueDate, offset) <= today && !issued.has(`${round}/${dueDate}/${offset}`),
      );
      const highest = reached.at(-1);
      if (highest === undefined) continue;
      for (const { offset } of reached) issued.add(`${round}/${dueDate}/${offset}`);
      const { offset, kind, form, to: roles } = highest;
      const standsFor = reached.slice(0, -1).map((rung) => rung.offset);
      const step = { on: today, finding: name, dueDate, offset, kind, form, standsFor, roles };
      expected.steps.push(step);
      waiting.push({ finding, round, step });
    }

    if ((!isWorked(today) && days.sendsOnDaysOff !== true) || days.isLateOn?.has(today)) continue;
    const told: Told[] = [];
    for (const { finding, round, step } of waiting) {
      const { finding: name, dueDate, offset, form } = step;
      if (isChased(finding) && finding.round === round && dueDay(finding) === dueDate) {
        const unit = owner.get(finding.project) ?? 0;
        const names: Record<string, string> = {
          unit: `unit ${unit}`,
          department: `department ${department.get(unit)}`,
          // Where nobody is named it is the unit's.
          'responsible-person': finding.responsible ?? `unit ${unit}`,
        };
        const meant = step.roles.map((role) => names[role] ?? role);
        const to = new Set(meant.map((who) => standInOn(today, who, script.deeds)));
        told.push({ step: { finding: name, dueDate, offset }, form, to });
      } else {
        // Nobody has received it: should it fall due again it is issued again, with what it stood for.
        for (const lower of [offset, ...step.standsFor]) finding.issued.delete(`${round}/${dueDate}/${lower}`);
        expected.withdrawn.push({ on: today, finding: name, dueDate, offset });
      }
    }
    messages.push(...messagesOf(told, today));
    waiting = [];
  }
  return { ...expected, messages };
}

const isChased = (finding: Finding) => !finding.isDone && !finding.isWithOffice && finding.asked === null;

function carryOut(deed: Deed, findings: Map<string, Finding>, owner: Map<number, number>): void {
  if (deed.kind === 'stand-in') return;
  if (deed.kind === 'assign') {
    owner.set(deed.project, deed.toUnitOf);
    return;
  }
  if (deed.kind === 'merge') {
    for (const [project, unit] of owner) if (unit === deed.unitOf) owner.set(project, deed.intoUnitOf);
    return;
  }
  if (deed.kind === 'raise') {
    const { finding: name, project, due: term, severity } = deed;
    const nothing = {
      promised: new Map(),
      responsible: null,
      asked: null,
      isWithOffice: false,
      isDone: false,
      round: 0,
    };
    const rungs = ladderFor(severity);
    findings.set(name, { name, project, rungs, term, ...nothing, issued: new Set(), passed: new Set() });
    return;
  }
  const finding = findings.get(deed.finding);
  if (finding === undefined) throw new Error(`nobody has raised ${deed.finding}`);
  const { promised } = finding;
  if (deed.kind === 'commit') finding.responsible = deed.responsible;
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
    finding.round += 1;
    if (!deed.keepsCommitment) {
      promised.clear();
      finding.responsible = null;
    }
    for (const [id, due] of promised) if (deed.due !== null && due < deed.due) promised.set(id, deed.due);
  }
}

/** The last day that is promised; the term where nothing is. */
const dueDay = ({ promised, term }: Finding): Day | null => [...promised.values()].sort().at(-1) ?? term;

/** Who receives what is meant for somebody on a day. */
function standInOn(today: Day, who: string, deeds: readonly Deed[]): string {
  for (const deed of deeds) {
    if (deed.kind !== 'stand-in' || deed.of !== who || deed.on > today) continue;
    if (deed.from <= today && today <= deed.until) return deed.by;
  }
  return who;
}

interface Told {
  readonly step: Step;
  readonly form: 'message' | 'letter';
  readonly to: ReadonlySet<string>;
}

function messagesOf(told: readonly Told[], on: Day): Message[] {
  const messages: Message[] = [];
  for (const to of new Set(told.flatMap((one) => [...one.to]))) {
    const own = told.filter((one) => one.to.has(to));
    const digest = own.filter(({ form }) => form === 'message').map(({ step }) => step);
    if (digest.length > 0) messages.push({ on, to, kind: 'digest', steps: digest });
    for (const { form, step } of own) if (form === 'letter') messages.push({ on, to, kind: 'single', steps: [step] });
  }
  return messages;
}
