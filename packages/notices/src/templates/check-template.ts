import Handlebars from 'handlebars';
import { z } from 'zod';
import { type WordName, wordNames } from '../words.ts';

/**
 * Holds a template against the schema of its view. Handlebars itself says nothing of `{{#if mistyped}}` and `{{#each mistyped}}`: they
 * are silently empty. Here every name is looked up, also those of blocks, parts and parameters, and what is looked up is remembered, so
 * that what no template says can be told too.
 */
export interface Checked {
  readonly faults: readonly string[];
  /** Places of the view that the template looks at: `findings.dueDate`; arrays add nothing to the name. */
  readonly used: ReadonlySet<string>;
}

type Node = hbs.AST.Node & Record<string, unknown>;
interface Place {
  readonly schema: z.core.$ZodType;
  readonly name: string;
}
interface Scope {
  readonly here: Place;
  readonly outer: Scope | null;
  /** Names that are known not to be null here. */
  readonly sure: ReadonlySet<string>;
  readonly inEach: boolean;
}

const blocks = ['if', 'unless', 'each', 'with'];
const ofRows: readonly string[] = ['total', 'sum', 'count', 'any'] satisfies WordName[];
/** Words that say what a missing value is. */
const forMissing: readonly string[] = [
  'wan',
  'yi',
  'yuan',
  'day',
  'score',
  'word',
  'say',
  'gradeWord',
  'is',
] satisfies WordName[];

export function checkTemplate(text: string, view: z.core.$ZodType, parts: Readonly<Record<string, string>>): Checked {
  const faults: string[] = [];
  const used = new Set<string>();
  const fault = (what: string) => faults.push(what);

  const lookUp = (path: hbs.AST.PathExpression, scope: Scope): Place | null => {
    if (path.data) {
      if (!scope.inEach) fault(`@${path.parts.join('.')} outside of each`);
      if (!['index', 'last', 'first'].includes(String(path.parts[0]))) fault(`@${path.parts.join('.')} is unknown`);
      return null;
    }
    let base: Scope | null = scope;
    for (let up = 0; up < path.depth; up += 1) base = base?.outer ?? null;
    if (base === null) {
      fault(`${path.original} leads out of the view`);
      return null;
    }
    let place = base.here;
    for (const part of path.parts.map(String)) {
      const object = bare(place.schema);
      const member =
        object instanceof z.ZodObject && Object.hasOwn(object.shape, part) ? object.shape[part] : undefined;
      if (member === undefined) {
        fault(`${path.original} is not in the view (${place.name || 'top'})`);
        return null;
      }
      if (isNullable(place.schema) && !base.sure.has(place.name)) fault(`${path.original} may be within nothing`);
      place = { schema: member, name: place.name === '' ? part : `${place.name}.${part}` };
    }
    used.add(place.name);
    return place;
  };

  const value = (node: Node, scope: Scope): Place | null => {
    switch (node.type) {
      case 'PathExpression':
        return lookUp(node as unknown as hbs.AST.PathExpression, scope);
      case 'SubExpression':
        call(node as unknown as hbs.AST.SubExpression, scope);
        return null;
      default:
        return null;
    }
  };

  const call = ({ path, params, hash }: Pick<hbs.AST.SubExpression, 'path' | 'params' | 'hash'>, scope: Scope) => {
    const name = (path as hbs.AST.PathExpression).original;
    if (!(wordNames as readonly string[]).includes(name)) fault(`${name} is no word of words.ts`);
    if (hash !== undefined && hash.pairs.length > 0) fault(`${name} takes nothing by name`);
    const [first, ...others] = params as unknown as Node[];
    const place = first === undefined ? null : value(first, scope);
    for (const other of others) value(other, scope);
    if (ofRows.includes(name)) rowField(name, place, others[0]);
    for (const [index, param] of (params as unknown as Node[]).entries()) {
      if (param.type !== 'PathExpression' || forMissing.includes(name) || (name === 'count' && index === 2)) continue;
      const given = index === 0 ? place : null;
      if (given !== null && isNullable(given.schema) && !scope.sure.has(given.name)) {
        fault(`${name} is given ${given.name}, which may be nothing`);
      }
    }
    if (place !== null) rightKind(name, place);
  };

  /** The rows' field is named by a text; it is looked up like any other. */
  const rowField = (name: string, rows: Place | null, field: Node | undefined) => {
    const element = rows === null ? null : elementOf(rows.schema);
    if (rows === null || element === null || field?.type !== 'StringLiteral') {
      fault(`${name} takes rows and the name of a field`);
      return;
    }
    const object = bare(element);
    const member = String(field['value']);
    if (!(object instanceof z.ZodObject) || !Object.hasOwn(object.shape, member)) fault(`${name}: no field ${member}`);
    used.add(`${rows.name}.${member}`);
  };

  const rightKind = (name: string, { schema, name: where }: Place) => {
    const kind = kindOf(schema);
    if (['wan', 'yi', 'yuan'].includes(name) && kind !== 'number') fault(`${name} is given ${where}, no amount`);
    if (name === 'day' && kind !== 'day') fault(`day is given ${where}, no day`);
    if (['list', 'size', 'your'].includes(name) && elementOf(schema) === null)
      fault(`${name} is given ${where}, no list`);
  };

  const say = (node: hbs.AST.MustacheStatement, scope: Scope) => {
    if (!node.escaped) fault(`${nameOf(node.path)} is not escaped`);
    if (node.params.length > 0) {
      call(node as unknown as hbs.AST.SubExpression, scope);
      return;
    }
    const path = node.path as hbs.AST.PathExpression;
    const isPlain = path.depth === 0 && path.parts.length === 1 && !/^this/.test(path.original);
    if (isPlain && (wordNames as readonly string[]).includes(path.original))
      fault(`${path.original} is a word, not a value`);
    const place = lookUp(path, scope);
    if (place === null) return;
    if (isNullable(place.schema) && !scope.sure.has(place.name)) fault(`${place.name} may be nothing: ask with #if`);
    if (!['text', 'number'].includes(kindOf(place.schema))) fault(`${place.name} needs a word to be said`);
  };

  const block = (node: hbs.AST.BlockStatement, scope: Scope) => {
    const name = nameOf(node.path);
    const [asked] = node.params as unknown as Node[];
    if (!blocks.includes(name) || asked === undefined || node.params.length !== 1) {
      fault(`#${name} is no block that templates have`);
      return;
    }
    const place = value(asked, scope);
    const zero = node.hash?.pairs.some(({ key }) => key === 'includeZero') ?? false;
    const inner = innerScope(name, place, zero, scope);
    if (node.program !== undefined) program(node.program, inner);
    if (node.inverse !== undefined && node.inverse !== null) program(node.inverse, scope);
  };

  const innerScope = (name: string, place: Place | null, zero: boolean, scope: Scope): Scope => {
    if (place === null) {
      if (name === 'each' || name === 'with') fault(`#${name} takes a place of the view`);
      return scope;
    }
    const sure = new Set([...scope.sure, place.name]);
    const element = elementOf(place.schema);
    switch (name) {
      case 'each':
        if (element === null) fault(`#each is given ${place.name}, no list`);
        return { here: { schema: element ?? place.schema, name: place.name }, outer: scope, sure, inEach: true };
      case 'with':
        return { here: place, outer: scope, sure, inEach: scope.inEach };
      default:
        // Nought is a number that is stated, where it may also not be stated.
        if (kindOf(place.schema) === 'number' && isNullable(place.schema) && !zero && !startsAtOne(place.schema)) {
          fault(`#${name} ${place.name} takes 0 for nothing: includeZero=true`);
        }
        return { ...scope, sure: name === 'if' ? sure : scope.sure };
    }
  };

  const program = ({ body }: hbs.AST.Program, scope: Scope): void => {
    for (const node of body) {
      switch (node.type) {
        case 'ContentStatement':
        case 'CommentStatement':
          break;
        case 'MustacheStatement':
          say(node as hbs.AST.MustacheStatement, scope);
          break;
        case 'BlockStatement':
          block(node as hbs.AST.BlockStatement, scope);
          break;
        case 'PartialStatement': {
          const { name, params } = node as hbs.AST.PartialStatement;
          const part = parts[nameOf(name)];
          if (part === undefined || params.length > 0) fault(`there is no part ${nameOf(name)}`);
          else program(Handlebars.parse(part), scope);
          break;
        }
        default:
          fault(`${node.type} is nothing that templates have`);
      }
    }
  };

  program(Handlebars.parse(text), { here: { schema: view, name: '' }, outer: null, sure: new Set(), inEach: false });
  return { faults, used };
}

const nameOf = (path: unknown): string => String((path as { original: unknown }).original);

const isNullable = (schema: z.core.$ZodType): boolean => schema instanceof z.ZodNullable;
const bare = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodNullable ? bare(schema.unwrap()) : schema;
const elementOf = (schema: z.core.$ZodType): z.core.$ZodType | null => {
  const array = bare(schema);
  return array instanceof z.ZodArray ? array.element : null;
};
const startsAtOne = (schema: z.core.$ZodType): boolean => !bareAccepts(schema, 0);
const bareAccepts = (schema: z.core.$ZodType, value: unknown): boolean => z.safeParse(bare(schema), value).success;

/** Told by what the schema takes, so that the domain's own schemas need no mark. */
function kindOf(schema: z.core.$ZodType): 'text' | 'number' | 'day' | 'other' {
  const inner = bare(schema);
  if (inner instanceof z.ZodNumber) return 'number';
  if (!(inner instanceof z.ZodString) && !(inner instanceof z.ZodURL)) return 'other';
  return bareAccepts(inner, '2025-06-30') && !bareAccepts(inner, 'x') ? 'day' : 'text';
}

/** Every place of a view that can be said: leaves, and terms that are one word in two languages. */
export function placesOf(schema: z.core.$ZodType, name = ''): readonly string[] {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) return placesOf(inner.element, name);
  if (!(inner instanceof z.ZodObject) || Object.keys(inner.shape).join() === 'zh,en') return [name];
  return Object.entries(inner.shape).flatMap(([member, of]) =>
    placesOf(of as z.core.$ZodType, name === '' ? member : `${name}.${member}`),
  );
}
