import type { z } from 'zod';
import type { IncomingFiles } from './files.ts';
import type { TableFormat } from './table-format.ts';

/** Words for people in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export const tags = [
  'objects',
  'organisations',
  'evaluations',
  'findings',
  'rule-sets',
  'allocations',
  'timeline',
  'imports',
  'calendars',
  'ladders',
  'evidence',
  'ledger',
  'notices',
  'persons',
  'reminders',
  'policy-changes',
  'budget',
  'rankings',
  'reports',
  'access-record',
  'accounts',
] as const;
export type Tag = (typeof tags)[number];

/** One operation of the API as data; its id is the key it is declared under. */
export interface OperationDeclaration {
  readonly method: 'get' | 'post' | 'patch';
  /** Whole path with `{name}` for each parameter. */
  readonly path: `/api/v1/${string}`;
  readonly tag: Tag;
  readonly summary: Words;
  /** A query changes nothing in the log; a command is refused while the past is shown. */
  readonly kind: 'query' | 'command';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly output: z.ZodType;
  /** HTTP status of success. */
  readonly status: 200 | 201;
  /** Whether `If-Match` with a revision is compared; leaving it out decides on whatever is there. */
  readonly ifMatch?: boolean;
  /** Whether `Idempotency-Key` makes a repetition find its own effect. */
  readonly idempotent?: boolean;
  /** Members of the body that are secrets: they are in no fingerprint, by which a short one could be guessed. */
  readonly secrets?: readonly string[];
  /** Most bytes of a body. Default 1,000,000. */
  readonly bodyLimitBytes?: number;
  /** Whether the bytes of a file may be sent as they are (`application/octet-stream`), the other members as query parameters. */
  readonly upload?: z.ZodObject;
  /**
   * Whether files come with the body (`multipart/form-data`): first the field `manifest`, the body as JSON, then a part `file` for each
   * file. The handler gets them as `files`, one after another, while they arrive.
   */
  readonly files?: true;
  /**
   * That the answer is a file: `output` is `fileAnswerSchema`, and HTTP sends its bytes, whole or in part. `saved`: whatever somebody brought,
   * never shown or carried out; `shown`: what we have written ourselves, which a browser may show; `table`: CSV or xlsx of our own, to be
   * saved.
   */
  readonly answersFile?: 'saved' | 'shown' | 'table';
  /**
   * That the same answer can be had as a table to be saved, by the query parameter `format` or by what is accepted: the operation at the
   * address below this one (`…/file`) then answers.
   */
  readonly asTable?: readonly TableFormat[];
  /** What a line is where the answer can be had while it is worked out, a line of JSON at a time (`Accept: application/x-ndjson`). */
  readonly streamsLines?: z.ZodType;
  /** Longest time, in seconds, until the caller is told that the outcome is not known here. Default 30. */
  readonly timeLimitSeconds?: number;
}

export type Operation<Id extends string = string> = OperationDeclaration & {
  readonly id: Id;
};

/** Gives each declaration its key as id. */
export function declareOperations<const Declared extends Record<string, OperationDeclaration>>(
  declared: Declared,
): {
  readonly [Id in keyof Declared & string]: Declared[Id] & { readonly id: Id };
} {
  return Object.fromEntries(Object.entries(declared).map(([id, operation]) => [id, { ...operation, id }])) as never;
}

type PartAfter<Declared, Part extends string> = Declared extends {
  readonly [Key in Part]: infer Schema extends z.ZodType;
}
  ? { readonly [Key in Part]: z.output<Schema> }
  : unknown;

type PartBefore<Declared, Part extends string> = Declared extends {
  readonly [Key in Part]: infer Schema extends z.ZodType;
}
  ? Record<string, never> extends z.input<Schema>
    ? { readonly [Key in Part]?: z.input<Schema> }
    : { readonly [Key in Part]: z.input<Schema> }
  : unknown;

type FilesOf<Declared> = Declared extends { readonly files: true } ? { readonly files: IncomingFiles } : unknown;

/** What a handler gets: every part validated, defaults filled in. */
export type ValidatedInput<Declared> = PartAfter<Declared, 'params'> &
  PartAfter<Declared, 'query'> &
  PartAfter<Declared, 'body'> &
  FilesOf<Declared>;

/** What a caller hands over, before validation. */
export type CallerInput<Declared> = PartBefore<Declared, 'params'> &
  PartBefore<Declared, 'query'> &
  PartBefore<Declared, 'body'> &
  FilesOf<Declared>;
