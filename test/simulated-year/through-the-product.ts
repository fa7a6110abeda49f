import type { OperationId, RequestOf } from '@bihuan/contract';
import { localOperator } from '@bihuan/domain';
import type { Embedded } from '@bihuan/standalone';
import type { Deed, Project } from './deeds.ts';
import { forSerious } from './ladders.ts';

type Call = Embedded['call'];
type Body<Id extends OperationId> = RequestOf<Id> extends { readonly body: infer Said } ? Said : never;

/** The deeds of a script done with the product's operations, and the script's names for what the product calls by id. */
export interface Doing {
  /** Sets the ladder for serious findings, and registers who there is, who receives what, and what is evaluated. */
  setUp(projects: readonly Project[]): Promise<void>;
  carryOut(deed: Deed): Promise<void>;
  /** `unit 5`, `department 市教育局`, `finding 20.1`, …. Throws Error for an id that it was not given. */
  nameOf(id: string): string;
}

/** Where somebody receives mail, by what the script calls them. */
export const mailboxOf = (name: string): string =>
  `${encodeURIComponent(name).replaceAll('%', '').toLowerCase()}@bihuan.example`;

export function throughTheProduct(call: Call): Doing {
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  const department = new Map<string, string>();
  /** Who answers for a finding, by finding. */
  const responsible = new Map<string, { readonly personId: string } | typeof byRole>();
  /** The request for more time that waits for its answer, by finding. */
  const asked = new Map<string, string>();

  const context = { principal: localOperator, correlationId: 'simulated-year' };
  const idOf = (name: string): string => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`the script has not made ${name}`);
    return id;
  };
  const make = async <Id extends OperationId>(name: string, id: Id, body: Body<Id>): Promise<void> => {
    const made = (await call(id, { body } as RequestOf<Id>, context)) as { readonly id: string };
    ids.set(name, made.id);
    names.set(made.id, name);
  };
  const on = async <Id extends OperationId>(name: string, id: Id, body: Body<Id>) =>
    call(id, { params: { id: idOf(name) }, body } as RequestOf<Id>, context);

  const register = (name: string) =>
    make(`person ${name}`, 'registerPerson', { name: `${name} 经办人（示例）`, mail: mailboxOf(name) });

  /** One person for everything that goes to an organisation, or to a post of the bureau. */
  const receives = async (name: string, organisationId: string, post: Body<'fillPost'>['post']): Promise<void> => {
    await register(name);
    const body = { post, personId: idOf(`person ${name}`), from: '2024-12-30' };
    await call('fillPost', { params: { id: organisationId }, body }, context);
  };

  const setUp = async (projects: readonly Project[]): Promise<void> => {
    const ladder = {
      id: 'serious',
      name: { zh: '示例：从严', en: 'Strict (sample)' },
      when: { severities: ['serious' as const] },
      order: 10,
      steps: forSerious.map(({ to, ...step }) => ({ ...step, to: [...to] })),
    };
    await call('setLadder', { body: ladder }, context);
    for (const post of ['head-of-finance', 'budget-office'] as const) await receives(post, 'finance-bureau', post);
    for (const name of new Set(projects.map((project) => project.department))) {
      await make(`department ${name}`, 'registerOrganisation', { name, kind: 'department' });
      await receives(`department ${name}`, idOf(`department ${name}`), 'contact');
    }
    for (const project of projects) {
      const { sequence, name, unit } = project;
      department.set(`unit ${sequence}`, `department ${project.department}`);
      const departmentId = idOf(`department ${project.department}`);
      await make(`unit ${sequence}`, 'registerOrganisation', { name: unit, kind: 'unit', parentId: departmentId });
      await receives(`unit ${sequence}`, idOf(`unit ${sequence}`), 'contact');
      await register(`responsible ${sequence}`);
      const belonging = { unitId: idOf(`unit ${sequence}`), departmentId };
      const kind = project.kind as Body<'registerObject'>['kind'];
      await make(`project ${sequence}`, 'registerObject', { name, kind, ...belonging });
      await make(`evaluation ${sequence}`, 'openEvaluation', {
        objectId: idOf(`project ${sequence}`),
        fundYear: 2023,
        evaluationYear: 2024,
        applyToYear: 2025,
        ...belonging,
      });
    }
  };

  const carryOut = async (deed: Deed): Promise<void> => {
    if (deed.kind === 'assign') {
      const unit = `unit ${deed.toUnitOf}`;
      await on(`project ${deed.project}`, 'assignObject', {
        unitId: idOf(unit),
        departmentId: idOf(department.get(unit) ?? ''),
        reason: '示例：职能划转',
      });
      return;
    }
    if (deed.kind === 'stand-in') {
      const { of, by, from, until } = deed;
      await on(`person ${of}`, 'appointDeputy', { deputyId: idOf(`person ${by}`), from, until });
      return;
    }
    if (deed.kind === 'merge') {
      const into = idOf(`unit ${deed.intoUnitOf}`);
      await on(`unit ${deed.unitOf}`, 'mergeOrganisation', { into, reason: '示例：机构改革' });
      return;
    }
    const finding = `finding ${deed.finding}`;
    const day = deed.on;
    switch (deed.kind) {
      case 'raise': {
        const { category, class: ofClass, severity, due } = deed;
        return make(finding, 'raiseFinding', {
          evaluationId: idOf(`evaluation ${deed.project}`),
          description: `示例问题${deed.finding}`,
          category,
          class: ofClass,
          severity,
          dueDate: due as Body<'raiseFinding'>['dueDate'],
        });
      }
      case 'commit':
        responsible.set(finding, deed.responsible === null ? byRole : { personId: idOf(`person ${deed.responsible}`) });
        await on(finding, 'makeCommitment', {
          measures: deed.measures.map(({ id, due }) => ({ text: `示例措施${id}`, dueDate: due })),
          responsible: responsible.get(finding) ?? byRole,
          on: day,
        });
        return;
      case 'amend':
        await on(finding, 'amendCommitment', {
          measures: deed.measures.map(({ id, due }) => ({ measureId: id, text: `示例措施${id}`, dueDate: due })),
          responsible: responsible.get(finding) ?? byRole,
          on: day,
          reason: '示例：提前完成',
        });
        return;
      case 'progress':
        await on(finding, 'reportProgress', { measureId: deed.measure, percent: deed.percent, on: day });
        return;
      case 'ask': {
        const { measures: measureIds, until } = deed;
        const said = { measureIds: [...measureIds], until, reason: '示例：设备到货推迟', on: day };
        asked.set(finding, (await on(finding, 'requestExtension', said)).extensionId);
        return;
      }
      case 'grant':
      case 'decline': {
        const extensionId = asked.get(finding) ?? '';
        const decision =
          deed.kind === 'grant'
            ? { decision: 'grant' as const, extensionId, until: deed.until, on: day }
            : { decision: 'decline' as const, extensionId, reason: '示例：理由不充分', on: day };
        await on(finding, 'decideExtension', decision);
        return;
      }
      case 'hand-in':
        await on(finding, 'submitCompletion', { claim: 'complete', on: day });
        return;
      case 'return':
        await on(finding, 'returnCompletion', { reasons: ['示例：佐证材料不全'], on: day });
        return;
      case 'close':
        await on(finding, 'verifyCompletion', { kind: deed.as, reason: '示例：现场核查', rating: 'largely', on: day });
        return;
      case 'reopen':
        await on(finding, 'reopenFinding', {
          reason: '示例：回头看发现反弹',
          survives: deed.keepsCommitment ? ['commitment'] : [],
          dueDate: deed.due,
          on: day,
        });
        return;
      case 'withdraw':
        await on(finding, 'withdrawFinding', { reason: '示例：复核后问题不成立' });
        return;
    }
  };

  const nameOf = (id: string): string => {
    const name = names.get(id);
    if (name === undefined) throw new Error(`nothing of the script has the id ${id}`);
    return name;
  };
  return { setUp, carryOut, nameOf };
}

const byRole = { role: '被评价单位项目负责人（示例）' };
