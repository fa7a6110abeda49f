import type { IncomingFiles, OperationId, OutputOf, RequestOf } from '@bihuan/contract';
import { localOperator, type Principal, Refused, type Role, type Scope } from '@bihuan/domain';
import { openEmbedded, readSettings } from '@bihuan/standalone';
import { pino } from 'pino';
import type { Named } from './input-naming.ts';

export const fiscalYear = 2025;

/** Somebody who is nothing but this, within nothing but this. */
export const as = (role: Role, scope: Scope): Principal => ({
  id: `${role}-of-${scope.kind === 'jurisdiction' ? 'everything' : scope.id}`,
  kind: 'account',
  grants: [{ role, scope }],
});

export const inOrganisation = (id: string): Scope => ({ kind: 'organisation', id });
export const onObject = (id: string): Scope => ({ kind: 'object', id });
export const everywhere: Scope = { kind: 'jurisdiction' };

/** The demonstration, opened in this process. */
export async function openedDemo(folder: string) {
  const settings = readSettings({ BIHUAN_DATA: folder });
  const embedded = await openEmbedded({ settings, log: pino({ level: 'silent' }), feedsHere: true });
  await embedded.projections.waitFor((await embedded.store.head()) ?? 0n, { timeoutMs: 30_000 });
  const callAs = async <Id extends OperationId>(
    principal: Principal,
    id: Id,
    input: RequestOf<Id>,
  ): Promise<OutputOf<Id>> => embedded.call(id, input, { principal, correlationId: 'test' });
  const ask = <Id extends OperationId>(id: Id, input: RequestOf<Id>) => callAs(localOperator, id, input);
  const cast = await castOf(ask);
  return { ...embedded, callAs, ask, cast, thingsOf: (whose: Belongings) => thingsOf(ask, whose) };
}
export type OpenedDemo = Awaited<ReturnType<typeof openedDemo>>;

type Ask = <Id extends OperationId>(id: Id, input: RequestOf<Id>) => Promise<OutputOf<Id>>;

/** Two objects of different units of different departments, with what belongs to each. */
async function castOf(ask: Ask) {
  const { items: objects } = await ask('listObjects', { query: { limit: 1000 } });
  const { items: findings } = await ask('listFindings', { query: { limit: 1000 } });
  const { items: evaluations } = await ask('listEvaluations', { query: { limit: 1000 } });
  const { items: organisations } = await ask('listOrganisations', { query: { limit: 1000 } });
  const { items: letters } = await ask('listLetters', { query: { limit: 1000 } });
  const { items: evidence } = await ask('listEvidence', { query: { limit: 1000 } });
  const belongings = (object: (typeof objects)[number]) => {
    const { id, name, unitId, departmentId } = object;
    if (unitId === null || departmentId === null) throw new Error(`${name} is nobody's`);
    return {
      object,
      unitId,
      departmentId,
      evaluation: evaluations.find(({ objectId }) => objectId === id),
      findings: findings.filter(({ objectId }) => objectId === id),
      lineId: `${fiscalYear}-${id}`,
    };
  };
  const withFindings = objects.map(belongings).filter((one) => one.findings.length > 0);
  const [own] = withFindings;
  const foreign = withFindings.find(({ departmentId }) => departmentId !== own?.departmentId);
  if (own === undefined || foreign === undefined) throw new Error('the demonstration has not two departments');
  return { own, foreign, objects, findings, evaluations, organisations, letters, evidence };
}

type Belongings = Awaited<ReturnType<typeof castOf>>['own'];

async function* pieces(bytes: Uint8Array) {
  yield bytes;
}

const asFiles = (bytes: Uint8Array): IncomingFiles => ({
  announcedBytes: null,
  async *[Symbol.asyncIterator]() {
    yield pieces(bytes);
  },
});

const file = (name: string) => Buffer.from(`%PDF-1.4\n% ${name}\n%%EOF\n`);

/** One of each kind of thing that is somebody's: what the demonstration has none of is made. */
async function thingsOf(ask: Ask, { object, unitId, evaluation, findings, lineId }: Belongings): Promise<Named> {
  const [finding] = findings;
  if (finding === undefined || evaluation === undefined) throw new Error(`${object.name} was not evaluated`);
  const { items: posts } = await ask('listPosts', { query: { organisationId: unitId } });
  const on = '2025-03-03' as never;
  const drafted = await ask('draftLetter', {
    body: { kind: 'rectification', findingIds: [finding.id], recipientOrganisationIds: [unitId], on },
  });
  const letter = { id: drafted.id };
  await ask('signOffLetter', { params: letter, body: { by: { role: '分管领导' }, on } as never });
  await ask('issueLetter', { params: letter, body: { on } as never });
  const policy = await ask('proposePolicyChange', {
    body: {
      title: `${object.name}：完善`,
      kind: 'improve',
      objectId: object.id,
      content: '完善',
      grounds: { evaluationIds: [evaluation.id] },
      on,
    } as never,
  });
  const uploaded = file(object.id);
  await ask('attachEvidence', {
    params: { id: finding.id },
    body: { files: [{ name: '佐证.pdf' }] },
    files: asFiles(uploaded),
  });
  const { items: files, position } = await ask('listFindingEvidence', { params: { id: finding.id }, query: {} });
  const hash = files.at(-1)?.hash ?? '';
  await ask('getPolicyChange', {
    params: { id: policy.id },
    query: { after: policy.position ?? position ?? undefined },
  });
  return {
    object: object.id,
    organisation: unitId,
    evaluation: evaluation.id,
    finding: finding.id,
    'allocation-line': lineId,
    letter: drafted.id,
    'policy-change': policy.id,
    person: posts[0]?.personId,
    evidence: hash,
    'cited-evidence': { hash, name: '佐证.pdf' },
    subject: { kind: 'object', id: object.id },
    'subject-year': `${fiscalYear}-object-${object.id}`,
    'thing-of-object': finding.id,
    'reminder-step': `${finding.id}~0~2025-03-31~5`,
    recipient: { kind: 'organisation', organisationId: unitId },
  };
}

/** The code with which something is refused; null when it is carried out. */
export async function refusalOf(doing: Promise<unknown>): Promise<string | null> {
  try {
    await doing;
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}
