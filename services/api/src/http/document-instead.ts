import type { RequestHandler } from 'express';

const documentTypes = {
  'text/html': 'html',
  'text/plain': 'txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
} as const;
const ofDocuments = Object.keys(documentTypes);

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
