import type { Grant } from '@bihuan/domain';
import { type DemoProjects, unitKey } from './projects.ts';
import { accountOf } from './story-actors.ts';
import { by, type CommandStep, command, idOf, type Made, type StoryStep, shownProject } from './story-step.ts';

type Scope = (made: Made) => Grant['scope'];
const everywhere: Scope = () => ({ kind: 'jurisdiction' });

/** As in every bureau, whoever sets up the machine lets in the first administrator, who lets in everybody else. */
export const firstAccount = (): StoryStep =>
  by('local-operator', account('administrator', '管理员（示例）', null, everywhere));

/** Sample accounts, one for each role. Nobody knows their passwords: they are chosen on the page of the demonstration. */
export const accountsOfBureau = (): readonly StoryStep[] =>
  (
    [
      ['budget-office', '预算科', 'person budget-office'],
      ['performance-office', '绩效科', 'person performance-office'],
      ['head-of-finance', '财政局负责人', 'person head-of-finance'],
      ['business-office', '业务科', null],
      ['auditor', '审计人员', null],
    ] as const
  ).map(([role, name, person]) => account(role, `${name}（示例）`, person, everywhere));

/** Of a project whose result has left something to put right: its unit has work to do, its department something to look after. */
export function accountsOfUnits({ projects }: DemoProjects): readonly StoryStep[] {
  const chosen = projects.find(({ sequence }) => sequence === shownProject);
  if (chosen === undefined) return [];
  const { sequence, unit, department } = chosen;
  const key = unitKey(chosen);
  const organisation =
    (name: string): Scope =>
    (made) => ({ kind: 'organisation', id: idOf(made, name) });
  return [
    account(
      'supervising-department',
      `${department}（示例）`,
      `person department ${department}`,
      organisation(`department ${department}`),
    ),
    account('evaluated-unit', `${unit}（示例）`, `person ${key}`, organisation(key)),
    account('third-party', '第三方机构甲（示例）', null, (made) => ({
      kind: 'object',
      id: idOf(made, `object ${sequence}`),
    })),
  ];
}

const account = (role: Grant['role'], name: string, person: string | null, scope: Scope): CommandStep =>
  command(
    `account ${role}`,
    'openAccount',
    (made) => ({
      body: {
        ...(person === null ? { person: { name } } : { personId: idOf(made, person) }),
        signInName: `demo-${role}`,
        roles: [{ role, scope: scope(made), reason: '示例' }],
        sample: ['signInName', 'roles'],
      },
    }),
    accountOf(role),
  );
