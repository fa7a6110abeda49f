import { daysLater } from './calendar-2025.ts';
import type { Diary } from './diary.ts';
import type { Random } from './random.ts';

/** How somebody who has a finding to rectify goes about it, from the day on which it is raised. */
export type Behaviour = (diary: Diary, random: Random) => void;

/** One or two measures within the term; without one, a day of the unit's own choice. */
const promises: Behaviour = (diary, random) => {
  const on = diary.later(random.int(0, 9));
  const { term } = diary;
  const last =
    term === null ? daysLater(on, random.int(20, 90)) : daysLater(term, -random.int(0, 3) * random.int(0, 6));
  const days = random.inPercent(40) ? [daysLater(last, -random.int(1, 30)), last] : [last];
  diary.commit(on, random.inPercent(30) ? days.toReversed() : days);
};

const isPromised = ({ promised }: Diary) => promised.length > 0;

/** Days after the due day, negative before it. */
const fromDue = (diary: Diary, days: number) => daysLater(diary.due, days);

const handsInAndIsClosed = (diary: Diary, random: Random, daysFromDue: number): void => {
  if (isPromised(diary) && random.inPercent(50)) {
    const measure = random.of(diary.promised).id;
    diary.progress(fromDue(diary, daysFromDue - random.int(1, 10)), measure, random.of([20, 50, 80, 100]));
  }
  diary.handIn(fromDue(diary, daysFromDue));
  diary.close(diary.later(random.int(0, 25)), random.inPercent(85) ? 'rectified' : 'continuing');
};

/** What follows where nothing else is said: some mend their ways, some do not. */
const goesOn: Behaviour = (diary, random) => {
  if (random.inPercent(45)) handsInAndIsClosed(diary, random, random.int(-10, 60));
};

const asksForMore = (diary: Diary, random: Random): void =>
  diary.ask(fromDue(diary, random.int(-12, 12)), fromDue(diary, random.int(15, 75)));

/** Named for the person who reads which of them were played. */
export const behaviours = {
  fixesEarly(diary, random) {
    promises(diary, random);
    handsInAndIsClosed(diary, random, -random.int(1, 25));
  },
  fixesOnTheDay(diary, random) {
    promises(diary, random);
    handsInAndIsClosed(diary, random, 0);
  },
  fixesLate(diary, random) {
    promises(diary, random);
    handsInAndIsClosed(diary, random, random.int(1, 70));
  },
  fixesAtOnce(diary, random) {
    if (diary.raised.class !== 'at-once' || diary.term === null) promises(diary, random);
    handsInAndIsClosed(diary, random, random.int(-20, 20));
  },
  getsMoreTime(diary, random) {
    if (random.inPercent(80) || diary.term === null) promises(diary, random);
    asksForMore(diary, random);
    const wanted = fromDue(diary, random.int(5, 60));
    diary.grant(diary.later(random.int(0, 20)), wanted);
    if (random.inPercent(40)) {
      asksForMore(diary, random);
      diary.grant(diary.later(random.int(0, 10)), fromDue(diary, random.int(5, 40)));
    }
    if (isPromised(diary)) goesOn(diary, random);
  },
  isRefusedMoreTime(diary, random) {
    promises(diary, random);
    asksForMore(diary, random);
    diary.decline(diary.later(random.int(0, 15)));
    goesOn(diary, random);
  },
  waitsLongForAnAnswer(diary, random) {
    promises(diary, random);
    asksForMore(diary, random);
    if (random.inPercent(20)) return;
    diary.decline(diary.later(random.int(30, 80)));
    goesOn(diary, random);
  },
  handsInWhileItAsks(diary, random) {
    promises(diary, random);
    asksForMore(diary, random);
    diary.handIn(diary.later(random.int(0, 10)));
    if (random.inPercent(50)) diary.return(diary.later(random.int(2, 15)));
    diary.decline(diary.later(random.int(2, 15)));
  },
  isSentBack(diary, random) {
    promises(diary, random);
    diary.handIn(fromDue(diary, random.int(-10, 25)));
    diary.return(diary.later(random.int(1, 30)));
    if (random.inPercent(50)) {
      diary.handIn(diary.later(random.int(1, 30)));
      diary.return(diary.later(random.int(1, 30)));
    }
    if (random.inPercent(70)) {
      diary.handIn(diary.later(random.int(1, 40)));
      diary.close(diary.later(random.int(1, 20)), 'rectified');
    }
  },
  staysSilent(diary, random) {
    if (random.inPercent(50)) promises(diary, random);
  },
  isClosedUnrectified(diary, random) {
    if (random.inPercent(50) || diary.term === null) promises(diary, random);
    diary.close(fromDue(diary, random.int(5, 60)), 'not-rectified');
  },
  isLookedBackOn(diary, random) {
    promises(diary, random);
    handsInAndIsClosed(diary, random, random.int(-20, 20));
    const on = diary.later(random.int(20, 90));
    const due = random.inPercent(15) ? null : daysLater(on, random.int(10, 60));
    diary.reopen(on, due, random.inPercent(50));
    if (random.inPercent(60) && !isPromised(diary)) promises(diary, random);
    if (isPromised(diary)) goesOn(diary, random);
  },
  /** The very day that was promised first comes back after it was given up. */
  movesItsDayAwayAndBack(diary, random) {
    promises(diary, random);
    const first = diary.due;
    const earlier = daysLater(first, -random.int(2, 15));
    const amended = diary.promised.map(({ id, due }) => (due < earlier ? { id, due } : { id, due: earlier }));
    diary.amend(daysLater(first, random.int(-14, 8)), amended);
    diary.ask(diary.later(random.int(0, 9)), first);
    diary.grant(diary.later(random.int(0, 9)), first);
    goesOn(diary, random);
  },
  isWithdrawn(diary, random) {
    if (random.inPercent(50) || diary.term === null) promises(diary, random);
    diary.withdraw(fromDue(diary, random.int(-12, 30)));
  },
} satisfies Readonly<Record<string, Behaviour>>;

/** Played once for a project: its other findings go with it. */
export function changesOwner(diary: Diary, random: Random, toUnitOf: number): void {
  if (diary.term === null || random.inPercent(50)) promises(diary, random);
  diary.assign(fromDue(diary, random.int(-8, 25)), toUnitOf);
  if (isPromised(diary)) goesOn(diary, random);
}
