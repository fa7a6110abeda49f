import { type Operation, operations, problemSchema, type TableFormat, tableMediaTypes, tags } from '@bihuan/contract';
import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';

const idempotencyKey = z
  .string()
  .optional()
  .meta({ description: 'The same key finds the effect of the first request again; with another body it is refused' });
const ifMatch = z
  .string()
  .optional()
  .meta({ description: 'Revision that was seen, as in ETag; stale: 409 with what changed' });
const ifNoneMatch = z
  .literal('*')
  .optional()
  .meta({ description: 'Nothing was there yet (`revision` is null); otherwise: 409 with what changed' });
const language = z.string().optional().meta({ description: 'zh (default) or en: the language of problems' });

/** OpenAPI 3.1 of every operation, from the contract alone. */
export function openApiDocument(version: string) {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const operation of Object.values(operations) as readonly Operation[]) {
    paths[operation.path] ??= {};
    (paths[operation.path] as Record<string, ZodOpenApiOperationObject>)[operation.method] = operationObject(operation);
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: '闭环 Bihuan',
      version,
      description:
        '把绩效评价结果与下年预算挂起钩来。金额均为整数分；位置和版本为十进制文本；每个查询可带 asOf（某一天或某个位置）。\n\n' +
        'Links outcomes of performance evaluations to next year’s money. Amounts are integer fen; positions and revisions are decimal text.',
    },
    tags: tags.map((name) => ({ name })),
    paths: paths as ZodOpenApiPathsObject,
  });
}

const binary = { type: 'string', format: 'binary' } as const;

/** The manifest as JSON, then the files. */
const formOf = (manifest: z.ZodType = z.unknown()) => ({
  schema: z.object({
    manifest,
    file: z
      .array(z.string())
      .meta({ override: { items: binary }, description: 'A part for each file, after the manifest' }),
  }),
  encoding: { manifest: { contentType: 'application/json' } },
});

/** Media types of the documents that we write. */
const documents = {
  'text/html': { schema: binary },
  'text/plain': { schema: binary },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { schema: binary },
};

/** Media types of tables, all of them or those that an operation can be had as. */
const tables = (formats: readonly TableFormat[] = Object.keys(tableMediaTypes) as TableFormat[]) =>
  Object.fromEntries(formats.map((format) => [tableMediaTypes[format], { schema: binary }]));

function fileResponses(bytes: z.ZodType, as: NonNullable<Operation['answersFile']>) {
  const content =
    as === 'shown' ? documents : as === 'table' ? tables() : { 'application/octet-stream': { schema: bytes } };
  const whole =
    as === 'shown'
      ? 'The whole document, which may be shown'
      : 'The whole file, in its own media type, to be saved and never shown inline';
  return {
    200: { description: whole, content },
    206: { description: 'The part that Range asks for', content },
    304: { description: 'Unchanged: If-None-Match names it' },
    416: { description: 'No such part' },
  };
}

const formatOf = (formats: readonly TableFormat[]) =>
  z
    .enum(['json', ...formats])
    .optional()
    .meta({ description: 'As a table to be saved; the same as accepting its media type' });

function operationObject({
  id,
  tag,
  summary,
  params,
  query,
  body,
  output,
  status,
  ifMatch: takesIfMatch,
  idempotent,
  upload,
  files,
  answersFile,
  streamsLines,
  asTable,
}: Operation) {
  const header = z.object({
    'accept-language': language,
    ...(idempotent === true && { 'idempotency-key': idempotencyKey }),
    ...(takesIfMatch === true && { 'if-match': ifMatch, 'if-none-match': ifNoneMatch }),
  });
  const content = {
    ...(files === true && { 'multipart/form-data': formOf(body) }),
    ...(files !== true && body !== undefined && { 'application/json': { schema: body } }),
    ...(upload !== undefined && {
      'application/octet-stream': { schema: { type: 'string', format: 'binary' } as const },
    }),
  };
  const shape = upload === undefined ? query : upload.partial();
  const address = asTable === undefined ? shape : (shape ?? z.object({})).extend({ format: formatOf(asTable) });
  return {
    operationId: id,
    tags: [tag],
    summary: `${summary.zh} / ${summary.en}`,
    requestParams: { ...(params && { path: params }), ...(address && { query: address }), header },
    ...(body !== undefined && { requestBody: { required: true, content } }),
    responses: {
      ...(answersFile !== undefined
        ? fileResponses(output, answersFile)
        : {
            [status]: {
              description: summary.en,
              content: {
                'application/json': { schema: output },
                ...(streamsLines !== undefined && { 'application/x-ndjson': { schema: streamsLines } }),
                ...(asTable !== undefined && tables(asTable)),
              },
            },
          }),
      default: {
        description: 'RFC 9457 problem',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    },
  } satisfies ZodOpenApiOperationObject;
}
