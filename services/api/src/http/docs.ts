import { readFileSync } from 'node:fs';
import { type RefusalCode, type RefusalEntry, refusalCatalogue } from '@bihuan/domain';
import express, { Router } from 'express';
// Its index would load the whole browser bundle into this process.
import swaggerFolder from 'swagger-ui-dist/absolute-path.js';
import { statusOf } from './status.ts';

/** Swagger UI writes inline styles; nothing else is eased, and nothing from outside is allowed. */
const docsPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const page = `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>接口说明 · 闭环 Bihuan</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="icon" href="/docs/favicon-32x32.png">
</head>
<body>
<main id="swagger-ui"></main>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/initializer.js"></script>
</body>
</html>
`;

const initializer = readFileSync(new URL('./docs-initializer.js', import.meta.url), 'utf8');
const files = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

/** `/openapi.json`, the readable `/docs`, and one page a refusal under `/docs/problems/`. */
export function docsRoutes(document: () => object): Router {
  const router = Router();
  let text: string | null = null;
  router.get('/openapi.json', (_request, response) => {
    text ??= JSON.stringify(document());
    response.type('application/json').send(text);
  });
  router.use('/docs', (_request, response, next) => {
    response.set('Content-Security-Policy', docsPolicy);
    next();
  });
  router.get('/docs', (_request, response) => {
    response.type('html').send(page);
  });
  router.get('/docs/initializer.js', (_request, response) => {
    response.type('text/javascript').send(initializer);
  });
  router.get('/docs/problems/:code', (request, response, next) => {
    const { code } = request.params;
    if (!Object.hasOwn(refusalCatalogue, code)) return next();
    response.type('text/plain').send(problemPage(code as RefusalCode));
  });
  const assets = express.static(swaggerFolder(), { index: false, redirect: false, fallthrough: true });
  for (const file of files)
    router.get(`/docs/${file}`, (request, response, next) => served(request, response, next, file));
  return router;

  function served(request: express.Request, response: express.Response, next: express.NextFunction, file: string) {
    request.url = `/${file}`;
    assets(request, response, next);
  }
}

function problemPage(code: RefusalCode): string {
  const { text, todo }: RefusalEntry = refusalCatalogue[code];
  return `${code} (HTTP ${statusOf(code)})\n\n${text.zh}\n${todo.zh}\n\n${text.en}\n${todo.en}\n`;
}
