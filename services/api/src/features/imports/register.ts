import type { BihuanEvent, Outcome } from '@bihuan/domain';
import type { EventStore } from '@bihuan/event-store';
import type { KnownEvaluation, KnownObject, KnownOrganisation, Register } from '@bihuan/report-import';

/** What is on record about everything an import may touch, and what later work refers to. */
export interface FullRegister extends Register {
  readonly objects: readonly KnownObject[];
  readonly organisations: readonly (KnownOrganisation & { readonly parentId: string | null })[];
  readonly evaluations: readonly KnownEvaluation[];
  /** Findings that were raised and not withdrawn. */
  readonly findings: readonly { readonly id: string; readonly evaluationId: string; readonly unitId: string | null }[];
  /** Lines that somebody has decided. */
  readonly decided: readonly { readonly fiscalYear: number; readonly subjectId: string }[];
  /** By `<kind> <id>`: the commands that wrote to it. */
  readonly commands: ReadonlyMap<string, ReadonlySet<string>>;
}

interface RegisterParts {
  readonly store: Pick<EventStore, 'readAll'>;
  readonly jurisdiction: string;
}

const kinds = ['object', 'organisation', 'evaluation', 'finding', 'allocation'] as const;

/** Reads the log to its end: exact, behind nothing, at the price of one pass. */
export async function loadRegister({ store, jurisdiction }: RegisterParts): Promise<FullRegister> {
  const objects = new Map<string, KnownObject>();
  const organisations = new Map<string, FullRegister['organisations'][number]>();
  const evaluations = new Map<string, KnownEvaluation>();
  const findings = new Map<string, FullRegister['findings'][number]>();
  const decided = new Map<string, FullRegister['decided'][number]>();
  const commands = new Map<string, Set<string>>();
  const prefixes = kinds.map((kind) => `${jurisdiction}.${kind}~`);

  for await (const stored of store.readAll({ prefixes })) {
    const place = stored.stream.slice(jurisdiction.length + 1);
    const at = place.indexOf('~');
    const [kind, id] = [place.slice(0, at), place.slice(at + 1)];
    const revision = Number(stored.revision);
    const key = `${kind} ${id}`;
    commands.set(key, (commands.get(key) ?? new Set()).add(stored.metadata.commandId));
    const event = stored as unknown as BihuanEvent;
    if (kind === 'object') foldObject(objects, id, revision, event);
    else if (kind === 'organisation') foldOrganisation(organisations, id, event);
    else if (kind === 'evaluation') foldEvaluation(evaluations, id, revision, event);
    else if (event.type === 'FindingRaised') {
      findings.set(id, { id, evaluationId: event.data.evaluationId, unitId: event.data.unitId });
    } else if (event.type === 'FindingWithdrawn') findings.delete(id);
    else if (kind === 'allocation' && 'subjectId' in event.data) {
      decided.set(id, { fiscalYear: event.data.fiscalYear, subjectId: event.data.subjectId });
    }
  }
  return {
    objects: [...objects.values()],
    organisations: [...organisations.values()],
    evaluations: [...evaluations.values()],
    findings: [...findings.values()],
    decided: [...decided.values()],
    commands,
  };
}

function foldObject(objects: Map<string, KnownObject>, id: string, revision: number, event: BihuanEvent): void {
  if (event.type === 'ObjectRegistered') {
    const { name, code, kind, unitId, departmentId, policyArea } = event.data;
    const assignment = { unitId, departmentId, policyArea };
    objects.set(id, {
      id,
      revision,
      name,
      formerNames: [],
      code,
      kind,
      ...assignment,
      mergedInto: null,
      withdrawn: false,
    });
    return;
  }
  const known = objects.get(id);
  if (known === undefined) return;
  const changed = { ...known, revision };
  if (event.type === 'ObjectRenamed') {
    objects.set(id, { ...changed, name: event.data.name, formerNames: [...known.formerNames, known.name] });
  } else if (event.type === 'ObjectAssigned') {
    const { unitId, departmentId, policyArea } = event.data;
    objects.set(id, { ...changed, unitId, departmentId, policyArea });
  } else if (event.type === 'ObjectCoded') objects.set(id, { ...changed, code: event.data.code });
  else if (event.type === 'ObjectMerged') objects.set(id, { ...changed, mergedInto: event.data.into });
  else if (event.type === 'ObjectWithdrawn') objects.set(id, { ...changed, withdrawn: true });
  else objects.set(id, changed);
}

function foldOrganisation(
  organisations: Map<string, FullRegister['organisations'][number]>,
  id: string,
  event: BihuanEvent,
): void {
  if (event.type === 'OrganisationRegistered') {
    const { name, kind, parentId } = event.data;
    organisations.set(id, { id, name, formerNames: [], kind, parentId, mergedInto: null, withdrawn: false });
    return;
  }
  const known = organisations.get(id);
  if (known === undefined) return;
  if (event.type === 'OrganisationRenamed') {
    organisations.set(id, { ...known, name: event.data.name, formerNames: [...known.formerNames, known.name] });
  } else if (event.type === 'OrganisationMerged') organisations.set(id, { ...known, mergedInto: event.data.into });
  else if (event.type === 'OrganisationWithdrawn') organisations.set(id, { ...known, withdrawn: true });
}

function foldEvaluation(
  evaluations: Map<string, KnownEvaluation>,
  id: string,
  revision: number,
  event: BihuanEvent,
): void {
  if (event.type === 'EvaluationOpened') {
    const { evaluationId: _, objectKind: __, source: ___, sample: ____, ...data } = event.data;
    const nothingYet = { outcome: null, selfScore: null, selfGrade: null, confirmed: false, withdrawn: false };
    evaluations.set(id, { id, revision, ...data, ...nothingYet });
    return;
  }
  const known = evaluations.get(id);
  if (known === undefined) return;
  const changed = { ...known, revision };
  switch (event.type) {
    case 'EvaluationAmended': {
      const { reason: _, sample: __, ...details } = event.data;
      const stated = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
      evaluations.set(id, { ...changed, ...stated });
      return;
    }
    case 'OutcomeRecorded':
    case 'OutcomeRevised':
      evaluations.set(id, { ...changed, outcome: outcomeOf(event.data), confirmed: false });
      return;
    case 'SelfEvaluationRecorded':
      evaluations.set(id, { ...changed, selfScore: event.data.score, selfGrade: event.data.grade });
      return;
    case 'OutcomeConfirmed':
      evaluations.set(id, { ...changed, confirmed: true });
      return;
    case 'EvaluationWithdrawn':
      evaluations.set(id, { ...changed, withdrawn: true });
      return;
    default:
      evaluations.set(id, changed);
  }
}

const outcomeOf = ({
  score,
  grade,
  notDemonstrated,
  dimensions,
  gradeBasis,
  comment,
  evaluatedOn,
}: Outcome): Outcome => ({
  score,
  grade,
  notDemonstrated,
  dimensions,
  gradeBasis,
  comment,
  evaluatedOn,
});
