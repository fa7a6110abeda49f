import { hash } from 'node:crypto';
import type { OutputOf } from '@bihuan/contract';
import type { Request, RequestHandler, Response } from 'express';

type Document = OutputOf<'getLetterContent'>;

const documentTypes = {
  'text/html': 'html',
  'text/plain': 'txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
} as const;
const ofDocuments = Object.keys(documentTypes);

/** Whether the caller wants the document's members as JSON: it accepts that and no document. */
export const wantsJson = (request: Request): boolean =>
  request.accepts([...ofDocuments, 'application/json']) === 'application/json';

/**
 * `/notices/{id}` is the letter itself for whoever says so, by `format` or by what is accepted: the address of its content then answers.
 * Anybody else gets what is known about it.
 */
export const documentInstead: RequestHandler = (request, _response, next) => {
  const accepted = request.accepts(['application/json', ...ofDocuments]);
  const byType = accepted === false ? undefined : documentTypes[accepted as keyof typeof documentTypes];
  const query = new URLSearchParams(request.url.split('?')[1] ?? '');
  const [, id] = /^\/api\/v1\/notices\/([^/?]+)$/.exec(request.path) ?? [];
  const isLetter = id !== undefined && id !== 'register' && id !== 'number-words';
  if (isLetter && request.method !== 'POST' && (query.has('format') || byType !== undefined)) {
    if (!query.has('format')) query.set('format', byType ?? 'html');
    request.url = `/api/v1/notices/${id}/content?${query}`;
  }
  next();
};

/** Sends a document as its own bytes: read in the browser, but for DOCX, which is saved. */
export function sendDocument(response: Response, document: Document): void {
  const { fileName, mediaType, format, isDraft, hash: contentHash, contentBase64 } = document;
  const bytes = Buffer.from(contentBase64, 'base64');
  const disposition = format === 'docx' ? 'attachment' : 'inline';
  if (format === 'html') response.set('Content-Security-Policy', policyOf(bytes.toString('utf8')));
  response
    .status(200)
    .set('Cache-Control', isDraft ? 'no-store' : 'private, no-cache')
    .set('ETag', `"${contentHash}"`)
    .set('Content-Type', mediaType)
    .set(
      'Content-Disposition',
      `${disposition}; filename="document.${format}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    )
    .set('X-Content-Type-Options', 'nosniff')
    .send(bytes);
}

/** Lets pass the styles that the document itself carries, by their hashes, and nothing else: no script, nothing from anywhere. */
function policyOf(html: string): string {
  const sheets = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => hashOf(text ?? ''));
  const attributes = [...html.matchAll(/<[a-z][^>]*? style="([^"]*)"/g)].map(([, text]) => hashOf(text ?? ''));
  const inline = attributes.length === 0 ? [] : ["'unsafe-hashes'", ...attributes];
  const styles = [...new Set([...sheets, ...inline])];
  return [
    "default-src 'none'",
    `style-src ${styles.length === 0 ? "'none'" : styles.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'sandbox',
  ].join('; ');
}

const hashOf = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`;
