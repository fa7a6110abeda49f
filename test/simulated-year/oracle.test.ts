import { statutoryCalendar } from '@bihuan/statutory-calendar';
import { describe, expect, it } from 'vitest';
import { dayAfter, firstDayKnown, isWorked, lastDayKnown, workingDay } from './calendar-2025.ts';
import type { Day, Deed, Project } from './deeds.ts';
import type { IssuedStep } from './expected.ts';
import { oracle } from './oracle.ts';

describe('the calendar typed in by hand', () => {
  it('is the published one on every day that the year touches', () => {
    for (let day = firstDayKnown; day <= lastDayKnown; day = dayAfter(day)) {
      const published = statutoryCalendar.get(Number(day.slice(0, 4)));
      const has = (days: readonly string[] = []) => days.includes(day);
      const isWeekend = ['Sat', 'Sun'].includes(new Date(`${day}T00:00:00Z`).toUTCString().slice(0, 3));
      expect([day, isWorked(day)]).toEqual([
        day,
        has(published?.makeUpDays) || !(isWeekend || has(published?.daysOff)),
      ]);
    }
  });

  it.each([
    // Monday 30 June 2025; the week before it and the six after it have no holiday.
    ['2025-06-30', -5, '2025-06-23'],
    ['2025-06-30', 1, '2025-07-01'],
    ['2025-06-30', 5, '2025-07-07'],
    ['2025-06-30', 15, '2025-07-21'],
    ['2025-06-30', 30, '2025-08-11'],
    // Over the National Day, with the Sunday before it and the Saturday after it worked.
    ['2025-09-30', -5, '2025-09-24'],
    ['2025-09-30', 1, '2025-10-09'],
    ['2025-09-30', 5, '2025-10-14'],
    // Over the Spring Festival.
    ['2025-01-24', 5, '2025-02-07'],
    ['2025-02-08', -5, '2025-01-26'],
    // A due day that nobody works.
    ['2025-10-04', 1, '2025-10-09'],
    ['2025-10-04', -5, '2025-09-25'],
  ])('%s and %i working days are %s', (from, n, day) => {
    expect(workingDay(from, n)).toBe(day);
  });
});

const project = (sequence: number): Project => ({
  sequence,
  name: `示例项目${sequence}`,
  kind: 'project',
  grade: '良',
  unit: `单位${sequence}`,
  department: `部门${sequence}`,
});
const year = { first: '2025-01-01', last: '2025-12-31' };

const raised = (due: Day | null, finding = 'a', number = 1): Deed => ({
  kind: 'raise',
  on: '2025-05-12',
  finding,
  project: number,
  category: '项目管理',
  class: 'by-stages',
  severity: 'moderate',
  due,
});
const deed = <Kind extends Deed['kind']>(
  on: Day,
  kind: Kind,
  more: Omit<Extract<Deed, { kind: Kind }>, 'on' | 'kind' | 'finding'>,
) => ({ on, kind, finding: 'a', ...more }) as unknown as Deed;
const promise = (on: Day, ...due: readonly Day[]) =>
  deed(on, 'commit', { measures: due.map((day, at) => ({ id: String(at + 1), due: day })), responsible: null });

const expected = (deeds: readonly Deed[], isDownOn: readonly Day[] = []) =>
  oracle({ projects: [project(1), project(2)], deeds }, { ...year, isDownOn: new Set(isDownOn) });
const inShort = ({ on, offset, standsFor }: IssuedStep) =>
  standsFor.length === 0 ? `${on} ${offset}` : `${on} ${offset} for ${standsFor.join(' ')}`;
const stepsOf = (deeds: readonly Deed[], isDownOn: readonly Day[] = []) => expected(deeds, isDownOn).steps.map(inShort);
/** Who is told of each step. */
function receivers(deeds: readonly Deed[]): string[][] {
  const { steps, messages } = expected(deeds);
  const tells = ({ offset }: IssuedStep) => messages.filter((one) => one.steps.some((step) => step.offset === offset));
  return steps.map((step) => tells(step).map(({ to }) => to));
}

const whole = ['2025-06-23 -5', '2025-07-01 1', '2025-07-07 5', '2025-07-21 15', '2025-08-11 30'];

describe('the oracle', () => {
  it('climbs the whole ladder for a unit that stays silent', () => {
    const { steps, passed } = expected([raised('2025-06-30')]);
    expect(steps.map(inShort)).toEqual(whole);
    expect(passed).toEqual([{ on: '2025-07-01', finding: 'a', dueDate: '2025-06-30' }]);
    expect(steps.map(({ form }) => form)).toEqual(['message', 'message', 'letter', 'letter', 'letter']);
    expect(receivers([raised('2025-06-30')])).toEqual([
      ['unit 1'],
      ['unit 1'],
      ['unit 1', 'department 部门1'],
      ['unit 1', 'department 部门1', 'head-of-finance'],
      ['unit 1', 'department 部门1', 'budget-office', 'head-of-finance'],
    ]);
  });

  it('chases nobody without a due day, nor what is done or withdrawn', () => {
    expect(expected([raised(null)])).toEqual({ steps: [], passed: [], withdrawn: [], messages: [] });
    expect(stepsOf([raised('2025-06-30'), deed('2025-06-20', 'withdraw', {})])).toEqual([]);
    const fixed = [deed('2025-06-20', 'hand-in', {}), deed('2025-07-10', 'close', { as: 'rectified' })];
    expect(expected([raised('2025-06-30'), ...fixed])).toEqual({ steps: [], passed: [], withdrawn: [], messages: [] });
  });

  it('goes by the last day promised', () => {
    const [, ...rest] = whole;
    const deeds = [raised('2025-06-30'), promise('2025-06-24', '2025-05-30', '2025-06-29')];
    // The notice was for the term; by the promise it comes again, for another day.
    expect(stepsOf(deeds)).toEqual(['2025-06-23 -5', '2025-06-24 -5', '2025-06-30 1', '2025-07-04 5', ...plusDue29]);
    expect(stepsOf([raised('2025-06-30'), promise('2025-06-24', '2025-06-30', '2025-05-30')]).slice(1)).toEqual(rest);
  });
  /** 15 and 30 working days after Sunday 29 June. */
  const plusDue29 = ['2025-07-18 15', '2025-08-08 30'];

  it('waits while more time is asked for, and goes on with the highest step reached', () => {
    const asked = [
      promise('2025-05-20', '2025-06-30'),
      deed('2025-06-27', 'ask', { measures: ['1'], until: '2025-08-29' }),
    ];
    const declined = deed('2025-07-09', 'decline', {});
    expect(stepsOf([raised('2025-06-30'), ...asked, declined])).toEqual([
      '2025-06-23 -5',
      '2025-07-09 5 for 1',
      '2025-07-21 15',
      '2025-08-11 30',
    ]);
    const granted = deed('2025-07-09', 'grant', { until: '2025-07-31' });
    expect(
      expected([raised('2025-06-30'), ...asked, granted]).steps.map((step) => [step.dueDate, inShort(step)]),
    ).toEqual([
      ['2025-06-30', '2025-06-23 -5'],
      ['2025-07-31', '2025-07-24 -5'],
      ['2025-07-31', '2025-08-01 1'],
      ['2025-07-31', '2025-08-07 5'],
      ['2025-07-31', '2025-08-21 15'],
      ['2025-07-31', '2025-09-11 30'],
    ]);
  });

  it('waits while the office has it, and goes on when it is returned', () => {
    const deeds = [raised('2025-06-30'), promise('2025-05-20', '2025-06-30'), deed('2025-06-26', 'hand-in', {})];
    const { steps, passed } = expected([...deeds, deed('2025-07-22', 'return', {})]);
    expect(steps.map(inShort)).toEqual(['2025-06-23 -5', '2025-07-22 15 for 1 5', '2025-08-11 30']);
    expect(passed.map(({ on }) => on)).toEqual(['2025-07-22']);
  });

  it('sends no step twice for a due day that is moved away and back', () => {
    const due = (on: Day, day: Day) => deed(on, 'amend', { measures: [{ id: '1', due: day }] });
    const deeds = [
      raised('2025-06-30'),
      promise('2025-05-20', '2025-06-30'),
      due('2025-06-24', '2025-06-25'),
      deed('2025-06-24', 'ask', { measures: ['1'], until: '2025-06-30' }),
      deed('2025-06-25', 'grant', { until: '2025-06-30' }),
    ];
    expect(stepsOf(deeds)).toEqual(whole);
    const amendedAlone = expected(deeds.slice(0, 3)).steps.map((step) => `${step.dueDate} ${inShort(step)}`);
    expect(amendedAlone.slice(0, 3)).toEqual([
      '2025-06-30 2025-06-23 -5',
      '2025-06-25 2025-06-24 -5',
      '2025-06-25 2025-06-26 1',
    ]);
  });

  it('starts anew after a look-back, by the new term', () => {
    const over = [deed('2025-06-20', 'hand-in', {}), deed('2025-06-27', 'close', { as: 'rectified' })];
    const again = (keepsCommitment: boolean) => deed('2025-09-01', 'reopen', { keepsCommitment, due: '2025-09-30' });
    const start = [raised('2025-06-30'), promise('2025-05-20', '2025-06-25'), ...over];
    const climbed = [
      '2025-06-18 -5',
      '2025-09-24 -5',
      '2025-10-09 1',
      '2025-10-14 5',
      '2025-10-28 15',
      '2025-11-18 30',
    ];
    expect(stepsOf([...start, again(true)])).toEqual(climbed);
    expect(stepsOf([...start, again(false)])).toEqual(climbed);
  });

  it('starts anew after a look-back that leaves the day as it was, also when the ladder had come to its end', () => {
    const again = deed('2025-09-15', 'reopen', { keepsCommitment: true, due: null });
    const deeds = [
      raised('2025-06-30'),
      promise('2025-05-20', '2025-06-30'),
      deed('2025-09-01', 'close', { as: 'not-rectified' }),
    ];
    expect(stepsOf([...deeds, again])).toEqual([...whole, '2025-09-15 30 for -5 1 5 15']);
  });

  it('goes by the ladder for serious findings, on the due day itself too, though nobody works on it', () => {
    const serious = { ...raised('2025-06-28'), severity: 'serious' } as Deed;
    expect(stepsOf([serious])).toEqual([
      '2025-06-16 -10',
      '2025-06-25 -3',
      '2025-06-28 0',
      '2025-07-01 2',
      '2025-07-11 10',
      '2025-07-29 22',
    ]);
  });

  it('turns on the due day to whoever the commitment names, and to the unit where it names nobody', () => {
    const serious = { ...raised('2025-06-30'), severity: 'serious' } as Deed;
    const measures = [{ id: '1', due: '2025-06-30' }];
    const onTheDay = (deeds: readonly Deed[]) =>
      expected(deeds)
        .messages.filter(({ on }) => on === '2025-06-30')
        .map(({ to }) => to);
    const named = deed('2025-06-02', 'commit', { measures, responsible: 'responsible 1' });
    expect(onTheDay([serious, named])).toEqual(['responsible 1']);
    expect(onTheDay([serious, promise('2025-06-02', '2025-06-30')])).toEqual(['unit 1']);
    expect(onTheDay([serious])).toEqual(['unit 1']);
  });

  it('waits for the next working day where it is too late to send on the day of a step', () => {
    const late = { ...year, isLateOn: new Set(['2025-06-23']) };
    const { steps, messages } = oracle({ projects: [project(1), project(2)], deeds: [raised('2025-06-30')] }, late);
    expect([steps[0]?.on, messages[0]?.on]).toEqual(['2025-06-23', '2025-06-24']);
  });

  it('sends one step after an outage, with those that it stands for', () => {
    const outage = ['29', '30'].map((day) => `2025-06-${day}`);
    const firstWeek = ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2025-07-${day}`);
    const { steps, passed } = expected([raised('2025-06-30')], [...outage, ...firstWeek]);
    expect(steps.map(inShort)).toEqual(['2025-06-23 -5', '2025-07-08 5 for 1', '2025-07-21 15', '2025-08-11 30']);
    expect(passed.map(({ on }) => on)).toEqual(['2025-07-08']);
  });

  it.each<Deed>([
    { on: '2025-07-02', kind: 'assign', project: 1, toUnitOf: 2 },
    { on: '2025-07-02', kind: 'merge', unitOf: 1, intoUnitOf: 2 },
  ])('turns to the new owner and its department after $kind', (change) => {
    const told = receivers([raised('2025-06-30'), change]);
    expect(told.map((names) => names.slice(0, 2))).toEqual([
      ['unit 1'],
      ['unit 1'],
      ['unit 2', 'department 部门2'],
      ['unit 2', 'department 部门2'],
      ['unit 2', 'department 部门2'],
    ]);
  });

  it('goes to whoever stands in on the day, and once where that is somebody who receives it anyway', () => {
    const standIn = (of: string, by: string, from: Day, until: Day): Deed => ({
      on: '2025-06-02',
      kind: 'stand-in',
      of,
      by,
      from,
      until,
    });
    const told = receivers([
      raised('2025-06-30'),
      standIn('unit 1', 'unit 2', '2025-06-24', '2025-07-07'),
      standIn('head-of-finance', 'budget-office', '2025-08-11', '2025-08-11'),
    ]);
    expect(told).toEqual([
      ['unit 1'],
      ['unit 2'],
      ['unit 2', 'department 部门1'],
      ['unit 1', 'department 部门1', 'head-of-finance'],
      ['unit 1', 'department 部门1', 'budget-office'],
    ]);
  });

  it('sends on Monday what was issued on Saturday, or never if it is no longer due by then', () => {
    const deeds = [
      raised('2025-06-30'),
      promise('2025-05-20', '2025-06-30'),
      deed('2025-06-26', 'hand-in', {}),
      deed('2025-07-05', 'return', {}),
    ];
    const sentOn = (more: readonly Deed[]) =>
      expected([...deeds, ...more]).messages.map(({ on, steps }) => [on, steps[0]?.offset]);
    expect(stepsOf(deeds).slice(0, 3)).toEqual(['2025-06-23 -5', '2025-07-05 1', '2025-07-07 5']);
    expect(sentOn([]).slice(0, 4)).toEqual([
      ['2025-06-23', -5],
      ['2025-07-07', 1],
      ['2025-07-07', 5],
      ['2025-07-07', 5],
    ]);
    const again = [deed('2025-07-07', 'hand-in', {}), deed('2025-07-09', 'return', {})];
    expect(stepsOf([...deeds, ...again]).slice(0, 3)).toEqual(['2025-06-23 -5', '2025-07-05 1', '2025-07-09 5 for 1']);
    expect(expected([...deeds, ...again]).withdrawn).toEqual([
      { on: '2025-07-07', finding: 'a', dueDate: '2025-06-30', offset: 1 },
    ]);
  });

  it('puts what a recipient gets on a day into one digest, and leaves alone what escalates', () => {
    const { messages } = expected([raised('2025-06-30'), raised('2025-06-30', 'b'), raised('2025-07-14', 'c', 2)]);
    const of = (day: Day) =>
      messages
        .filter(({ on }) => on === day)
        .map(
          ({ to, kind, steps }) => `${to} ${kind} ${steps.map(({ finding, offset }) => finding + offset).join(' ')}`,
        );
    expect(of('2025-06-23')).toEqual(['unit 1 digest a-5 b-5']);
    expect(of('2025-06-24')).toEqual([]);
    // 7 July: the notice of c, and the letters about a and b.
    expect(of('2025-07-07').toSorted()).toEqual([
      'department 部门1 single a5',
      'department 部门1 single b5',
      'unit 1 single a5',
      'unit 1 single b5',
      'unit 2 digest c-5',
    ]);
  });
});
