import data from '../../services/standalone/src/demo/projects.json' with { type: 'json' };
import { behaviours, changesOwner } from './behaviours.ts';
import { daysLater } from './calendar-2025.ts';
import type { Day, Deed, Project, Script } from './deeds.ts';
import { Diary } from './diary.ts';
import { type Random, randomOf } from './random.ts';

type Raise = Extract<Deed, { readonly kind: 'raise' }>;

export interface PlayedScript extends Script {
  /** Which behaviour each project was given, by its sequence. */
  readonly behaviours: ReadonlyMap<number, string>;
}

const projects: readonly Project[] = data.projects.map(({ sequence, name, kind, grade, unit, department }) => ({
  sequence,
  name,
  kind,
  grade,
  unit,
  department,
}));

const changingOwner = 'changesOwner';

/** A year of the projects by a seed: every behaviour is played by some unit, and which one by which is left to chance. */
export function scriptOf(seed: number): PlayedScript {
  const random = randomOf(seed);
  const names = [...Object.keys(behaviours), changingOwner];
  const dealt = random.shuffled(projects.map((_, at) => names[at % names.length] as string));
  const played = new Map(projects.map(({ sequence }, at) => [sequence, dealt[at] as string]));
  const deeds = projects.flatMap(({ sequence }) => {
    const name = played.get(sequence) as string;
    return findingsOf(sequence, random).flatMap((raise, at): readonly Deed[] => {
      const diary = new Diary(raise);
      if (name !== changingOwner) behaviours[name as keyof typeof behaviours](diary, random);
      else if (at === 0) changesOwner(diary, random, otherThan(sequence, random));
      else behaviours.staysSilent(diary, random);
      return diary.deeds;
    });
  });
  const all = [...deeds, merger(deeds, random), ...standIns(random)];
  const byDay = all.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return { projects, deeds: byDay, behaviours: played };
}

/** What the report names, raised on one day, and what comes up in the course of the year. */
function findingsOf(project: number, random: Random): Raise[] {
  const reported = data.projects.find(({ sequence }) => sequence === project)?.findings ?? [];
  const ofReport = reported.map(
    ({ category, class: ofClass, severity, dueDate }, at): Raise => ({
      kind: 'raise',
      on: '2025-02-14',
      finding: `${project}.${at + 1}`,
      project,
      category: category.zh,
      class: ofClass as Raise['class'],
      severity: severity as Raise['severity'],
      due: dueDate,
    }),
  );
  const later = Array.from({ length: random.int(1, 2) }, (_, at): Raise => {
    const on = daysLater('2025-01-02', random.int(0, 320));
    return {
      kind: 'raise',
      on,
      finding: `${project}.${reported.length + at + 1}`,
      project,
      category: random.of(['项目管理', '资金使用', '绩效目标', '资产管理']),
      class: random.of(['at-once', 'by-stages', 'continuing']),
      severity: random.of(['minor', 'moderate', 'serious']),
      due: termFrom(on, random),
    };
  });
  return [...ofReport, ...later];
}

/** Days about which a calendar is easily wrong: within a holiday, on its edges, on a weekend that is worked. */
const awkward: readonly Day[] = [
  '2025-01-26',
  '2025-01-27',
  '2025-02-05',
  '2025-02-08',
  '2025-04-05',
  '2025-04-27',
  '2025-05-01',
  '2025-05-06',
  '2025-06-01',
  '2025-06-03',
  '2025-09-28',
  '2025-09-30',
  '2025-10-04',
  '2025-10-08',
  '2025-10-11',
  '2025-12-31',
  '2026-01-04',
  '2026-01-08',
];

function termFrom(on: Day, random: Random): Day | null {
  if (random.inPercent(10)) return null;
  if (random.inPercent(12)) return daysLater(on, random.int(-5, 6));
  const fitting = awkward.filter((day) => day > daysLater(on, 10) && day < daysLater(on, 180));
  if (fitting.length > 0 && random.inPercent(35)) return random.of(fitting);
  const due = daysLater(on, random.int(12, 130));
  return due > '2026-01-31' ? '2026-01-31' : due;
}

const otherThan = (project: number, random: Random): number =>
  random.of(projects.map(({ sequence }) => sequence).filter((sequence) => sequence !== project));

/** One unit becomes part of another of its department; none that a project has been given to, so that the two do not cross. */
function merger(deeds: readonly Deed[], random: Random): Deed {
  const given = new Set(deeds.map((deed) => (deed.kind === 'assign' ? deed.toUnitOf : 0)));
  const sisters = (project: Project) =>
    projects.filter(({ sequence, department }) => sequence !== project.sequence && department === project.department);
  const merging = random.of(projects.filter((one) => !given.has(one.sequence) && sisters(one).length > 0));
  const into = random.of(sisters(merging));
  const on = daysLater('2025-03-03', random.int(0, 200));
  return { on, kind: 'merge', unitOf: merging.sequence, intoUnitOf: into.sequence };
}

/** Holidays and illness: some units for some weeks, and the head of finance twice; nobody stands in who is away at the time. */
function standIns(random: Random): Deed[] {
  const standIn = (of: string, by: string, from: Day): Deed => ({
    on: daysLater(from, -random.int(0, 10)),
    kind: 'stand-in',
    of,
    by,
    from,
    until: daysLater(from, random.int(0, 40)),
  });
  const [away, present] = halves(random.shuffled(projects.map(({ sequence }) => `unit ${sequence}`)));
  const units = away
    .slice(0, 8)
    .map((of) => standIn(of, random.of(present), daysLater('2025-01-13', random.int(0, 330))));
  const ofHead = ['2025-05-06', '2025-08-04'].map((from) =>
    standIn('head-of-finance', 'budget-office', daysLater(from, random.int(0, 20))),
  );
  return [...units, ...ofHead];
}

const halves = <Value>(all: readonly Value[]): [Value[], Value[]] => [
  all.slice(0, all.length / 2),
  all.slice(all.length / 2),
];
