import { type FactName, maxFen, type Problem, type RuleSetDefinition } from '@bihuan/domain';
import { factTypes } from '../fact-types.ts';
import type { Facts, FactValue } from '../facts.ts';
import { cellsOf, holds } from '../table/condition.ts';
import { mentionsOf } from '../table/match-key.ts';
import { walk } from '../table/walk.ts';

/** Beyond this many combinations only grades that no row admits at all are found. */
const combinationsTried = 20_000;

/** The grades for which some case is matched by no row, each with the first such case; for graded results only. */
export function gradeGaps(definition: RuleSetDefinition, grades: readonly string[]): readonly Problem[] {
  const others = mentionsOf(definition).filter(({ fact }) => fact !== 'grade');
  const choices = others.map((mentions) => ({ fact: mentions.fact, values: valuesToTry(mentions) }));
  const combinations = choices.reduce((product, { values }) => product * values.length, 1);
  return grades.flatMap((grade): readonly Problem[] => {
    const example =
      combinations * grades.length <= combinationsTried
        ? unmatchedCase(definition, grade, choices)
        : isAdmitted(definition, grade)
          ? null
          : 'grade';
    return example === null
      ? []
      : [{ code: 'rules.grade-gap', params: { grade, example }, where: { pointer: '/rows' } }];
  });
}

interface Choice {
  readonly fact: FactName;
  readonly values: readonly FactValue[];
}

/** One value of every kind that the table can tell apart; a graded result is a demonstrated one. */
function valuesToTry({ fact, points, texts }: ReturnType<typeof mentionsOf>[number]): readonly FactValue[] {
  const { type, words } = factTypes[fact];
  if (fact === 'notDemonstrated') return [false];
  if (type === 'boolean') return [true, false];
  if (words !== undefined) return words;
  if (type === 'string') return [...texts.keys(), unmentionedText(texts)];
  return numbersToTry(fact, points);
}

function unmentionedText(texts: ReadonlyMap<string, string>): string {
  let text = '…';
  while (texts.has(text)) text += '…';
  return text;
}

/** The mentioned numbers and one between each two, as far as the fact can have them: scores from 0 to 100, the others not negative. */
function numbersToTry(fact: FactName, points: readonly number[]): readonly FactValue[] {
  const highest = fact === 'score' ? 100 : maxFen;
  const step = fact === 'score' ? 0.01 : 1;
  const near = points.flatMap((point) => [point - step, point, point + step]).map((value) => Number(value.toFixed(2)));
  const possible = [0, ...near, highest].filter((value) => value >= 0 && value <= highest);
  return [...new Set(possible)];
}

/** The first combination that no row matches, as `fact = value, …`, or null. */
function unmatchedCase(definition: RuleSetDefinition, grade: string, choices: readonly Choice[]): string | null {
  const values = new Map<FactName, FactValue>([['grade', grade]]);
  const search = (depth: number): string | null => {
    const choice = choices[depth];
    if (choice === undefined) {
      const facts: Facts = Object.fromEntries([...values].map(([fact, value]) => [fact, { value, eventId: null }]));
      return 'noRow' in walk(definition, facts) ? inWords(values) : null;
    }
    for (const value of choice.values) {
      values.set(choice.fact, value);
      const found = search(depth + 1);
      if (found !== null) return found;
    }
    values.delete(choice.fact);
    return null;
  };
  return search(0);
}

const inWords = (values: ReadonlyMap<FactName, FactValue>): string =>
  [...values].map(([fact, value]) => `${fact} = ${value}`).join(', ');

const isAdmitted = (definition: RuleSetDefinition, grade: string): boolean =>
  definition.rows.some((row) =>
    cellsOf(row).every(({ fact, condition }) => fact !== 'grade' || holds(condition, grade)),
  );
