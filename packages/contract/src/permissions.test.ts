import { roles } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Operation, Permission } from './index.ts';
import { operations, permissions } from './index.ts';

const entries = Object.entries(permissions) as [keyof typeof permissions, Permission][];

describe('the permission table', () => {
  it('says of every operation who may call it, and of nothing else', () => {
    expect(Object.keys(permissions).sort()).toEqual(Object.keys(operations).sort());
    for (const [id, { roles: allowed }] of entries) expect([id, Object.keys(allowed).length > 0]).toEqual([id, true]);
  });

  it('lets an auditor read everything and change nothing', () => {
    for (const [id, { roles: allowed }] of entries)
      expect([id, allowed.auditor !== undefined]).toEqual([
        id,
        ofThemselves.includes(id) || (operations[id].kind === 'query' && !isOfTheirOwn(id)),
      ]);
  });

  it('lets an administrator see neither money nor findings', () => {
    for (const id of ['listAllocations', 'getLedger', 'listFindings', 'getTimeline', 'getEvidence'] as const)
      expect([id, (permissions[id].roles as Permission['roles']).administrator]).toEqual([id, undefined]);
  });

  it('lets a third party touch neither money nor what a unit answers for', () => {
    const touched = entries.filter(([id, { roles: allowed }]) => {
      return operations[id].kind === 'command' && allowed['third-party'] !== undefined && !ofThemselves.includes(id);
    });
    expect(touched.map(([id]) => id).sort()).toEqual([
      'attachEvidence',
      'completeStage',
      'recordOutcome',
      'storeEvidence',
    ]);
  });

  it('gives every role something to do', () => {
    for (const role of roles) expect(entries.some(([, { roles: allowed }]) => allowed[role] !== undefined)).toBe(true);
  });

  it.each(entries.filter(([, entry]) => Object.values(entry.roles).includes('scope')))(
    '%s: whatever its input is the id of has to be in scope, so that nobody reaches sideways by a member that was forgotten',
    (id, { names }) => {
      const { params, query, body, kind } = operations[id] as Operation;
      const named = new Set(names.map(({ at }) => at));
      // A filter of a list narrows what is seen; only an address and a body name what is touched.
      const parts = { params, body, ...(kind === 'command' && { query }) };
      const forgotten = Object.entries(parts)
        .flatMap(([part, schema]) => (schema === undefined ? [] : idsIn(z.toJSONSchema(schema, { io: 'input' }), part)))
        .filter((at) => !named.has(at) && !isPartOfNamed(at) && !isRule(id) && !isOwnView(id));
      expect(forgotten).toEqual([]);
    },
  );

  it('names only members that there are', () => {
    for (const [id, { names }] of entries) {
      const { params, query, body } = operations[id] as Operation;
      const there = Object.entries({ params, query, body }).flatMap(([part, schema]) =>
        schema === undefined ? [] : membersOf(z.toJSONSchema(schema, { io: 'input' }), part),
      );
      for (const { at } of names) expect(there).toContain(at);
    }
  });
});

/** Things inside of what is named already, which know no other: a measure of the finding, a hold of the line. */
const isPartOfNamed = (at: string) =>
  /\.(objectionId|disputeId|clawbackId|holdId|measureId|measureIds\[\]|extensionId|recordId|flagId)$/.test(at) ||
  // Whoever receives is named as a whole.
  at.startsWith('body.recipient.') ||
  at.startsWith('body.subject.') ||
  at === 'body.evidence[].hash' ||
  // A scale is written out where an evaluation is opened: its id is the name of a rule, not of a thing.
  at === 'body.gradeScale.id' ||
  at.endsWith('.responsible.personId');

/** Rules and ladders are the same for everybody. */
const isRule = (id: string) => /Rule|Ladder|Ceiling/.test(id);

/** Views are somebody's own, of no object and no organisation: the decision looks whose. */
const isOwnView = (id: string) => /^(save|withdraw)TableView$/.test(id);

/** What a person has for their own work only. */
const isOfTheirOwn = (id: string) => ['previewRanking', ...ofThemselves].includes(id);

/** Whoever is let in has a password, sessions and views of their own. */
const ofThemselves = ['changeOwnPassword', 'endOwnSessions', 'saveTableView', 'withdrawTableView'];

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

function membersOf(schema: object, at: string): string[] {
  const { properties = {}, items, anyOf = [], oneOf = [], allOf = [] } = schema as JsonSchema;
  const found = [
    ...Object.entries(properties).flatMap(([name, member]) => [`${at}.${name}`, ...membersOf(member, `${at}.${name}`)]),
    ...(typeof items === 'object' ? [`${at}[]`, ...membersOf(items, `${at}[]`)] : []),
    ...[...anyOf, ...oneOf, ...allOf].flatMap((one) => membersOf(one, at)),
  ];
  return [...new Set(found)];
}

const idsIn = (schema: object, at: string): string[] =>
  membersOf(schema, at).filter(
    (member) => /(\.id|Id|Ids\[\]|hash|\.into|repeatOf)$/.test(member) && !/Hash$/.test(member),
  );
