import { financeBureau } from '@bihuan/domain';
import { type DemoProjects, unitKey } from './projects.ts';
import { command, idOf, type StoryStep } from './story-step.ts';

const since = '2024-09-24' as const;

/** People are named by what they do; mail to `.invalid` reaches nobody. */
const person = (key: string, name: string, title: string, mailbox: string): StoryStep =>
  command(
    `person ${key}`,
    'registerPerson',
    () => ({
      body: { name: `${name}（示例）`, title, mail: `${mailbox}@example.invalid`, sample: ['name', 'title', 'mail'] },
    }),
    `person ${key}`,
  );

type Post = 'contact' | 'performance-office' | 'budget-office' | 'leader-in-charge' | 'head-of-finance';

/** `at` is what the story calls the organisation; null for the finance bureau. */
const post = (key: string, at: string | null, held: Post): StoryStep =>
  command(`post ${key}`, 'fillPost', (made) => ({
    params: { id: at === null ? financeBureau : idOf(made, at) },
    body: { post: held, personId: idOf(made, `person ${key}`), from: since, isFirst: true, reason: '示例' },
  }));

const bureau = [
  ['performance-office', '绩效科经办人', '绩效科科员'],
  ['budget-office', '预算科经办人', '预算科科员'],
  ['leader-in-charge', '分管领导', '副局长'],
  ['head-of-finance', '财政局负责人', '局长'],
] as const;

/** Units that are no departments: those have somebody already. */
const unitsOf = ({ projects }: DemoProjects) => projects.filter(({ unit, department }) => unit !== department);
const departmentsOf = ({ projects }: DemoProjects) => [...new Set(projects.map(({ department }) => department))];

export const peopleOfBureau: readonly StoryStep[] = bureau.map(([held, name, title]) =>
  person(held, name, title, held),
);

/** Somebody at every unit and department, and in every post of the finance bureau, so that nothing is sent to nobody. */
export const people = (data: DemoProjects): readonly StoryStep[] => [
  ...departmentsOf(data).map((name, at) =>
    person(`department ${name}`, `${name}经办人`, '主管部门经办人', `department-${at + 1}`),
  ),
  ...unitsOf(data).map((project) =>
    person(unitKey(project), `${project.unit}经办人`, '单位经办人', `unit-${project.sequence}`),
  ),
];

export const posts = (data: DemoProjects): readonly StoryStep[] => [
  ...bureau.map(([held]) => post(held, null, held)),
  ...departmentsOf(data).map((name) => post(`department ${name}`, `department ${name}`, 'contact')),
  ...unitsOf(data).map((project) => post(unitKey(project), unitKey(project), 'contact')),
];
