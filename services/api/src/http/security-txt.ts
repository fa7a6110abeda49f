import { Router } from 'express';
import { notesOf } from './exchange.ts';

const halfAYearMs = 180 * 86_400_000;

/** `/.well-known/security.txt` (RFC 9116): whom to tell of a weakness; nothing is there while nobody has been named. */
export function securityTxt({ contact, now }: { readonly contact: string | null; readonly now: () => Date }): Router {
  const router = Router();
  if (contact === null) return router;
  router.get('/.well-known/security.txt', (request, response) => {
    notesOf(request).route = 'security.txt';
    const expires = new Date(now().getTime() + halfAYearMs).toISOString();
    response
      .set('Cache-Control', 'no-store')
      .type('text/plain')
      .send(`Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: zh, en\n`);
  });
  return router;
}
