import type { OperationId, RequestOf } from '@bihuan/contract';
import { type Chapter, chapter, command, idOf, type Made, type StoryStep } from './story-step.ts';

type OnLetter = Extract<OperationId, 'signOffLetter' | 'issueLetter' | 'receiveLetter' | 'voidLetter'>;
type Body<Id extends OnLetter> = NonNullable<RequestOf<Id>['body']>;
type Draft = NonNullable<RequestOf<'draftLetter'>['body']>;

const drafted = (letter: string, day: string, draft: (made: Made) => Omit<Draft, 'on'>): Chapter =>
  chapter(day, [
    command(`${letter} drafted`, 'draftLetter', (made) => ({ body: { ...draft(made), on: day } }), `letter ${letter}`),
  ]);

const step = <Id extends OnLetter>(
  letter: string,
  day: string,
  operation: Id,
  body: (made: Made) => Body<Id>,
): StoryStep =>
  command(`${letter} ${operation} ${day}`, operation, ((made: Made) => ({
    params: { id: idOf(made, `letter ${letter}`) },
    body: body(made),
  })) as unknown as Parameters<typeof command<Id>>[2]);

/** Signed off on one day and issued on the next one: a chapter has one letter, so that its number is the same each time it is told. */
const issued = (letter: string, signedOn: string, issuedOn: string): readonly Chapter[] => [
  chapter(signedOn, [
    step(letter, signedOn, 'signOffLetter', () => ({
      by: { role: '分管领导（示例）' },
      on: signedOn,
      note: '示例：同意印发',
    })),
  ]),
  chapter(issuedOn, [step(letter, issuedOn, 'issueLetter', () => ({ on: issuedOn }))]),
];

const feedback = (sequence: number) => (made: Made) => ({
  kind: 'feedback' as const,
  evaluationId: idOf(made, `evaluation ${sequence}`),
  objectionsBy: '2025-02-28',
  planBy: '2025-03-14',
});

/** Letters of one project each: what came out and its receipt, one that was void, what is to be put right, what is overdue. */
export const letters: readonly Chapter[] = [
  drafted('feedback 29', '2025-02-15', feedback(29)),
  ...issued('feedback 29', '2025-02-17', '2025-02-18'),
  chapter('2025-02-20', [
    step('feedback 29', '2025-02-20', 'receiveLetter', (made) => ({
      organisationId: idOf(made, 'unit 29'),
      on: '2025-02-20',
      how: 'signed-for' as const,
      note: '示例：送达回证已签收',
    })),
  ]),
  drafted('feedback 30', '2025-02-19', feedback(30)),
  ...issued('feedback 30', '2025-02-22', '2025-02-24'),
  chapter('2025-02-26', [
    step('feedback 30', '2025-02-26', 'voidLetter', () => ({
      reason: '示例：主送单位的名称有误，另行印发',
      on: '2025-02-26',
    })),
  ]),
  drafted('rectification 30', '2025-03-03', (made) => ({
    kind: 'rectification',
    findingIds: ['1', '2', '3'].map((number) => idOf(made, `finding 30 ${number}`)),
    planBy: '2025-03-21',
  })),
  ...issued('rectification 30', '2025-03-04', '2025-03-05'),
  drafted('reminder 30', '2025-08-08', (made) => ({
    kind: 'reminder',
    findingIds: [idOf(made, 'finding 30 2')],
    answerBy: '2025-08-22',
  })),
  ...issued('reminder 30', '2025-08-11', '2025-08-12'),
  // Not received yet: the unit whose desk is shown finds something to confirm.
  drafted('reminder 20', '2025-11-05', (made) => ({
    kind: 'reminder',
    findingIds: [idOf(made, 'finding 20 2')],
    answerBy: '2025-11-28',
  })),
  ...issued('reminder 20', '2025-11-06', '2025-11-07'),
];
