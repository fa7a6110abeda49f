import type { DemoProjects } from './projects.ts';
import { type Chapter, chapter, command, idOf, type StoryStep } from './story-step.ts';

/** The project whose grade is 差 and whose budget rose all the same, and from which a policy change follows. */
const contradicted = 30;

/** What was done with a bad outcome, and what was done against it: a policy change, and a budget that rose. All of it is made up (示例). */
export function useOfResults({ projects, applyToYear }: DemoProjects): readonly Chapter[] {
  const project = projects.find(({ sequence }) => sequence === contradicted);
  if (project === undefined) return [];
  const approved = Math.round((project.currentBudget * 1.08) / 10_000) * 10_000;
  const object = `object ${contradicted}`;
  const policy = 'policy change';
  return [
    chapter('2025-02-25', [
      command('budget approved', 'approveBudget', (made) => ({
        params: { id: `${applyToYear}-object-${idOf(made, object)}` },
        body: { amount: approved, on: '2025-02-24', documentNumber: '示例财预〔2025〕4号', sample: ['amount', 'on'] },
      })),
    ]),
    chapter('2025-03-12', [
      command(
        policy,
        'proposePolicyChange',
        (made) => ({
          body: {
            title: `完善${project.name}的资金管理办法（示例）`,
            kind: 'improve',
            objectId: idOf(made, object),
            content: '示例：资金按实际完成的工作量分期拨付，未达到绩效目标的部分不予拨付。',
            basis: '示例：评价结果为差，资金拨付与绩效目标脱节',
            officeId: idOf(made, `department ${project.department}`),
            grounds: { evaluationIds: [idOf(made, `evaluation ${contradicted}`)] },
            on: '2025-03-12',
            sample: ['title', 'content', 'basis', 'on'],
          },
        }),
        policy,
      ),
    ]),
    chapter('2025-03-27', [adopted(policy, project.department)]),
  ];
}

const adopted = (policy: string, department: string): StoryStep =>
  command('policy change adopted', 'adoptPolicyChange', (made) => ({
    params: { id: idOf(made, policy) },
    body: {
      reason: '示例：局长办公会审定',
      documentNumber: '示例财绩〔2025〕8号',
      officeId: idOf(made, `department ${department}`),
      dueDate: '2025-12-31',
      on: '2025-03-27',
    },
  }));
