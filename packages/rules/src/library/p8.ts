import { below, from, is, rowOf, ruleSetOf, tableOf } from './parts.ts';

const graded = (grade: string) => [{ kind: 'grade', is: grade }] as const;

/** The grade by score and rank; accident and dishonesty cap it. */
export const p8 = ruleSetOf(
  ['按得分和名次评定等级', 'Grade by score and rank'],
  [
    tableOf('grade', ['等级评定', 'Grade'], 'first', [
      rowOf(
        'given',
        { gradeGivenByHigherLevel: is('优良'), accident: is(false), dishonesty: is(false) },
        ['省级已评为优良的不再评价，直接认定', 'Graded 优良 by the province: without local evaluation'],
        graded('优良'),
      ),
      rowOf('failed', { score: below(60) }, ['60分以下不合格', 'Below 60: 不合格'], graded('不合格')),
      rowOf(
        'accident',
        { accident: is(true) },
        ['当年发生重大事故的不得评为优良', 'Serious accident: may not be 优良'],
        graded('合格'),
      ),
      rowOf(
        'dishonesty',
        { dishonesty: is(true) },
        ['当年有失信行为的不得评为优良', 'Dishonesty: may not be 优良'],
        graded('合格'),
      ),
      rowOf(
        'top',
        { score: from(80), withinQuota: is(true) },
        ['80分以上且在前20%以内的优良', '80 or more and within the top 20 %: 优良'],
        graded('优良'),
      ),
      rowOf('passed', { score: from(60) }, ['其余60分以上的合格', 'Others from 60 on: 合格'], graded('合格')),
    ]),
  ],
);
