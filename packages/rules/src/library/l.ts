import { below, between, from, is, rowOf, ruleSetOf, tableOf } from './parts.ts';

const graded = (grade: string) => [{ kind: 'grade', is: grade }] as const;

/** The scale of the source report: half-open bands, so that every score has one grade; what was not submitted has the lowest. */
export const l = ruleSetOf(
  ['四级评价标准', 'The scale of four grades'],
  [
    tableOf('scale', ['等级标准', 'Scale'], 'first', [
      rowOf('not-submitted', { notSubmitted: is(true) }, ['未按时提交的为差', 'Not submitted: 差'], graded('差')),
      rowOf('excellent', { score: from(90) }, ['90分以上为优', 'From 90 on: 优'], graded('优')),
      rowOf('good', { score: between(80, 90) }, ['80分以上、不满90分为良', '80 to below 90: 良'], graded('良')),
      rowOf('fair', { score: between(60, 80) }, ['60分以上、不满80分为中', '60 to below 80: 中'], graded('中')),
      rowOf('poor', { score: below(60) }, ['不满60分为差', 'Below 60: 差'], graded('差')),
    ]),
  ],
);
