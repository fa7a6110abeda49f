import { definitionInSecondForm, proposalInSecondForm } from '../rule-set/first-form.ts';
import type { JsonObject } from './envelope.ts';
import { type BihuanEvent, eventDefinitions } from './registry.ts';

/** Turns the data of one version of an event into that of the next. Pure. */
export type Upcaster = (data: JsonObject) => JsonObject;

/** The current version of each type, and how to get there from every older one ever shipped. */
export interface EventVersions {
  readonly current: ReadonlyMap<string, number>;
  /** By type, then by the version it starts from. */
  readonly upcasters: ReadonlyMap<string, ReadonlyMap<number, Upcaster>>;
}

/** Thrown away by nobody: an event of a newer release, kept in the log and skipped by this one. */
export interface UnknownEvent {
  readonly unknown: true;
  readonly type: string;
  readonly version: number;
}

interface Written {
  readonly type: string;
  readonly version: number;
  readonly data: JsonObject;
}

/** Until version 1 nothing in it could be marked as made up. */
const withSample: Upcaster = (data) => ({ ...data, sample: [] });

/** A later version knows more kinds of what the event is about (steps of an import, flags, messages); those before are what they were. */
const unchanged: Upcaster = (data) => data;

/** Until version 2 every import was one of outcomes. */
const aboutOutcomes: Upcaster = (data) => ({ ...data, about: 'outcomes' });

/** Until version 2 a term was always stated as a day. */
const withStatedDay: Upcaster = (data) => ({ ...data, term: null });

/** Until version 3 rows that were left out were only counted. */
const skippedRowsUnknown: Upcaster = (data) => ({ ...data, skippedRows: null });

/** Until version 2 a rule set had one table and knew percentages only. The hash stays that of what was adopted. */
const withTables: Upcaster = (data) => ({
  ...data,
  definition: definitionInSecondForm(data['definition'] as JsonObject),
});

/** Until version 2 of a decision one row made a proposal. */
const withMatches: Upcaster = (data) => ({ ...data, proposal: proposalInSecondForm(data['proposal'] as JsonObject) });

/** Until version 2 an upload was for no finding in particular. */
const forNoFinding: Upcaster = (data) => ({ ...data, findingId: null });

/** Until version 2 findings alone were chased; a ladder that did not say for what is for whatever is chased. */
const forEveryMatter: Upcaster = (data) => ({ ...data, when: { matters: null, ...(data['when'] as JsonObject) } });

/** Until version 2 no letter was about a policy change. */
const aboutNoPolicyChange: Upcaster = (data) => ({
  ...data,
  about: { policyChangeIds: [], ...(data['about'] as JsonObject) },
});

/** What this release has shipped. A new version of an event adds its upcaster here and a stored sample in `samples/`. */
export const shippedVersions: EventVersions = {
  current: new Map(eventDefinitions.map(({ type, version }) => [type, version])),
  upcasters: new Map([
    ['SelfEvaluationRecorded', new Map([[1, withSample]])],
    [
      'ImportPlanned',
      new Map([
        [1, aboutOutcomes],
        [2, skippedRowsUnknown],
      ]),
    ],
    [
      'ImportStepsPlanned',
      new Map([
        [1, unchanged],
        [2, unchanged],
      ]),
    ],
    ['FindingRaised', new Map([[1, withStatedDay]])],
    ['RuleSetDrafted', new Map([[1, withTables]])],
    ['RuleSetAdopted', new Map([[1, withTables]])],
    ['AdjustmentConfirmed', new Map([[1, withMatches]])],
    ['AdjustmentFilledIn', new Map([[1, withMatches]])],
    ['AdjustmentOverridden', new Map([[1, withMatches]])],
    ['FindingReopened', new Map([[1, withStatedDay]])],
    ['EvidenceReceived', new Map([[1, forNoFinding]])],
    ['SubjectFlagged', new Map([[1, unchanged]])],
    ['LadderSet', new Map([[1, forEveryMatter]])],
    ['LetterDrafted', new Map([[1, aboutNoPolicyChange]])],
    ['MessageComposed', new Map([[1, unchanged]])],
  ]),
};

/**
 * An event as this release understands it. Nothing is validated again: it was when it was written, and its hash says it is unchanged;
 * fields this release does not know stay where they are. Throws Error where an upcaster is missing (a fault of the release).
 */
export function upcast(stored: Written, versions: EventVersions = shippedVersions): BihuanEvent | UnknownEvent {
  const current = versions.current.get(stored.type);
  if (current === undefined || stored.version > current) {
    return { unknown: true, type: stored.type, version: stored.version };
  }
  let { data } = stored;
  for (let version = stored.version; version < current; version++) {
    const step = versions.upcasters.get(stored.type)?.get(version);
    if (step === undefined) throw new Error(`no upcaster for ${stored.type} from version ${version}`);
    data = step(data);
  }
  return { type: stored.type, data } as unknown as BihuanEvent;
}

export const isUnknown = (event: BihuanEvent | UnknownEvent): event is UnknownEvent => 'unknown' in event;
